import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/filters/ActiveFilters.svelte';
import { timeline } from '../../../src/ui/late-parts.ts';
import { act, setup, text, whole } from '../setup.ts';

// Load the timeline at once, because these tests are not about the first view.
await timeline.fetch();

type Screen = Awaited<ReturnType<typeof setup>>['screen'];
const slider = (screen: Screen, name: string) => screen.getByRole('slider', { name: new RegExp(`^${name}`) });
async function opened(search = '') {
  const view = await setup(search);
  await expect.element(view.screen.getByRole('group', { name: 'Timeline' })).toBeVisible();
  return view;
}
afterEach(() => {
  vi.useRealTimers();
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
});

test('the first and the last day are chosen by keys: day by day, by weeks, and to the ends', async () => {
  const { atlas, screen } = await opened();
  const [first, last] = [slider(screen, 'First day'), slider(screen, 'Last day')];
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(atlas.search).toBe('?from=2025-04-22');
  await userEvent.keyboard('{PageUp}{PageUp}{ArrowRight}');
  expect(atlas.search).toBe('?from=2025-05-07');
  await userEvent.keyboard('{PageDown}{ArrowLeft}');
  expect(atlas.search).toBe('?from=2025-04-29');
  (last.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(atlas.search).toBe('?from=2025-04-29&to=2025-07-31');
  await userEvent.keyboard('{Home}');
  expect(atlas.search).toBe('?from=2025-04-29&to=2025-04-29');
  await userEvent.keyboard('{End}');
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  expect(atlas.search).toBe('');
});

test('a slider says its day and how many statements there are on it', async () => {
  const { screen } = await opened('?from=2025-05-07');
  const stated = whole.dataset.statements.filter(
    (s) =>
      (s.property === 'date' && /^2025-05-07T00:00(.{6})\/2025-05-08T00:00\1$/.test(s.value)) ||
      (s.property === 'time' && /^2025-05-07[^/]*(\/2025-05-07.*)?$/.test(s.value)),
  );
  expect(stated.length).toBeGreaterThan(10);
  await expect
    .element(slider(screen, 'First day'))
    .toHaveAttribute('aria-valuetext', `7 May 2025: ${stated.length} statements`);
  await expect.element(slider(screen, 'Last day')).toHaveAttribute('aria-valuetext', 'to the end');
});

test('publication days are filtered where they are chosen, by the same two sliders', async () => {
  const { atlas, screen } = await opened('?to=2025-05-06');
  const before = atlas.found.length;
  await screen.getByRole('combobox', { name: 'Filter by' }).selectOptions('When it was published');
  expect(atlas.search).toBe('?to=2025-05-06&dates=publication');
  expect(atlas.found.length).not.toBe(before);
  await expect.element(slider(screen, 'Last day, When it was published')).toBeVisible();
});

test.for(['en', 'ur'])('in “%s” a press chooses the day that is drawn there', async (lang) => {
  const { atlas, screen } = await setup(`?lang=${lang}`);
  await expect.poll(() => document.documentElement.lang).toBe(lang);
  await expect.poll(() => screen.container.querySelector('.chart')).toBeTruthy();
  const chart = screen.container.querySelector('.chart')!;
  const { width } = chart.getBoundingClientRect();
  const along = 12 + (16 / 102) * (width - 24);
  await userEvent.click(chart, { position: { x: lang === 'ur' ? width - along : along, y: 20 } });
  expect(atlas.filters).toMatchObject({ from: '2025-05-07', to: '2025-05-07' });
});

test('it plays from day to day, what came before stays, and it can be paused', async () => {
  const { atlas, screen } = await opened();
  const play = screen.getByRole('button', { name: 'Play' });
  await expect.element(play).toHaveAttribute('aria-pressed', 'false');
  vi.useFakeTimers();
  act(() => (play.element() as HTMLElement).click());
  expect(atlas.search).toBe('?to=2025-04-22');
  expect(play.element().getAttribute('aria-pressed')).toBe('true');
  act(() => vi.advanceTimersByTime(600));
  expect(atlas.search).toBe('?to=2025-04-23');
  act(() => (play.element() as HTMLElement).click());
  act(() => vi.advanceTimersByTime(5000));
  expect(atlas.search).toBe('?to=2025-04-23');
  act(() => (play.element() as HTMLElement).click());
  for (let day = 0; day < 100 && atlas.filters.to; day += 1) {
    const before = atlas.filters.to;
    act(() => vi.advanceTimersByTime(600));
    expect(atlas.filters.to === null || atlas.filters.to > before).toBe(true);
  }
  expect(atlas.search).toBe('');
  expect(play.element().getAttribute('aria-pressed')).toBe('false');
});

test('sites without a stated day are a choice where there are any, and no day is then filtered', async () => {
  const { atlas, screen } = await opened('?lens=third-party&from=2025-05-07');
  const select = screen.getByRole('combobox', { name: 'Filter by' });
  const offered = [...(select.element() as HTMLSelectElement).options].map((option) => option.value);
  const undated = atlas.index.column('happened').has('unstated');
  expect(offered.includes('unstated')).toBe(undated);
  act(() => atlas.filterDays({ dates: 'unstated' }));
  expect(atlas.filters).toMatchObject({ from: null, to: null, dates: 'unstated' });
  act(() => atlas.filterDays({ from: '2025-05-07' }));
  expect(atlas.filters).toMatchObject({ from: '2025-05-07', dates: 'event' });
});

test('it says how many statements are in no bar, and folds away', async () => {
  const { screen } = await opened();
  const note = text(screen.container.querySelector('.timeline .note'));
  const numbers = note.match(/[\d,]+/g)!.map((n) => Number(n.replace(',', '')));
  expect(numbers.reduce((a, b) => a + b)).toBe(whole.dataset.statements.length);
  await screen.getByRole('button', { name: 'Timeline' }).click();
  await expect.poll(() => screen.getByRole('slider', { name: /day/ }).elements()).toEqual([]);
});

test('axe finds nothing in the timeline', async () => {
  const { screen } = await opened('?from=2025-05-06&known=2025-05-20');
  const { violations } = await axe.run(screen.container.querySelector('.timeline')!, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
