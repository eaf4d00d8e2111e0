import { mount, unmount } from 'svelte';
import { languages } from '../../geo/model/languages.ts';
import { datasetAddress } from '../data/read/address.ts';
import type { Catalogue } from '../data/catalogue/catalogue.ts';
import { DatasetError } from '../data/kit/dataset-error.ts';
import { shorten } from '../data/kit/visible-text.ts';
import type { ArchiveOrder, Order } from '../data/workers/protocol.ts';
import { preferred } from '../i18n/languages.ts';
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
import Whose from '../ui/data/Whose.svelte';

/** A reader is not kept waiting longer than this, in ms, without being told. */
const patience = 1000;
const allowed = (import.meta.env.SITED_DATA_ORIGINS ?? []) as readonly string[];

/** A name set apart from the words around it: in a line of Urdu, an address would be read from its end. */
const apart = (name: string) => `\u2066${name}\u2069`;

/** Whether a file is an archive of tiles: by the first bytes of PMTiles, or the name of an address. */
const archived = async (wanted: string | File): Promise<boolean> =>
  typeof wanted === 'string'
    ? /\.pmtiles([?#]|$)/i.test(wanted)
    : (await wanted.slice(0, 7).text()) === 'PMTiles';

/** Where the address of the page says to look, in a window so large. */
function camera(): ArchiveOrder['viewport'] {
  const there = readCamera(addressBar().camera ?? '');
  return there && { zoom: there.zoom, centre: [...there.center], size: [innerWidth, innerHeight] };
}

/** Whose data it would be, and what to read. */
type Asked = { from: ExternalData; order: Order };

/** What `?data=` asks for. */
function fromAddress(link: string): Asked {
  const origins = [new URL(addressBar().page).origin, ...allowed];
  const { address, name } = datasetAddress(link, addressBar().page, origins);
  return { from: { name: apart(name), link }, order: { file: name, address, origins } };
}

function fromFile(blob: File): Asked {
  const name = shorten(blob.name, 80);
  return { from: { name: apart(name), link: null }, order: { file: name, blob } };
}

let said: Record<string, unknown> | undefined;

/** Says above the page whose data is on it, in the language of the atlas, from now on; nothing of the site's own. */
function banner(atlas: Atlas | null): void {
  if (said) void unmount(said);
  said = undefined;
  if (!atlas?.from) return;
  const { from } = atlas;
  said = mount(Whose, { target: document.body, anchor: document.body.firstChild!, props: { atlas, from } });
}

let current: (() => void) | undefined;
/** Somebody else's data that is shown. */
let opened: Opened | undefined;

/** The page as this needs it. */
export interface Page {
  target: HTMLElement;
  /** The atlas that is on it; none where it still is as it came. */
  shown(): Atlas | undefined;
  /** Puts an atlas in the place of what is on it; the address says what is seen of it, or `search` does. */
  start(atlas: Atlas, search?: string): void;
  /** Lets that say what is seen, once everything is told of the atlas that is shown. */
  settle(atlas: Atlas, search?: string): void;
  /** Takes the atlas that is on it away. */
  clear(): void;
}

/** The address's choices of language, theme, account and borders, read with some data. */
const mannerOn = (whole: Catalogue): Address => displayChoices(parse(addressBar().search, whole).address);

/**
 * Puts an atlas on the page, and gives what puts back whatever was there before.
 * @throws DatasetError where the page cannot show it, which is then as it was
 */
function put(atlas: Atlas, page: Page, file: string, search?: string): () => void {
  const before = page.shown();
  // The text of the page as it came, for the site's own data to be put into.
  const text = before ? [] : [...page.target.childNodes];
  if (!before) page.target.replaceChildren();
  const start = (what: Atlas, wanted?: string) => {
    page.start(what, wanted);
    banner(what);
  };
  const back = () => {
    if (before) return start(before);
    page.clear();
    page.target.replaceChildren(...text);
    banner(null);
  };
  try {
    start(atlas, search);
  } catch (error) {
    back();
    // Data that has passed its checks can be shown: whatever was thrown says nothing about it.
    reportError(error);
    throw new DatasetError('', 'could not be shown: the fault is in this page, not in the data', file);
  }
  return back;
}

/**
 * Opens somebody else's dataset, saying so for as long as it takes, and shows what was found to be sound: where there
 * are very many sites, first where they are. Where it is not, a notice names the file, the record and the reason, and
 * the page is as it was.
 * @returns whether it is shown
 */
export async function open(wanted: string | File, page: Page): Promise<boolean> {
  current?.();
  const spoken = new URLSearchParams(addressBar().search).get('lang');
  const lang = languages.find((each) => each === spoken) ?? preferred(navigator.languages);
  const [t, words] = await Promise.all([messages[lang](), tools[lang]()]);
  const opening = new Opening(apart(typeof wanted === 'string' ? shorten(wanted) : shorten(wanted.name, 80)));
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
  const late = setTimeout(() => (opening.late = true), patience);
  let ahead: { atlas: Atlas; back: () => void } | undefined;
  try {
    const { from, order } = typeof wanted === 'string' ? fromAddress(wanted) : fromFile(wanted);
    const listener: ReadListener = {
      bytes: (bytes) => (opening.bytes = bytes),
      sites(data) {
        const atlas = new Atlas(data);
        ahead = { atlas, back: put(atlas, page, order.file) };
        atlas.open(print({ ...mannerOn(data.whole), view: 'map' }, data.whole));
        opening.sites = data.whole.sites.size;
      },
    };
    const data = (await archived(wanted))
      ? await readArchive(
          { ...order, viewport: typeof wanted === 'string' ? camera() : null },
          from,
          listener,
          stop.signal,
        )
      : await readDataset(order, from, listener, stop.signal);
    // No address opens a file: what the page was asked for was of other data.
    const search = typeof wanted === 'string' ? undefined : print(mannerOn(data.whole), data.whole);
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
