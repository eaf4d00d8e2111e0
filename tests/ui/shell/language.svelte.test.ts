import type { Map } from 'maplibre-gl';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { language, languages } from '../../../geo/model/languages.ts';
import { messages, tools } from '../../../src/i18n/messages.ts';
import { ur } from '../../../src/i18n/ur.ts';
import { bracketed, pseudo, pseudoTools, replaceHindiWords, untranslated } from '../pseudo.ts';
import '../../../src/ui/filters/Facets.svelte';
import '../../../src/ui/table/Matrix.svelte';
import { timeline } from '../../../src/ui/late-parts.ts';
import { cells, onlyFull } from '../../corners.ts';
import { act, setup, text, whole } from '../setup.ts';

// Load the timeline at once, because these tests are not about the first view.
await timeline.fetch();

const own = { messages: { ...messages }, tools: { ...tools } };
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  Object.assign(messages, own.messages);
  Object.assign(tools, own.tools);
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
});

type Screen = Awaited<ReturnType<typeof setup>>['screen'];
const root = document.documentElement;
const speaks = async (lang: string) => {
  await expect.poll(() => root.lang).toBe(lang);
};
const choice = (screen: Screen, name: string) => screen.getByRole('radio', { name, exact: true });
const { title } = whole.dataset.meta!;
const map = () => import('../../../src/map/map.ts');
const atRest = async (screen: Screen) => {
  const element = screen.container.querySelector('.map') as HTMLElement & { map?: Map };
  const rests = () => element.map?.getLayer('site-names') && element.map.loaded() && !element.map.isMoving();
  await expect.poll(rests, { timeout: 20_000 }).toBe(true);
  return element.map!;
};

const scenes = [
  '',
  '?site=markaz-subhan-allah&value=group',
  '?site=pahalgam',
  '?site=syedna-bilal&lens=compare',
  '?source=ht-2025-05-08',
  '?view=matrix&borders=pakistan',
  '?borders=none&group=hm&lens=third-party&known=2025-05-07',
  '?site=atlantis&value=x&group=jem&group=let',
];
test.for(cells(scenes, (search) => /value|source|matrix|none/.test(search)))(
  'nothing on %s is left untranslated',
  async (search) => {
    messages.hi = async () => pseudo;
    tools.hi = async () => pseudoTools;
    onTestFinished(replaceHindiWords(bracketed));
    const { atlas, screen } = await setup(search);
    act(() => (atlas.lang = 'hi'));
    await speaks('hi');
    for (const details of screen.container.querySelectorAll('details')) details.open = true;
    await expect.poll(() => text(screen.container.querySelector('h1'))).toBe(title.hi);
    if (atlas.view === 'matrix') await expect.element(screen.getByRole('table').first()).toBeVisible();
    for (const part of ['.timeline .chart', '.more-filters fieldset'])
      await expect.poll(() => screen.container.querySelector(part)).toBeTruthy();
    expect(untranslated(document.body)).toEqual([]);
    expect(document.title).toContain('⟦');
  },
);

test('nothing on the map’s controls is left untranslated', async () => {
  messages.hi = async () => pseudo;
  const { screen } = await setup('?lang=hi', map());
  await speaks('hi');
  await atRest(screen);
  const region = screen.container.querySelector('.map')!;
  await expect.poll(() => region.querySelectorAll('.pin').length).toBe(whole.dataset.sites.length);
  expect(untranslated(region)).toEqual([]);
});

test('each language is offered in its own words, and the page says which one it is in', async () => {
  const { screen } = await setup();
  for (const lang of languages) {
    const radio = choice(screen, language[lang].name);
    await expect.element(radio).toBeInTheDocument();
    expect(radio.element().closest('[lang]')?.getAttribute('lang')).toBe(lang);
  }
  await expect.element(screen.getByRole('radiogroup', { name: 'Language' })).toBeInTheDocument();
  await expect.element(choice(screen, 'English')).toBeChecked();
});

test('another language keeps the site, the open proof, the filters, and the focus', async () => {
  const search = '?site=markaz-subhan-allah&value=group&group=jem,let&borders=india&theme=dark';
  const { atlas, screen } = await setup(search);
  const before = { ...atlas.address };
  const quoted = text(screen.getByRole('blockquote').element());
  for (const lang of ['hi', 'ur'] as const) {
    choice(screen, language[lang].name).element().focus();
    await choice(screen, language[lang].name).click();
    await speaks(lang);
    expect(atlas.address).toEqual({ ...before, lang });
    expect(text(screen.container.querySelector('h1'))).toBe(title[lang]);
    expect(text(screen.getByRole('blockquote').element())).toBe(quoted);
    expect(document.activeElement).toBe(choice(screen, language[lang].name).element());
    const name = whole.sites.get('markaz-subhan-allah')!.name[lang];
    await expect.element(screen.getByRole('complementary', { name })).toBeVisible();
  }
  await choice(screen, 'English').click();
  await speaks('en');
  expect(atlas.address).toEqual({ ...before, lang: 'en' });
});

test('an arrow points from what is measured to what it is measured to, in the direction of the line', async () => {
  const { atlas, screen } = await setup('?measure=pahalgam');
  await expect.element(screen.getByText('→ …')).toHaveTextContent('Pahalgam → …');
  act(() => (atlas.lang = 'ur'));
  await speaks('ur');
  await expect.element(screen.getByText('← …')).toHaveTextContent('پہلگام ← …');
});

test('back and forward change the language as they change the rest', async () => {
  const { atlas } = await setup('?lang=ur');
  await speaks('ur');
  act(() => atlas.open('?lang=hi&site=sarjal'));
  await speaks('hi');
  expect(root.dir).toBe('ltr');
  act(() => atlas.open('?lang=ur'));
  await speaks('ur');
  expect(root.dir).toBe('rtl');
});

test('the page never stands in two languages: it changes when all words are there', async () => {
  let arrive = () => {};
  messages.ur = () => new Promise((done) => (arrive = () => done(ur)));
  const { atlas, screen } = await setup();
  // Wait until the parts that are loaded on demand are there.
  await expect.element(screen.getByRole('group', { name: 'Timeline' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Sources', exact: true })).toBeInTheDocument();
  for (const late of ['.notes h2', '.legend-rows .disc'])
    await expect.poll(() => screen.container.querySelector(late)).toBeTruthy();
  const before = text(screen.container);
  act(() => (atlas.lang = 'ur'));
  await new Promise((later) => setTimeout(later, 50));
  expect(text(screen.container)).toBe(before);
  expect(root.lang).toBe('en');
  arrive();
  await speaks('ur');
  expect(text(screen.container.querySelector('h1'))).toBe(title.ur);
});

test('of two languages asked for in a row the last one counts, whichever arrives first', async () => {
  let arrive = () => {};
  messages.ur = () => new Promise((done) => (arrive = () => done(ur)));
  const { atlas } = await setup();
  act(() => (atlas.lang = 'ur'));
  await Promise.resolve();
  act(() => (atlas.lang = 'hi'));
  await speaks('hi');
  arrive();
  await new Promise((later) => setTimeout(later, 20));
  expect(root.lang).toBe('hi');
});

test('a language that cannot be fetched is said to be missing, and can be tried again', async () => {
  messages.ur = () => Promise.reject(new Error('offline'));
  const { atlas, screen } = await setup();
  act(() => (atlas.lang = 'ur'));
  const notices = screen.getByRole('status', { name: 'Notices' });
  await expect.element(notices).toHaveTextContent('could not be loaded in اردو');
  expect(root.lang).toBe('en');
  messages.ur = own.messages.ur;
  await notices.getByRole('button', { name: 'Try again' }).click();
  await speaks('ur');
});

test('passages stay in the language and the direction they were printed in', async () => {
  const { screen } = await setup('?lang=ur&site=markaz-subhan-allah&value=group');
  await speaks('ur');
  const quote = screen.getByRole('blockquote').element();
  expect(quote.getAttribute('lang')).toBe('en');
  expect(getComputedStyle(quote).direction).toBe('ltr');
});

test.for(['hi', 'ur'] as const)('letters in %s are not spaced or slanted', async (lang) => {
  const { screen } = await setup(`?lang=${lang}&site=markaz-subhan-allah&value=group`);
  await speaks(lang);
  const spaced = [...screen.container.querySelectorAll('*')].filter((element) => {
    const { letterSpacing } = getComputedStyle(element);
    return letterSpacing !== 'normal' && letterSpacing !== '0px';
  });
  expect(spaced.map((element) => element.className)).toEqual([]);
});

const box = (screen: Screen, selector: string) =>
  screen.container.querySelector(selector)!.getBoundingClientRect();

test('in Urdu the panel is on the right, the detail on the left, and the controls with it', async () => {
  const { screen } = await setup('?lang=ur&site=markaz-taiba', map());
  await speaks('ur');
  await atRest(screen);
  expect(box(screen, '.panel').right).toBe(1280);
  expect(box(screen, '.detail').left).toBe(0);
  const zoom = box(screen, '.maplibregl-ctrl-zoom-in');
  expect(zoom.left).toBeGreaterThanOrEqual(box(screen, '.detail').right);
  expect(zoom.right).toBeLessThan(640);
  expect(box(screen, '.legend').right).toBeLessThan(640);
  expect(box(screen, '.boundaries').left).toBeGreaterThan(640);
});

onlyFull(test)('the selected pin is clear of the panels in Urdu, too', async () => {
  const { screen } = await setup('?lang=ur&site=pahalgam', map());
  await speaks('ur');
  const drawn = await atRest(screen);
  const { point } = whole.places.get('pahalgam')!;
  await expect
    .poll(() => {
      const { x } = drawn.project(point!);
      return x > box(screen, '.detail').right && x < box(screen, '.panel').left;
    })
    .toBe(true);
});

test('the map changes its names in place, and keeps pins, filter, ring and a chosen camera', async () => {
  history.replaceState(null, '', location.pathname);
  const { atlas, screen } = await setup('?group=jem', map());
  const drawn = await atRest(screen);
  drawn.jumpTo({ center: [73.9, 33.2], zoom: 7.1 });
  act(() => (atlas.hovered = 'markaz-abbas'));
  const camera = [drawn.getCenter().toArray(), drawn.getZoom()];
  const names = () =>
    new Set(drawn.querySourceFeatures('sites').map((feature) => String(feature.properties.name)));
  for (const lang of ['hi', 'ur', 'en'] as const) {
    act(() => (atlas.lang = lang));
    await speaks(lang);
    const name = whole.sites.get('markaz-abbas')!.name[lang]!;
    await expect.poll(() => names().has(name), { timeout: 10_000 }).toBe(true);
    expect((screen.container.querySelector('.map') as HTMLElement & { map: Map }).map).toBe(drawn);
    const pins = [...screen.container.querySelectorAll('.pin')].map((pin) => pin.getAttribute('aria-label'));
    expect(pins.some((label) => label?.includes(name))).toBe(true);
    await atRest(screen);
    const ringed = drawn.queryRenderedFeatures({ layers: ['ring'] });
    expect(ringed.map(({ properties }) => properties.id)).toEqual(['markaz-abbas']);
    expect(names().has(whole.sites.get('markaz-taiba')!.name[lang]!)).toBe(false);
    expect([drawn.getCenter().toArray(), drawn.getZoom()]).toEqual(camera);
  }
});

onlyFull(test)('a line that is drawn on the map stays drawn in another language', async () => {
  const { atlas, screen } = await setup('', map());
  const drawn = await atRest(screen);
  act(() => (atlas.drawn = whole.dataset.measures[0]!));
  const lines = () => drawn.querySourceFeatures('measure').length;
  await expect.poll(lines).toBeGreaterThan(0);
  act(() => (atlas.lang = 'hi'));
  await speaks('hi');
  await atRest(screen);
  await new Promise((later) => setTimeout(later, 300));
  expect(lines()).toBeGreaterThan(0);
});

onlyFull(test)('the view of every site is taken anew when the panel changes sides', async () => {
  history.replaceState(null, '', location.pathname);
  const { atlas, screen } = await setup('', map());
  const drawn = await atRest(screen);
  act(() => (atlas.lang = 'ur'));
  await speaks('ur');
  const points = whole.dataset.sites.map((site) => whole.places.get(site.place)!.point!);
  const covered = () =>
    points.filter(
      (point) => drawn.project(point).x > box(screen, '.panel').left || drawn.project(point).x < 0,
    );
  await expect.poll(covered).toEqual([]);
});

const small = [
  '',
  '?site=markaz-subhan-allah&value=group',
  '?source=ht-2025-05-08',
  '?site=atlantis',
].flatMap((search) => (['hi', 'ur'] as const).map((lang) => [lang, search] as const));
test.for(cells(small, ([lang, search]) => search.includes(lang === 'ur' ? 'subhan' : 'source')))(
  'in %s nothing on %s is wider than 320 px, or cut off',
  async ([lang, search]) => {
    await page.viewport(320, 640);
    const { atlas, screen } = await setup(search);
    act(() => {
      atlas.lang = lang;
      atlas.sheet = 'full';
    });
    await speaks(lang);
    await document.fonts.ready;
    expect(root.scrollWidth).toBeLessThanOrEqual(320);
    const wide = [...screen.container.querySelectorAll('.sheet, .sheet *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -0.5 || right > 320.5) && !element.closest('.hidden, svg');
    });
    expect(wide.map((element) => `${element.tagName} ${element.className}`)).toEqual([]);
    const cut = [...screen.container.querySelectorAll<HTMLElement>('.sheet *')].filter(
      (element) =>
        getComputedStyle(element).overflowY === 'hidden' &&
        !element.closest('.hidden, svg') &&
        element.scrollHeight > element.clientHeight + 1,
    );
    expect(cut.map((element) => element.className)).toEqual([]);
  },
);
