import { REGION } from '../../geo/cartography/extent.ts';
import { catalogue, known } from '../data/catalogue/catalogue.ts';
import { asDataset } from '../data/read/own.ts';
import { runToEnd } from '../data/kit/tasks.ts';
import { plainName } from '../data/kit/name-in.ts';
import { en } from '../i18n/en.ts';
import { ATTRIBUTION } from '../map/basemap/basemap.ts';
import { narrowMargin } from '../map/view/camera.ts';
import { ZOOM } from '../map/view/limits.ts';
import { palettes } from '../../geo/cartography/palette.ts';
import { boxOf } from '../data/catalogue/sites.ts';
import { siteFeatures } from '../map/sites/features.ts';
import { placeMarks, markSideAt } from '../map/sites/placed-marks.ts';
import { siteStyle } from '../map/sites/layers.ts';
import { styleImages } from '../map/still/marks.ts';
import { paint } from '../map/still/paint.ts';
import { node, svgText, type SvgNode } from '../map/still/svg.ts';
import { readTile, tilesOf } from '../map/still/tiles.ts';
import { fit, project, type Padding, type Viewport } from '../map/view/viewport.ts';
import { style } from '../map/style.ts';
import type { Theme } from '../state/params.ts';

interface Frame {
  /** Size of the still picture of the map, in CSS pixels. */
  size: Pick<Viewport, 'width' | 'height'>;
  /**
   * Margins in CSS pixels of the still picture of the map, for names at the edges, and for the panels and buttons over
   * the map.
   */
  padding: Padding;
}
const physical = ({ top, end, bottom, start }: typeof narrowMargin): Padding => ({
  top,
  right: end,
  bottom,
  left: start,
});
/** Size and margins of the still picture of the map for readers without scripts: as wide as the page’s text. */
const document: Frame = {
  size: { width: 672, height: 600 },
  padding: { top: 70, right: 96, bottom: 60, left: 96 },
};
/** Height in CSS pixels by which the bottom sheet covers the map on a usual phone. */
const sheetHeight = 245;
/** Size and margins of the still picture that a usual phone shows in place of the map at first. */
const opening: Frame = {
  size: { width: 412, height: 690 },
  padding: physical({ ...narrowMargin, bottom: narrowMargin.bottom + sheetHeight }),
};

/** SVG text of the map’s attribution, in two lines above the phone’s bottom sheet. */
function attribution(theme: Theme): SvgNode {
  const half = ATTRIBUTION.indexOf('·', ATTRIBUTION.length / 2) + 1;
  const line = (words: string, y: number) => node('text', { x: 28, y }, [words.trim()]);
  const foot = opening.size.height - sheetHeight;
  return node('g', { 'font-family': 'sans-serif', 'font-size': 9, fill: palettes[theme].ink }, [
    line(ATTRIBUTION.slice(0, half), foot - 18),
    line(ATTRIBUTION.slice(half), foot - 7),
  ]);
}

/** Estimates the width of a text in pixels, as no font can be measured during the build. */
const measure = (text: string, height: number) => text.length * height * 0.54;

/**
 * Draws the map’s first view as SVG in light and dark: `opening` is shown in place of a phone’s map until that is
 * drawn; `picture`, over the relief image, is for readers without scripts. Returns the markup and the files by name.
 * The styles are in a file, as the website’s security policy allows none in the markup.
 */
export function stillPicture(
  dataset: unknown,
  tile: (address: string) => Uint8Array,
): { markup: string; files: Record<string, string> } {
  const c = catalogue(asDataset(dataset, 'data/dataset.json'));
  const { meta } = c.dataset;
  const title = meta ? plainName(meta.title) : en.product;
  const viewOf = ({ size, padding }: Frame) => fit(size, boxOf(c), padding, ZOOM[1]);
  const drawn = (view: Viewport, theme: Theme, over: readonly SvgNode[]) => {
    const tiles = new Map(tilesOf(view, REGION).map((address) => [address, readTile(tile(address))]));
    const options = { theme, lang: 'en', borders: 'defacto', base: './', overlay: null } as const;
    const constraints = { view, obstacles: [], coarse: false };
    const items = c.dataset.sites.flatMap((site) => {
      const { point } = known(c.places, site.place);
      return point ? [{ sites: [site], count: 1, point }] : [];
    });
    const data = siteFeatures({
      c,
      lang: 'en',
      clusters: [],
      marks: placeMarks(items, constraints, null),
      side: markSideAt(view.zoom),
      controls: [],
      rings: new Map(),
      number: String,
    });
    const whole = style(options, siteStyle(data, options));
    const layers = whole.layers.filter(({ id }) => id !== 'paper' && id !== 'relief');
    const marks = styleImages(palettes[theme]);
    const painted = runToEnd(paint({ style: { ...whole, layers }, view, tiles, images: marks, measure }));
    return svgText({ ...painted, children: [...painted.children, ...over] });
  };
  const view = viewOf(document);
  const files = (['light', 'dark'] as const).map((theme) => ({
    [`picture-${theme}.svg`]: drawn(view, theme, []),
    [`opening-${theme}.svg`]: drawn(viewOf(opening), theme, [attribution(theme)]),
  }));
  return {
    markup: markupOf(title).map(svgText).join(''),
    files: Object.assign({ 'picture.css': sheet(view) }, ...files),
  };
}

/** HTML of an image with a light and a dark variant, chosen by the system’s colour scheme. */
const image = (light: string, dark: string, attributes: Record<string, string>) =>
  node('picture', {}, [
    node('source', { srcset: dark, media: '(prefers-color-scheme: dark)' }),
    node('img', { src: light, ...attributes }),
  ]);

/** HTML that shows the still pictures on the page; `title` is the page’s title. */
const markupOf = (title: string) => [
  node('link', { rel: 'stylesheet', href: './picture.css' }),
  node('figure', { class: 'picture' }, [
    node('div', {}, [
      image('./basemap/relief.webp', './basemap/relief-dark.webp', { alt: '', class: 'relief' }),
      image('./picture-light.svg', './picture-dark.svg', { alt: `${en.still}: ${title}`, class: 'over' }),
    ]),
    node('figcaption', {}, [ATTRIBUTION]),
  ]),
];

/**
 * Style sheet of the still picture for readers without scripts: as wide as the page’s text; the relief, an image of the
 * whole region, is cropped to the view.
 */
function sheet(view: Viewport): string {
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
