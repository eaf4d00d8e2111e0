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
import { early } from '../ui/kit/early.ts';
import type { MapModule } from '../map/contract.ts';
import { mapWords } from '../ui/map/map-words.ts';

const target = document.getElementById('page')!;
const done = early(target);
/**
 * The text is drawn before anything is done with it. On a phone, whose line may be slow, it is on the screen before more
 * is fetched than it needs. A page that nobody looks at draws nothing: it waits for no frame.
 */
const drawn = new Promise<void>((resume) => {
  if (matchMedia('(min-width: 600px)').matches) requestAnimationFrame(() => setTimeout(resume));
  else new PerformanceObserver(() => resume()).observe({ type: 'paint', buffered: true });
  setTimeout(resume, 500);
});
const map = new Late(() => drawn.then(() => import('../map/map.ts')));
map.prefetch();
const many = new Late(() => import('../map/crowd/many.ts'));
/** What stands in for the map where the browser cannot draw it. */
const still = new Late(() => import('../map/still/still.svelte.ts'));
const elsewhere = new Late(() => import('./open-data.ts'));
const offline = new Late(() => import('./offline.ts'));
let leave: (() => void) | undefined;
/** Whose atlas is on the page, and what keeps the address in step with it. */
let shown: Atlas | undefined;
let stop: (() => void) | undefined;

/** Fetches what draws the data of an atlas, and what stands in for it; nothing does where only what the map looks at is read. */
const drawingOf = ({ opened }: Atlas) => {
  const picture = () => still.fetch();
  return opened.draw({
    marks: () => ({ map: () => map.fetch(), still: picture }),
    crowd: (dots) => ({ map: () => many.fetch().then(({ crowd }) => crowd(dots)), still: picture }),
    view: () => ({ map: () => many.fetch().then(({ view }) => view) }),
  });
};

/** Puts the app on the page, in the place of what is on it. What the address asks for, or `search`, opens after. */
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

/** Takes from the address what is looked at, and keeps it in step with that from then on. */
function settle(atlas: Atlas, search = addressBar().search): void {
  atlas.open(search);
  stop = permalink(atlas);
}

/** The page as whatever is opened on it needs it. */
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

/** Opens somebody else's data, from an address or a file; resolves to whether it is shown. */
const open = (asked: string | File): Promise<boolean | null> =>
  attempt(async () => (await elsewhere.fetch()).open(asked, page));

/** The prerendered text stays readable as it is; a notice says what is wrong with the data. */
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
const asked = new URLSearchParams(addressBar().search).get('data');
Promise.resolve(asked !== null && open(asked))
  // The markup in the page was made from the site's own data, and without an address.
  .then(async (opened) => {
    if (opened) return;
    const c = catalogue(await own);
    await pause();
    const again = done();
    start(new Atlas(new OwnData(c)), hydrate);
    await tick();
    again();
  })
  .catch(fault);
// A failure is said where the data is wanted, which may be later.
own.catch(() => {});

// Once the first view has been drawn: what keeps the site for reading without a connection, and watches over that.
addEventListener('load', () =>
  setTimeout(() => attempt(async () => (await offline.fetch()).keepForOffline()), 4000),
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
