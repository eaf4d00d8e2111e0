import './trusted-types.ts';
import 'virtual:languages.css';
import '../ui/styles/page.css';
import '../ui/styles/print.css';
import { hydrate, mount, tick, unmount } from 'svelte';
import type { Page } from './open-data.ts';
import { catalogue } from '../data/catalogue/catalogue.ts';
import { emptyDataset } from '../data/catalogue/empty.ts';
import { load } from '../data/read/own.ts';
import { pause } from '../data/kit/tasks.ts';
import { en } from '../i18n/en.ts';
import { attempt, Late } from '../state/late.svelte.ts';
import { addressBar, permalink } from '../state/permalink.svelte.ts';
import { Atlas } from '../state/atlas.svelte.ts';
import { OwnData } from '../state/opened/own.svelte.ts';
import App from '../ui/shell/App.svelte';
import DataFault from '../ui/data/DataFault.svelte';
import { recordInput } from '../ui/kit/replay-input.ts';
import type { MapModule } from '../map/contract.ts';
import { mapWords } from '../ui/map/map-words.ts';

const target = document.getElementById('page')!;
const stopRecording = recordInput(target);
/**
 * Promise that resolves once the prerendered text is painted. On a phone, whose connection may be slow, nothing else is
 * fetched before that. A page in the background paints nothing: there it resolves after a timeout.
 */
const drawn = new Promise<void>((resume) => {
  if (matchMedia('(min-width: 600px)').matches) requestAnimationFrame(() => setTimeout(resume));
  else new PerformanceObserver(() => resume()).observe({ type: 'paint', buffered: true });
  setTimeout(resume, 500);
});
const map = new Late(() => drawn.then(() => import('../map/map.ts')));
map.prefetch();
const many = new Late(() => import('../map/crowd/maps.ts'));
/** Code of the still picture (SVG), shown in place of the map in browsers without WebGL. */
const still = new Late(() => import('../map/still/still.svelte.ts'));
const dataOpener = new Late(() => import('./open-data.ts'));
const offline = new Late(() => import('./offline.ts'));
let leave: (() => void) | undefined;
/** State of the page (class `Atlas`), and the function that stops writing it to the address bar. */
let shown: Atlas | undefined;
let stop: (() => void) | undefined;

/**
 * Loads the code that draws the map, or the still picture in its place, for the data that are open. An archive (dataset
 * read from map tiles, view by view) has no still picture.
 */
const drawingOf = ({ opened }: Atlas) => {
  const picture = () => still.fetch();
  return opened.draw({
    marks: () => ({ map: () => map.fetch(), still: picture }),
    crowd: (dots) => ({ map: () => many.fetch().then(({ crowdMap }) => crowdMap(dots)), still: picture }),
    view: () => ({ map: () => many.fetch().then(({ archiveMap }) => archiveMap) }),
  });
};

/**
 * Replaces the content of the page by the app. If the statements are already read, applies the query string `search`,
 * by default that of the address bar.
 */
function start(atlas: Atlas, put: typeof hydrate, search?: string): void {
  leave?.();
  if (!shown) atlas.camera = { at: addressBar().camera };
  const app = put(App, { target, props: { atlas, ...drawingOf(atlas), openFile: open } });
  shown = atlas;
  leave = () => {
    stop?.();
    stop = undefined;
    void unmount(app);
  };
  if (atlas.stated) settle(atlas, search);
}

/** Applies a query string to the page’s state, and from then on keeps the address bar in step with the state. */
function settle(atlas: Atlas, search = addressBar().search): void {
  atlas.open(search);
  stop = permalink(atlas);
}

/** Functions of the page that `open-data.ts` calls to show other data. */
const page: Page = {
  target,
  shown: () => shown,
  start: (atlas, search) => start(atlas, mount, search),
  settle,
  clear() {
    leave?.();
    leave = shown = undefined;
  },
};

/**
 * Opens somebody else’s data from a web address or a file. The promise resolves to true if the data is shown, to null
 * if the code for it could not be fetched.
 */
const open = (wanted: string | File): Promise<boolean | null> =>
  attempt(async () => (await dataOpener.fetch()).open(wanted, page));

/**
 * Shows the error if the website’s own data is faulty, over a map without sites; the prerendered text stays readable.
 */
function fault(error: Error): void {
  document.documentElement.dataset.fault = '';
  mount(DataFault, { target: document.body, anchor: target, props: { error } });
  const c = catalogue(emptyDataset);
  const place = document.querySelector<HTMLElement>('.map')!;
  const draw = async (drawing: Late<MapModule>) =>
    (await drawing.fetch()).attach(
      place,
      new Atlas(new OwnData(c)),
      () => mapWords(c, en, 'en'),
      () => {},
    );
  draw(map).catch(() => draw(still));
}

const own = drawn.then(() => load('data/dataset.json'));
const requested = new URLSearchParams(addressBar().search).get('data');
Promise.resolve(requested !== null && open(requested))
  // Hydrate the prerendered markup with the website’s own data in the default state, from which it was made; the query
  // string is applied afterwards.
  .then(async (opened) => {
    if (opened) return;
    const c = catalogue(await own);
    await pause();
    const replay = stopRecording();
    start(new Atlas(new OwnData(c)), hydrate);
    await tick();
    replay();
  })
  .catch(fault);
// Ignore this failure: it is reported later, where the data is used.
own.catch(() => {});

// Store the website for reading offline, and watch the connection, once the page is loaded and idle.
addEventListener('load', () =>
  setTimeout(() => attempt(async () => (await offline.fetch()).enableOffline()), 4000),
);

addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  void open(file);
});
