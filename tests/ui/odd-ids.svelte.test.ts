import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Dataset } from '../../geo/model/schema.ts';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { OwnData } from '../../src/state/opened/own.svelte.ts';
import App from '../../src/ui/shell/App.svelte';
import { says, small } from '../fixtures/small.ts';
import { act } from './setup.ts';

/** Ids of the test dataset and the words that replace them, which the page, its address or JavaScript uses. */
const called = [
  ['beta', 'constructor'],
  ['gamma', 'sites'],
  ['red', 'all'],
  ['blue', 'group'],
  ['night', 'event'],
  ['attack', 'killed'],
  ['land', 'value'],
  ['mid', 'null'],
  ['morning', 'map'],
  ['paper', 'en'],
  ['field', '0'],
] as const;
const plain: Dataset = {
  ...small,
  // Replace the kind of events, because the words `attack` and `field` are also used as a kind, a place and an origin.
  events: small.events.map((event) => ({ ...event, kind: 'strikes' })),
  statements: [
    ...small.statements,
    says('morning', 'beta', 'territory', 'land'),
    says('morning', 'night', 'participant', 'paper'),
  ],
};
const ids = (text: string) =>
  called
    .reduce((all, [from, to]) => all.replaceAll(`"${from}"`, `"${to}"`), text)
    .replaceAll('"kind":"killed"', '"kind":"attack"');

test('records that are called by words of the page open as any others', async () => {
  const dataset = parseUntrusted(ids(JSON.stringify({ ...plain, accounts: undefined, kinds: undefined })));
  const c = catalogue(dataset);
  const atlas = new Atlas(new OwnData(c));
  const proof = c.about('constructor').find((s) => s.property === 'group')!.id;
  atlas.open(
    `?site=constructor&value=${proof}&group=all,group,unstated&event=event&territory=value,unstated`,
  );
  expect(atlas.ignored).toEqual([]);
  const screen = await render(App, { props: { atlas } });
  await expect.element(screen.getByRole('complementary', { name: 'Beta' })).toBeVisible();
  await expect.element(screen.getByRole('blockquote').first()).toBeVisible();
  act(() => (screen.container.querySelector('details.more-filters')! as HTMLDetailsElement).click());
  for (const name of [/^Red/, /^Blue/, /^Green/, /^No source states a group/])
    await expect.element(screen.getByRole('checkbox', { name })).toBeInTheDocument();
  act(() => atlas.read('map'));
  await expect.element(screen.getByRole('complementary', { name: 'Headline of morning' })).toBeVisible();
  act(() => {
    atlas.close();
    atlas.clearFilters();
    atlas.view = 'matrix';
  });
  await expect.element(screen.getByRole('table', { name: 'Evidence' })).toBeVisible();
});
