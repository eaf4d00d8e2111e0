import { render } from 'vitest-browser-svelte';
import { expect, test } from 'vitest';
import type { Dataset, Statement } from '../../../geo/model/schema.ts';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import type { OpenProtocol } from '../../../src/data/workers/protocol.ts';
import { hiTools } from '../../../src/i18n/tools/hi.ts';
import { urTools } from '../../../src/i18n/tools/ur.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { SmallData } from '../../../src/state/opened/small.ts';
import App from '../../../src/ui/shell/App.svelte';
import { evidenceTable } from '../../../src/ui/late-parts.ts';
import { Asked } from '../../fixtures/asked.ts';
import { says, small } from '../../fixtures/small.ts';
import { act, setup, text } from '../setup.ts';

const locator = 'hit-and-run, on 7 & 8 May';
const on = (statement: Statement, passage: Partial<Statement>) =>
  ({ ...statement, excerpt: undefined, ...passage }) as Statement;
const tabulated = on(says('morning', 'alpha', 'killed', { min: 9, max: 9 }), {
  record: { row: 12, columns: ['dead', 'hurt'] },
  by: 'machine',
});
const summarised = on(says('evening', 'alpha', 'hit', { text: 'The roof' }), {
  summary: { en: 'Tells of a roof.', ur: 'چھت کا ذکر ہے۔' },
  locator,
  unchecked: true,
});
const [first, second, ...others] = small.sources;
const dataset: Dataset = {
  ...small,
  sources: [
    { ...first!, headline: '[On the roof]', byline: 'Ada Stone' },
    {
      ...second!,
      archived: [{ address: 'https://archive.example/b', captured: '2025-05-08T09:00Z' }],
    },
    ...others,
  ],
  statements: [...small.statements, tabulated, summarised],
};
const c = catalogue(dataset);
const at = `#:~:text=hit%2Dand%2Drun%2C%20on%207%20%26%208%20May`;

const opened = async (search: string) => {
  const file = new SmallData(new Asked<OpenProtocol>(), { name: 'other.json', link: 'other.json' }, c);
  const atlas = new Atlas(file);
  atlas.open(search);
  return { atlas, screen: await render(App, { props: { atlas } }) };
};
const links = (within: ParentNode) =>
  [...within.querySelectorAll<HTMLAnchorElement>('.ways a')].map((link) => link.href);

test.for([
  ['en', 'Not yet proved', 'Value chosen by a machine'],
  ['hi', hiTools.notProved, hiTools.byMachine],
  ['ur', urTools.notProved, urTools.byMachine],
] as const)('a value that only a table states is not yet proved, in %s', async ([lang, mark, machine]) => {
  const { atlas, screen } = await setup(`?site=alpha&lang=${lang}`, undefined, undefined, c);
  const claim = () => screen.container.querySelector(`[data-value="${tabulated.id}"]`)!.parentElement!;
  await expect.poll(() => text(claim().querySelector('.value'))).toContain(mark);
  expect(text(claim().querySelector('.chips button'))).toContain(mark);
  act(() => atlas.toggleProof(tabulated.id));
  const proof = claim().querySelector('figure')!;
  expect(text(proof)).toContain(mark);
  expect(text(proof)).toContain(machine);
  expect(text(proof)).toMatch(/12.*dead.*hurt/);
  expect(proof.querySelector('blockquote')).toBeNull();
});

test('a value that only a table states is not yet proved in the evidence table', async () => {
  await evidenceTable.fetch();
  const { screen } = await setup('?view=matrix', undefined, undefined, c);
  const cell = screen.getByRole('button', { name: 'Alpha, Killed: Not yet proved' });
  await expect.element(cell).toHaveTextContent('?');
});

test('a locator opens the page and its archived copy at the words, and is not shown', async () => {
  const { atlas, screen } = await setup('?site=alpha', undefined, undefined, c);
  act(() => atlas.toggleProof(summarised.id));
  const proof = screen.container.querySelector('figure')!;
  expect(text(proof)).toContain('Tells of a roof.');
  expect(text(proof)).not.toContain('hit-and-run');
  const expected = [`https://copy.example/b${at}`, `https://archive.example/b${at}`];
  expect(links(proof)).toEqual(expect.arrayContaining(expected));

  act(() => atlas.read('evening'));
  const reader = screen.container.querySelector('aside')!;
  expect(text(reader)).not.toContain('hit-and-run');
  expect([...reader.querySelectorAll('section')].flatMap(links)).toContain(expected[0]);
});

test('a summary is shown in the language of the reader', async () => {
  const { atlas, screen } = await setup('?site=alpha&lang=ur', undefined, undefined, c);
  act(() => atlas.toggleProof(summarised.id));
  const summary = () => screen.container.querySelector('figure p[lang=ur]');
  await expect.poll(() => text(summary())).toBe('چھت کا ذکر ہے۔');
  expect(summary()!.getAttribute('dir')).toBe('rtl');
});

test('a file of edition 1 shows its supplied titles as such, and its quotations as not compared', async () => {
  const { screen } = await opened('?source=morning');
  const reader = screen.container.querySelector('aside')!;
  expect(text(reader.querySelector('h2'))).toBe('[On the roof]');
  expect(reader.querySelector('h2')!.lang).toBe('en');
  expect(text(reader)).toContain('title supplied, not printed');
  expect(text(reader)).toContain('Byline: Ada Stone');
  const quotes = reader.querySelectorAll('blockquote').length;
  expect(quotes).toBeGreaterThan(0);
  expect(text(reader).split('As the file gives it; not compared with the page')).toHaveLength(quotes + 1);
});

test('our own quotations have been compared with the page, and a printed headline is not ours', async () => {
  const { screen } = await setup('?source=ht-2025-05-08');
  const reader = screen.container.querySelector('aside')!;
  expect(reader.querySelector('blockquote')).not.toBeNull();
  expect(text(reader)).not.toContain('not compared');
  expect(text(reader)).not.toContain('title supplied');
});

test.for([
  ['en', 'Not checked against the document'],
  ['hi', hiTools.unchecked],
  ['ur', urTools.unchecked],
] as const)('a proof says that nobody compared it with its document, in %s', async ([lang, mark]) => {
  const { screen } = await setup(`?site=alpha&value=${summarised.id}&lang=${lang}`, undefined, undefined, c);
  await expect.poll(() => text(screen.container.querySelector('figure figcaption'))).toContain(mark);
  expect(text(screen.container.querySelector('.detail')).split(mark)).toHaveLength(2);
});
