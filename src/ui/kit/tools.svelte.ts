import { untrack } from 'svelte';
import { enTools, type Tools } from '../../i18n/tools/en.ts';
import { useView } from './context.svelte.ts';

/**
 * Messages of late parts (components loaded on demand) in the language of the page, English until they are loaded. To
 * be called while a component is initialised.
 */
export function useTools(): () => Tools {
  const view = useView();
  $effect(() => untrack(() => view.want(enTools)));
  return () => view.late ?? enTools;
}
