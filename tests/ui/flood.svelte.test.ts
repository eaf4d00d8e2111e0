import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { lensesOf } from '../../src/data/catalogue/lens.ts';
import { flood } from '../fixtures/flood.ts';
import { ourWords } from '../fixtures/our-words.ts';
import { act, setup, whole } from './setup.ts';

const c = catalogue(flood);
const named = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];

/** Texts and names of elements on the page, of those that hold a word of our own subject. */
const strangeIn = (root: ParentNode) =>
  [...root.querySelectorAll('*')]
    .flatMap((element) => [
      ...named.map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data),
    ])
    .filter((text) => ourWords.test(text));

test.each(['en', 'hi', 'ur'])('no page of data about a flood has a word of ours, in “%s”', async (lang) => {
  const { atlas, screen } = await setup(`?lang=${lang}`, undefined, undefined, c);
  const strange: string[] = [];
  const look = (deed: () => void) => {
    act(deed);
    strange.push(...strangeIn(document));
  };
  for (const lens of lensesOf(flood).keys()) {
    look(() => atlas.setLens({ lens, known: null }));
    for (const { id } of flood.sites) {
      look(() => atlas.select(id));
      for (const chip of screen.container.querySelectorAll<HTMLElement>('td button[aria-expanded]'))
        look(() => chip.click());
    }
    look(() => (atlas.site = null));
  }
  look(() => (atlas.view = 'matrix'));
  expect(screen.container.querySelector('h1')).not.toBeNull();
  expect(strange).toEqual([]);
});

test('the words of ours are found on our own page', async () => {
  const { screen } = await setup('', undefined, undefined, whole);
  expect(strangeIn(screen.container)).not.toEqual([]);
});

test('data that name no view of the boundaries have neither control nor note of them', async () => {
  const { atlas, screen } = await setup('?borders=india', undefined, undefined, c);
  expect([atlas.boundaryViews, atlas.borders]).toEqual([[], 'none']);
  expect(screen.container.querySelector('.boundaries')).toBeNull();
  const two = { ...flood, meta: { ...flood.meta!, boundaries: ['none' as const, 'defacto' as const] } };
  const other = await setup('?borders=india', undefined, undefined, catalogue(two));
  expect(other.atlas.borders).toBe('none');
  act(() => (other.atlas.borders = 'defacto'));
  expect(other.atlas.borders).toBe('defacto');
  expect(other.screen.container.querySelectorAll('.boundaries option')).toHaveLength(2);
});

test('data beyond the basemap say so until the reader has seen it, our own do not', async () => {
  const { screen } = await setup('?lang=en', undefined, undefined, c);
  const said = screen.getByText('There is no background map of this region');
  await expect.element(said).toBeVisible();
  await screen.getByRole('button', { name: 'Dismiss' }).click();
  await expect.element(said).not.toBeInTheDocument();
  const ours = await setup('?lang=en');
  expect(ours.screen.container.textContent).not.toContain('There is no background map');
});
