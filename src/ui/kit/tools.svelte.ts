import { untrack } from 'svelte';
import { en, type Tools } from '../../i18n/tools/en.ts';
import { useView } from './context.svelte.ts';

/** Gives the words of the late parts in the language of the page; called while a component is set up. */
export function useTools(): () => Tools {
  const view = useView();
  $effect(() => untrack(() => view.want(en)));
  return () => view.late ?? en;
}
