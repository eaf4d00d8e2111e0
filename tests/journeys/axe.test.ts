import type { BrowserContextOptions } from 'playwright';
import { expect } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import { languages, themes } from '../../src/state/params.ts';
import { found } from './axe.ts';
import { cells, full } from '../corners.ts';
import { goOn, lying, narrow, phone, picture, see, testStill as test, wide, type Visit } from './journey.ts';
import { scenes, type Scene } from './scenes.ts';
import { sideways, tooSmall } from './targets.ts';

const hand = { hasTouch: true, isMobile: true };
const sizes: [name: string, options: BrowserContextOptions][] = [
  ['wide', { viewport: wide }],
  ['phone', { viewport: phone, ...hand }],
  ['320 px', { viewport: narrow, ...hand }],
  ['phone on its side', { viewport: lying, ...hand }],
];

/**
 * Language and theme for a test, by the indexes of the page’s state and the window’s size: each state comes at each
 * size, and any two of state, size, language and theme meet in each of their combinations.
 */
const pairing = (scene: number, size: number) => ({
  lang: languages[(scene + size) % 3]!,
  theme: themes[(scene + 2 * size + Math.floor(scene / 3)) % 3]!,
});

/**
 * Parts of the page that later tests can leave out, because the first ones show them in full: the long list of sources,
 * whose entries are alike, and the pins, which may lie under panels over the map.
 */
const rest = ['.long li:nth-child(n + 4)', '.pin'];

/**
 * True if the accessibility checker axe examines the states at a size: those in the wide window, at every size in the
 * full run.
 */
const examined = (size: number) => full || size === 0;

/** Goes to another state of the page as the back button does, on the page that is open. */
async function goTo(
  page: Visit['page'],
  { search, act, shows }: Scene,
  { lang, theme }: ReturnType<typeof pairing>,
) {
  const t = await messages[lang]();
  // Close a dialog or the measuring tool, because neither is in the address.
  await page.keyboard.press('Escape');
  await goOn(page, `?${search}&lang=${lang}&theme=${theme}`.replace('?&', '?'));
  await see(page.locator(`:root[lang=${lang}][data-theme=${theme}]`)).toBeAttached();
  await act?.(page, t);
  await see(shows(page, t, lang).first()).toBeVisible();
  // Scroll to the top: a control that is scrolled half out of view would count as too small.
  await page.evaluate(() => document.querySelectorAll('.sheet').forEach((sheet) => sheet.scrollTo(0, 0)));
}

test('the pairings hold every two of language, theme, size and state', () => {
  const all = scenes.flatMap((_, scene) =>
    sizes.map((__, size) => ({ scene, size, ...pairing(scene, size) })),
  );
  expect(all.length).toBeGreaterThanOrEqual(60);
  const pairs = (a: keyof (typeof all)[0], b: keyof (typeof all)[0]) =>
    new Set(all.map((one) => `${one[a]} ${one[b]}`)).size;
  expect(pairs('scene', 'lang')).toBe(scenes.length * 3);
  expect(pairs('scene', 'theme')).toBe(scenes.length * 3);
  expect(pairs('lang', 'theme')).toBe(9);
  expect(pairs('size', 'lang')).toBe(sizes.length * 3);
  expect(pairs('size', 'theme')).toBe(sizes.length * 3);
});

test.for(
  cells(
    sizes.map(([name, options], at) => ({ name, options, at })),
    ({ at }) => at === 0,
  ),
)(
  'axe finds nothing, all can be touched, and nothing runs over the edge: $name',
  { timeout: 180_000 },
  async ({ options, at }, { visit }) => {
    const { page } = await visit('', options);
    // Wait until scripts have replaced the prerendered page.
    await see(picture(page)).toBeVisible();
    const faults: unknown[] = [];
    // Go through all states in one language after the other: a change of language lays out the whole page again.
    const turns = cells(
      scenes.map((scene, i) => ({ scene, i, chosen: pairing(i, at) })),
      ({ i }) => i % 3 === 0,
    ).sort((a, b) => languages.indexOf(a.chosen.lang) - languages.indexOf(b.chosen.lang));
    for (const { scene, i, chosen } of turns) {
      await goTo(page, scene, chosen);
      const all = [
        ...(examined(at) ? await found(page, i < 3 ? [] : rest) : []),
        ...(options.hasTouch ? await tooSmall(page) : []),
        ...((await sideways(page)) ? ['it scrolls sideways'] : []),
      ];
      for (const fault of all) faults.push({ scene: scene.name, ...chosen, fault });
    }
    expect(faults).toEqual([]);
  },
);
