import { expect, test } from 'vitest';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { disputed, disputedCatalogue as c } from '../../fixtures/disputed.ts';
import { act, setup, text } from '../setup.ts';

const open = (search: string) => setup(search, undefined, undefined, c);
const rows = (container: Element) => [...container.querySelectorAll('tbody tr')];
const rowOf = (container: Element, name: string) =>
  rows(container).find((row) => text(row.querySelector('th')).startsWith(name))!;

test('beside a group stands the denial, which opens its words and says that it is of all sites', async () => {
  const { screen } = await open('?site=beta');
  const denial = rowOf(screen.container, 'Group').querySelector('details')!;
  expect(text(denial)).toBe('Denied by: Pakistan’s account');
  expect(denial.querySelector('blockquote')).toBeNull();
  denial.open = true;
  await expect.poll(() => text(denial)).toContain('Said of every site of: the night');
  expect(text(denial)).toContain('that there were camps');
  expect(text(denial.querySelector('blockquote'))).toBe('some words that say it');
  expect(rowOf(screen.container, 'Part of').querySelector('details')).toBeNull();
});

test('of two values only the one that is denied says so', async () => {
  const { screen } = await open('?site=gamma');
  const [red, blue] = [...rowOf(screen.container, 'Group').querySelectorAll('.claim')];
  for (const details of screen.container.querySelectorAll('details')) details.open = true;
  await expect.poll(() => text(red)).toContain('that it is Red’s');
  expect(text(blue)).not.toContain('that it is Red’s');
});

test('in a comparison the denial stands in the column of the account that makes it', async () => {
  const statements = disputed.statements.map((s) =>
    s.subject === 'beta' ? { ...s, account: 'india' as const } : s,
  );
  const sides = catalogue({ ...disputed, statements });
  const { screen } = await setup('?site=beta&lens=compare', undefined, undefined, sides);
  const cells = [...rowOf(screen.container, 'Group').querySelectorAll('td')].map(text);
  expect(cells[0]).toContain('Denied by: Pakistan’s account');
  expect(cells[1]).toBe('Denied by: Pakistan’s account');
});

test('the evidence table says which cells are denied, and by whom', async () => {
  const { screen } = await open('?view=matrix');
  const cell = screen.getByRole('button', {
    name: /^Beta, Group: 1 institution.*, Denied by: Pakistan’s account$/,
  });
  await expect.element(cell).toBeVisible();
  const sign = (of: Element) => getComputedStyle(of, '::after').content;
  expect(sign(cell.element())).toContain('denied');
  expect(sign(screen.getByRole('button', { name: /^Beta, Part of/ }).element())).toBe('none');
});

test('what is stated of a town stands apart from the site, and opens its words', async () => {
  const { atlas, screen } = await open('?site=beta');
  const [head] = rows(screen.container).filter((row) => text(row).startsWith('Of Place mid'));
  expect(text(head)).toBe('Of Place mid; which of the sites there is not said');
  const town = head!.closest('tbody')!;
  expect(text(town)).toContain('7 people');
  expect(text(rowOf(screen.container, 'Killed'))).not.toContain('7 people');
  act(() => rowOf(town, 'Killed').querySelector<HTMLElement>('button[aria-expanded]')!.click());
  expect(atlas.proof).toBe('mid-killed');
  expect(text(town.querySelector('blockquote'))).toBe('some words that say it');
});

test('a place with the id of a site is not that site', async () => {
  const { screen } = await open('?site=delta');
  expect(screen.container.querySelector('aside')!.textContent).not.toContain('a well');
});

test('a source names the town that it speaks of', async () => {
  const { screen } = await open('?source=weekly');
  expect(text(screen.container.querySelector('aside'))).toContain('Deltatown What was reported hit: a well');
});

test('a site says which names we take for it, and a proof that it is filed by that', async () => {
  const { screen } = await open('?site=beta&value=mosque-hit');
  const heading = screen.getByRole('heading', { name: 'Taken for one site' });
  const { parentElement: section } = heading.element();
  expect([...section!.querySelectorAll('li, p')].map(text)).toEqual([
    '“Beta Camp” · India’s account',
    '“the mosque in Mid” · Pakistan’s account',
    'one spot in both lists',
    'Against it: no page says so',
    '(our inference; no source here says so)',
  ]);
  expect(text(screen.container.querySelector('figure'))).toContain(
    'Filed under Beta because we take these names for one site: “Beta Camp” and “the mosque in Mid”',
  );
});

test.each(['hi', 'ur'])('denials, places and identifications are told in %s', async (lang) => {
  const { screen } = await open(`?site=beta&value=mosque-hit&lang=${lang}`);
  const { denied, place, names } = {
    hi: {
      denied: 'इनकार: पाकिस्तान का पक्ष',
      place: 'इस जगह के बारे में: Place mid (hi); वहाँ',
      names: 'एक ही स्थल माने गए नाम',
    },
    ur: {
      denied: 'تردید: پاکستان کا مؤقف',
      place: 'کے بارے میں؛ وہاں کا',
      names: 'ایک ہی مقام مانے گئے نام',
    },
  }[lang]!;
  const panel = () => text(screen.container.querySelector('aside'));
  await expect.poll(panel).toContain(denied);
  expect(panel()).toContain(place);
  expect(panel()).toContain(names);
});
