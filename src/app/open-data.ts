import { mount, unmount } from 'svelte';
import { languages } from '../../geo/model/languages.ts';
import { datasetAddress } from '../data/read/address.ts';
import type { Catalogue } from '../data/catalogue/catalogue.ts';
import { DatasetError } from '../data/kit/dataset-error.ts';
import { shorten } from '../data/kit/visible-text.ts';
import type { ArchiveOrder, Order } from '../data/workers/protocol.ts';
import { preferred } from '../i18n/languages.ts';
import { markFallbacks } from '../i18n/mark-fallbacks.ts';
import { messages, tools } from '../i18n/messages.ts';
import { parse, print, readCamera } from '../state/address.ts';
import { Atlas } from '../state/atlas.svelte.ts';
import { displayChoices } from '../state/display-choices.ts';
import type { Opened, ExternalData } from '../state/opened/opened.ts';
import { readArchive, readDataset, type ReadListener } from '../state/opened/read.ts';
import { addressBar } from '../state/permalink.svelte.ts';
import { Opening } from '../state/opened/progress.svelte.ts';
import type { Address } from '../state/params.ts';
import OpeningNotice from '../ui/data/Opening.svelte';
import DataBanner from '../ui/data/DataBanner.svelte';

/** Time in milliseconds after which the notice says that opening takes long. */
const slowMs = 1000;
const allowed = (import.meta.env.SITED_DATA_ORIGINS ?? []) as readonly string[];

/**
 * Isolates a name from the text around it (Unicode LRI … PDI); otherwise an address in Urdu text would be displayed in
 * the wrong order.
 */
const isolated = (name: string) => `\u2066${name}\u2069`;

/**
 * True if the data is an archive (dataset as map tiles, PMTiles): told from the ending of an address, or the first
 * bytes of a file.
 */
const isArchive = async (wanted: string | File): Promise<boolean> =>
  typeof wanted === 'string'
    ? /\.pmtiles([?#]|$)/i.test(wanted)
    : (await wanted.slice(0, 7).text()) === 'PMTiles';

/** Map camera in the page’s address, with the size of the window in CSS pixels; null if the address has none. */
function camera(): ArchiveOrder['viewport'] {
  const there = readCamera(addressBar().camera ?? '');
  return there && { zoom: there.zoom, centre: [...there.center], size: [innerWidth, innerHeight] };
}

/** Request to open data: its name and link for the page, and what the worker is to read. */
type Request = { from: ExternalData; order: Order };

/**
 * Makes the request for the data that `?data=` names.
 * @throws DatasetError if the address is not allowed
 */
function fromAddress(link: string): Request {
  const origins = [new URL(addressBar().page).origin, ...allowed];
  const { address, name } = datasetAddress(link, addressBar().page, origins);
  return { from: { name: isolated(name), link }, order: { file: name, address, origins } };
}

function fromFile(blob: File): Request {
  const name = shorten(blob.name, 80);
  return { from: { name: isolated(name), link: null }, order: { file: name, blob } };
}

let shownBanner: Record<string, unknown> | undefined;

/**
 * Shows a banner above the page that names the origin of external data, in the page’s language; removes the banner for
 * the website’s own data.
 */
function showBanner(atlas: Atlas | null): void {
  if (shownBanner) void unmount(shownBanner);
  shownBanner = undefined;
  if (!atlas?.from) return;
  const { from } = atlas;
  shownBanner = mount(DataBanner, {
    target: document.body,
    anchor: document.body.firstChild!,
    props: { atlas, from },
  });
}

/** Cancels the opening of data that is in progress; undefined if none is. */
let current: (() => void) | undefined;
/** External data that the page shows now; undefined for the website’s own data. */
let opened: Opened | undefined;

/** Functions of the page that the code for opening data calls. */
export interface Page {
  target: HTMLElement;
  /** State of the page (class `Atlas`); undefined while the page is still as prerendered. */
  shown(): Atlas | undefined;
  /**
   * Replaces the content of the page by the app with this state, then applies the query string `search`, by default
   * that of the address bar.
   */
  start(atlas: Atlas, search?: string): void;
  /** Applies a query string to the page’s state, once its data is complete. */
  settle(atlas: Atlas, search?: string): void;
  /** Removes the app from the page. */
  clear(): void;
}

/** Choices in the page’s address that apply to any data, such as language, theme and borders. */
const keptChoices = (whole: Catalogue): Address => displayChoices(parse(addressBar().search, whole).address);

/**
 * Shows a state (class `Atlas`) with its data on the page.
 * @returns a function that restores the content before
 * @throws DatasetError if the page cannot show the data; the page is then as before
 */
function put(atlas: Atlas, page: Page, file: string, search?: string): () => void {
  const before = page.shown();
  // Keep the prerendered nodes of the page, to restore them if the other data cannot be shown: the website’s own data
  // can still be hydrated into them.
  const text = before ? [] : [...page.target.childNodes];
  if (!before) page.target.replaceChildren();
  const start = (what: Atlas, query?: string) => {
    page.start(what, query);
    showBanner(what);
  };
  const back = () => {
    if (before) return start(before);
    page.clear();
    page.target.replaceChildren(...text);
    showBanner(null);
  };
  try {
    start(atlas, search);
  } catch (error) {
    back();
    // Report an error of the page’s own code to the browser: data that has passed its checks cannot be the cause.
    reportError(error);
    throw new DatasetError('', 'could not be shown: the fault is in this page, not in the data', file);
  }
  return back;
}

/**
 * Opens somebody else’s dataset with a notice of progress, and shows it once it has passed its checks; if it has very
 * many sites, their positions are shown first. If opening fails, the notice names the file, the record and the reason,
 * and the page is as before.
 * @returns true if the dataset is shown
 */
export async function open(wanted: string | File, page: Page): Promise<boolean> {
  current?.();
  markFallbacks();
  const requested = new URLSearchParams(addressBar().search).get('lang');
  const lang = languages.find((each) => each === requested) ?? preferred(navigator.languages);
  const [t, words] = await Promise.all([messages[lang](), tools[lang]()]);
  const opening = new Opening(
    isolated(typeof wanted === 'string' ? shorten(wanted) : shorten(wanted.name, 80)),
  );
  const stop = new AbortController();
  const close = () => {
    stop.abort();
    void unmount(notice);
    if (current === close) current = undefined;
  };
  const retry = () => void open(wanted, page);
  const props = { opening, t, words, lang, close, retry };
  const notice = mount(OpeningNotice, { target: document.body, props });
  current = close;
  const late = setTimeout(() => (opening.late = true), slowMs);
  let ahead: { atlas: Atlas; back: () => void } | undefined;
  try {
    const { from, order } = typeof wanted === 'string' ? fromAddress(wanted) : fromFile(wanted);
    const listener: ReadListener = {
      bytes: (bytes) => (opening.bytes = bytes),
      sites(data) {
        const atlas = new Atlas(data);
        ahead = { atlas, back: put(atlas, page, order.file) };
        atlas.open(print({ ...keptChoices(data.whole), view: 'map' }, data.whole));
        opening.sites = data.whole.sites.size;
      },
    };
    const data = (await isArchive(wanted))
      ? await readArchive(
          { ...order, viewport: typeof wanted === 'string' ? camera() : null },
          from,
          listener,
          stop.signal,
        )
      : await readDataset(order, from, listener, stop.signal);
    // For a file, apply only general choices of the query string, such as the language: the rest was written for other
    // data.
    const search = typeof wanted === 'string' ? undefined : print(keptChoices(data.whole), data.whole);
    if (ahead) page.settle(ahead.atlas, search);
    else put(new Atlas(data), page, order.file, search);
    opened?.close();
    opened = data;
    void unmount(notice);
    if (current === close) current = undefined;
    return true;
  } catch (error) {
    ahead?.back();
    opening.sites = 0;
    opening.fault = error as Error;
    return false;
  } finally {
    clearTimeout(late);
  }
}
