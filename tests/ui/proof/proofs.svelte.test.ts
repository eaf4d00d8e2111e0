import { cells, onlyFull } from '../../corners.ts';
import { expect, test } from 'vitest';
import { propertyName } from '../../../src/i18n/property-names.ts';
import { proseIn } from '../../../src/data/kit/prose-in.ts';
import { about, act, setup, text, whole, wordsOf } from '../setup.ts';

const chips = (element: Element) => [...element.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')];

const walked = new Map<string, ReturnType<typeof walk>>();
/** Results of opening every value of a site, cached for all tests that need them. */
function walkOf(site: string) {
  if (!walked.has(site)) walked.set(site, walk(site));
  return walked.get(site)!;
}

/**
 * Opens every value of a site in turn; returns the statements that show their words when opened, and those that do not.
 */
async function walk(site: string) {
  const { atlas, screen } = await setup(`?site=${site}`);
  const table = screen.container.querySelector('aside table')!;
  // Expand long rows of chips (buttons for statements) first.
  for (const more of table.querySelectorAll<HTMLElement>('.chips button:not([aria-expanded])'))
    act(() => more.click());
  const proved: string[] = [];
  const faults: string[] = [];
  for (const chip of chips(table)) {
    act(() => chip.click());
    const statement = whole.statements.get(atlas.proof ?? '');
    const figures = table.querySelectorAll('figure');
    const [figure] = figures;
    if (!statement || !figure || figures.length !== 1)
      faults.push(`${text(chip)} opens ${figures.length} proofs`);
    else if (statement.excerpt) {
      const { exact, support } = statement.excerpt;
      const quote = figure.querySelector('blockquote');
      const marks = [...figure.querySelectorAll('blockquote mark')].map((mark) => mark.textContent);
      const expected = support.map(([start, end]) => exact.slice(start, end));
      if (text(quote) !== exact.replaceAll(/\s+/g, ' ')) faults.push(`${statement.id}: “${text(quote)}”`);
      if (marks.join('|') !== expected.join('|')) faults.push(`${statement.id} marks ${marks.join('|')}`);
      proved.push(statement.id);
    } else if (statement.summary && text(figure).includes(proseIn(statement.summary, 'en').text))
      proved.push(statement.id);
    else faults.push(`${statement.id} opens no words`);
    act(() => chip.click());
    if (table.querySelector('figure')) faults.push(`${text(chip)} does not close its proof`);
  }
  const values = [...table.querySelectorAll('.claim')];
  return {
    proved,
    faults,
    values: values.length,
    withoutChip: values.filter((value) => !chips(value).length).map(text),
  };
}

const sites = whole.dataset.sites.map(({ id }) => id);

test.for(cells(sites, (_, i) => i % 3 === 0))(
  'every value shown of %s opens its words, with the supporting ones marked',
  async (site) => {
    const { proved, faults, values, withoutChip } = await walkOf(site);
    expect(faults).toEqual([]);
    expect(values).toBeGreaterThan(0);
    expect(withoutChip).toEqual([]);
    const { own, ofPlaces, ofEvents } = about(site);
    const ids = (statements: typeof own) => statements.map((s) => s.id);
    expect(proved).toEqual(expect.arrayContaining(ids([...own, ...ofPlaces])));
    expect(ids([...own, ...ofPlaces, ...ofEvents])).toEqual(expect.arrayContaining(proved));
    // Leave out statements about an event only if the same words state the same about the site.
    const shown = new Set(proved.map((id) => wordsOf(whole.statements.get(id)!)));
    expect(ids(ofEvents.filter((s) => !shown.has(wordsOf(s))))).toEqual([]);
  },
);

onlyFull(test)('every statement about a site is proved in its detail, 100 %', async () => {
  const proved = new Set<string>();
  for (const site of sites) for (const id of (await walkOf(site)).proved) proved.add(id);
  const stated = whole.dataset.statements.filter((s) => whole.sites.has(s.subject)).map((s) => s.id);
  expect(stated.filter((id) => !proved.has(id))).toEqual([]);
  expect(stated.length).toBeGreaterThan(20);
});

test('a proof says who speaks, when it was published, and the ways out', async () => {
  const { screen } = await setup('?site=markaz-subhan-allah&value=group');
  const proof = screen.getByRole('table', { name: 'What sources say' }).getByRole('figure');
  await expect.element(proof).toHaveTextContent('Stated by ');
  await expect.element(proof).toHaveTextContent('Published 8 May 2025');
  await expect.element(proof.getByRole('link', { name: 'Open at these words' })).toBeVisible();
  await expect.element(proof.getByRole('button', { name: 'Copy citation' })).toBeVisible();
  await expect.element(proof.getByRole('button', { name: 'Link to this value' })).toBeVisible();
});

test('a copy on another host is said to be one, and the source can be looked for', async () => {
  const copies = whole.dataset.sources.filter((source) => source.republishedBy);
  expect(copies).not.toEqual([]);
  const { atlas, screen } = await setup();
  for (const { id, republishedBy } of copies) {
    act(() => atlas.read(id));
    const reader = screen.container.querySelector('aside')!;
    expect(text(reader)).toContain(`a copy at ${republishedBy}`);
    expect(text(reader)).toContain('Find this source');
  }
});

test.for(sites)('what nobody states of %s is said to be stated by nobody', async (site) => {
  const { screen } = await setup(`?site=${site}`);
  const rows = [...screen.container.querySelector('aside table tbody')!.querySelectorAll('tr')];
  const stated = new Set(whole.about(site).map((s) => propertyName(whole, s.property, 'en').text));
  const silent = rows.filter((row) => !stated.has(text(row.querySelector('th'))));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of silent) expect(text(row)).toContain('No source here states this');
});
