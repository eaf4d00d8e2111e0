import { afterEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Names } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { en } from '../../../src/i18n/en.ts';
import { hi } from '../../../src/i18n/hi.ts';
import { messages, tools } from '../../../src/i18n/messages.ts';
import { completed } from '../../../src/i18n/partial.ts';
import { enTools } from '../../../src/i18n/tools/en.ts';
import '../../../src/ui/filters/Facets.svelte';
import '../../../src/ui/table/Matrix.svelte';
import { timeline } from '../../../src/ui/late-parts.ts';
import { ur } from '../../../src/i18n/ur.ts';
import { replaceHindiWords } from '../pseudo.ts';
import { cells } from '../../corners.ts';
import { act, setup, text, whole } from '../setup.ts';

await timeline.fetch();
const own = { messages: { ...messages }, tools: { ...tools } };
const root = document.documentElement;
afterEach(() => {
  Object.assign(messages, own.messages);
  Object.assign(tools, own.tools);
  Object.assign(root, { lang: 'en', dir: 'ltr' });
});

/** The dataset with all names in English only, except those of events. */
const unnamed = catalogue({
  ...whole.dataset,
  ...Object.fromEntries(
    (['sites', 'groups', 'speakers', 'origins'] as const).map((table) => [
      table,
      whole.dataset[table].map((row) => ({ ...row, name: { en: row.name.en } as Names })),
    ]),
  ),
  places: whole.dataset.places.map((row) => ({ ...row, names: { en: row.names.en } as Names })),
});

/** Texts and accessible names in Latin letters that the page marks as Hindi by mistake. */
function unmarked(within: Element): string[] {
  const found: string[] = [];
  const look = (said: string | null, element: Element) => {
    // Ignore names of time zones, which Hindi writes in Latin letters, too.
    const words = (said ?? '').replaceAll(/IST|PKT|UTC/g, '');
    if (/\p{Script=Latin}{2}/u.test(words) && element.closest('[lang]') === root)
      found.push(`${element.tagName.toLowerCase()}: ${said!.trim()}`);
  };
  for (const element of [within, ...within.querySelectorAll('*')]) {
    if (element.matches('script, style')) continue;
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
      look(element.getAttribute(name), element);
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) look(node.textContent, element);
  }
  return found;
}

const scenes = [
  '',
  '?site=markaz-subhan-allah&value=group',
  '?site=pahalgam',
  '?site=syedna-bilal&lens=compare',
  '?source=ht-2025-05-08',
  '?view=matrix&borders=pakistan',
];
test.for(cells(scenes, (search) => /value|matrix/.test(search)))(
  'a language of two messages runs on %s, the rest marked as English',
  async (search) => {
    await page.viewport(1280, 800);
    messages.hi = async () => completed({ close: hi.close, sites: hi.sites }, en);
    tools.hi = async () => completed({}, enTools);
    onTestFinished(replaceHindiWords(() => undefined));
    const { atlas, screen } = await setup(search, undefined, undefined, unnamed);
    act(() => (atlas.lang = 'hi'));
    await expect.poll(() => root.lang).toBe('hi');
    for (const details of screen.container.querySelectorAll('details')) details.open = true;
    await expect.poll(() => text(screen.container.querySelector('h1'))).toBe(whole.dataset.meta!.title.hi);
    if (atlas.view === 'matrix') await expect.element(screen.getByRole('table').first()).toBeVisible();
    for (const part of ['.timeline .chart', '.more-filters fieldset'])
      await expect.poll(() => screen.container.querySelector(part)).toBeTruthy();
    await expect.poll(() => unmarked(document.body)).toEqual([]);
    expect(screen.container.querySelector('h1')!.closest('[lang]')).toBe(root);
    const skip = screen.container.querySelector<HTMLElement>('.skip')!;
    expect([text(skip), skip.lang, skip.dir]).toEqual([en.skip, 'en', 'ltr']);
  },
);

test('what comes to be translated is no longer marked, and a name without it stays so', async () => {
  messages.hi = async () => completed({}, en);
  tools.hi = async () => completed({}, enTools);
  const { atlas, screen } = await setup('?lang=hi&site=markaz-subhan-allah', undefined, undefined, unnamed);
  const skip = screen.container.querySelector<HTMLElement>('.skip')!;
  const name = screen.container.querySelector<HTMLElement>('.detail h2')!;
  await expect.poll(() => [skip.lang, name.lang]).toEqual(['en', 'en']);
  act(() => (atlas.lang = 'ur'));
  await expect.poll(() => [text(skip), skip.lang, skip.dir]).toEqual([ur.skip, '', '']);
  expect([name.lang, name.dir]).toEqual(['en', 'ltr']);
  act(() => (atlas.lang = 'en'));
  await expect.poll(() => [name.lang, name.dir]).toEqual(['', '']);
});
