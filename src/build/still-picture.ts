import { REGION } from '../../geo/cartography/extent.ts';
import { catalogue, known } from '../data/catalogue/catalogue.ts';
import { asDataset } from '../data/read/own.ts';
import { runToEnd } from '../data/kit/tasks.ts';
import { en } from '../i18n/en.ts';
import { ATTRIBUTION } from '../map/basemap/basemap.ts';
import { narrow } from '../map/view/camera.ts';
import { ZOOM } from '../map/view/limits.ts';
import { palettes } from '../../geo/cartography/palette.ts';
import { boxOf } from '../data/catalogue/sites.ts';
import { features } from '../map/sites/features.ts';
import { laidOut, sideAt } from '../map/sites/laid.ts';
import { siteStyle } from '../map/sites/layers.ts';
import { images } from '../map/still/marks.ts';
import { paint } from '../map/still/paint.ts';
import { node, printed, type Node } from '../map/still/svg.ts';
import { readTile, tilesOf } from '../map/still/tiles.ts';
import { fit, project, type Padding, type View } from '../map/view/viewport.ts';
import { style } from '../map/style.ts';
import type { Theme } from '../state/params.ts';

interface Frame {
  /** In pixels. */
  size: Pick<View, 'width' | 'height'>;
  /** Room for the names at the edges, and for what lies over the map. */
  padding: Padding;
}
const physical = ({ top, end, bottom, start }: typeof narrow): Padding => ({
  top,
  right: end,
  bottom,
  left: start,
});
/** As wide as the page's text. */
const document: Frame = {
  size: { width: 672, height: 600 },
  padding: { top: 70, right: 96, bottom: 60, left: 96 },
};
/** How much of the map's foot the sheet of a usual phone lies over, in pixels. */
const sheetHeight = 245;
/** What the map is about to show on such a phone. */
const opening: Frame = {
  size: { width: 412, height: 690 },
  padding: physical({ ...narrow, bottom: narrow.bottom + sheetHeight }),
};

/** Whom the map is owed to, in two lines above the sheet. */
function owed(theme: Theme): Node {
  const half = ATTRIBUTION.indexOf('·', ATTRIBUTION.length / 2) + 1;
  const line = (words: string, y: number) => node('text', { x: 28, y }, [words.trim()]);
  const foot = opening.size.height - sheetHeight;
  return node('g', { 'font-family': 'sans-serif', 'font-size': 9, fill: palettes[theme].ink }, [
    line(ATTRIBUTION.slice(0, half), foot - 18),
    line(ATTRIBUTION.slice(half), foot - 7),
  ]);
}

/** Letters are about half as wide as they are high; nothing here can be asked. */
const measure = (text: string, height: number) => text.length * height * 0.54;

/**
 * The map as it opens, in light and dark: `opening` stands where a phone's map is about to be drawn, and `picture` is for
 * readers without scripts, over the relief image as its ground. Gives its markup and its files by name; no style stands in
 * the markup, because the site's policy allows none there.
 */
export function stillPicture(
  dataset: unknown,
  tile: (address: string) => Uint8Array,
): { markup: string; files: Record<string, string> } {
  const c = catalogue(asDataset(dataset, 'data/dataset.json'));
  const viewOf = ({ size, padding }: Frame) => fit(size, boxOf(c), padding, ZOOM[1]);
  const drawn = (view: View, theme: Theme, over: readonly Node[]) => {
    const tiles = new Map(tilesOf(view, REGION).map((address) => [address, readTile(tile(address))]));
    const options = { theme, lang: 'en', borders: 'defacto', base: './', overlay: null } as const;
    const room = { view, taken: [], coarse: false };
    const items = c.dataset.sites.flatMap((site) => {
      const { point } = known(c.places, site.place);
      return point ? [{ sites: [site], count: 1, point }] : [];
    });
    const data = features({
      c,
      lang: 'en',
      clusters: [],
      laid: laidOut(items, room, null),
      side: sideAt(view.zoom),
      controls: [],
      ringed: new Map(),
      number: String,
    });
    const whole = style(options, siteStyle(data, options));
    const layers = whole.layers.filter(({ id }) => id !== 'paper' && id !== 'relief');
    const marks = images(palettes[theme]);
    const painted = runToEnd(paint({ style: { ...whole, layers }, view, tiles, images: marks, measure }));
    return printed({ ...painted, children: [...painted.children, ...over] });
  };
  const view = viewOf(document);
  const files = (['light', 'dark'] as const).map((theme) => ({
    [`picture-${theme}.svg`]: drawn(view, theme, []),
    [`opening-${theme}.svg`]: drawn(viewOf(opening), theme, [owed(theme)]),
  }));
  return {
    markup: markup.map(printed).join(''),
    files: Object.assign({ 'picture.css': sheet(view) }, ...files),
  };
}

/** An image in its light and its dark form. */
const image = (light: string, dark: string, attributes: Record<string, string>) =>
  node('picture', {}, [
    node('source', { srcset: dark, media: '(prefers-color-scheme: dark)' }),
    node('img', { src: light, ...attributes }),
  ]);

const markup = [
  node('link', { rel: 'stylesheet', href: './picture.css' }),
  node('figure', { class: 'picture' }, [
    node('div', {}, [
      image('./basemap/relief.webp', './basemap/relief-dark.webp', { alt: '', class: 'relief' }),
      image('./picture-light.svg', './picture-dark.svg', { alt: `${en.still}: ${en.title}`, class: 'over' }),
    ]),
    node('figcaption', {}, [ATTRIBUTION]),
  ]),
];

/** The figure is as wide as the page's text; the relief, of the whole region, lies in it where it belongs. */
function sheet(view: View): string {
  const [left, top] = project(view, [REGION[0], REGION[3]]);
  const [right, bottom] = project(view, [REGION[2], REGION[1]]);
  const share = (length: number, whole: number) => `${((100 * length) / whole).toFixed(3)}%`;
  return `.picture { max-width: ${view.width}px; margin: 0 auto; }
.picture > div { position: relative; direction: ltr; overflow: hidden; background: var(--map-paper); }
.picture .relief {
  position: absolute;
  left: ${share(left, view.width)};
  top: ${share(top, view.height)};
  width: ${share(right - left, view.width)};
  height: ${share(bottom - top, view.height)};
}
.picture .over { position: relative; display: block; width: 100%; height: auto; }
.picture figcaption { padding: 4px 16px; font-size: 0.75rem; color: var(--muted); }
`;
}
