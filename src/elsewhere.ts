import { mount, unmount } from 'svelte';
import { asked } from './data/asked.ts';
import { DatasetError } from './data/load.ts';
import type { Order, Report } from './data/open-worker.ts';
import { unpack } from './data/packed.ts';
import { inShort } from './data/plain.ts';
import { preferred } from './i18n/languages.ts';
import { messages, tools } from './i18n/messages.ts';
import { Atlas, type Stranger } from './state/atlas.svelte.ts';
import { Opening } from './state/opening.svelte.ts';
import { languages } from './state/params.ts';
import OpeningNotice from './ui/Opening.svelte';
import Whose from './ui/Whose.svelte';

/** A reader is not kept waiting longer than this, in ms, without being told. */
const patience = 1000;
const allowed = (import.meta.env.SITED_DATA_ORIGINS ?? []) as readonly string[];

type Opened = Extract<Report, { packed: unknown }> & { worker: Worker };

/** Has a worker read what is ordered. Whatever happens to it, this ends; the worker goes on where it has read. */
function ask(order: Order, progress: (bytes: number) => void, signal: AbortSignal): Promise<Opened> {
  return new Promise<Opened>((done, failed) => {
    const worker = new Worker(new URL('./data/open-worker.ts', import.meta.url), { type: 'module' });
    const refuse = (record: string, reason: string) => {
      worker.terminate();
      failed(new DatasetError(order.file, record, reason));
    };
    signal.addEventListener('abort', () => refuse('', 'was not waited for'), { once: true });
    worker.addEventListener('error', () =>
      refuse('', 'could not be checked: the browser did not run the check'),
    );
    worker.addEventListener('messageerror', () => refuse('', 'could not be handed over'));
    worker.addEventListener('message', ({ data: report }: MessageEvent<Report>) => {
      if ('bytes' in report) progress(report.bytes);
      else if ('fault' in report) refuse(...report.fault);
      else if ('packed' in report) done({ ...report, worker });
    });
    worker.postMessage(order, []);
  });
}

/** A name set apart from the words around it: in a line of Urdu, an address would be read from its end. */
const apart = (name: string) => `\u2066${name}\u2069`;

/** Whose data it would be, and what to read. */
type Asked = { from: Pick<Stranger, 'name' | 'link'>; order: Order };

/** What `?data=` asks for. */
function fromAddress(link: string): Asked {
  const origins = [location.origin, ...allowed];
  const { address, name } = asked(link, location.href, origins);
  return { from: { name: apart(name), link }, order: { file: name, address, origins } };
}

function fromFile(blob: File): Asked {
  const name = inShort(blob.name, 80);
  return { from: { name: apart(name), link: null }, order: { file: name, blob } };
}

let said: Record<string, unknown> | undefined;

/** Says above the page whose data is on it, in the language of the atlas, from now on. */
export function banner(atlas: Atlas, from: Stranger): void {
  if (said) void unmount(said);
  said = mount(Whose, { target: document.body, anchor: document.body.firstChild!, props: { atlas, from } });
}

let current: (() => void) | undefined;
/** The worker of the data that is shown. */
let reading: Worker | undefined;

/**
 * Opens somebody else's dataset, saying so for as long as it takes; `show` is called with what was found to be sound.
 * Where it is not, a notice names the file, the record and the reason, and nothing else changes.
 * @returns whether it is shown
 */
export async function open(
  wanted: string | File,
  show: (atlas: Atlas, from: Stranger) => void,
): Promise<boolean> {
  current?.();
  const spoken = new URLSearchParams(location.search).get('lang');
  const lang = languages.find((each) => each === spoken) ?? preferred(navigator.languages);
  const [t, words] = await Promise.all([messages[lang](), tools[lang]()]);
  const opening = new Opening(apart(typeof wanted === 'string' ? inShort(wanted) : inShort(wanted.name, 80)));
  const stop = new AbortController();
  const close = () => {
    stop.abort();
    void unmount(notice);
    if (current === close) current = undefined;
  };
  const notice = mount(OpeningNotice, { target: document.body, props: { opening, t, words, lang, close } });
  current = close;
  const late = setTimeout(() => (opening.late = true), patience);
  try {
    const { from, order } = typeof wanted === 'string' ? fromAddress(wanted) : fromFile(wanted);
    const { packed, digest, worker } = await ask(order, (bytes) => (opening.bytes = bytes), stop.signal);
    const stranger = { ...from, digest, worker };
    show(new Atlas(unpack(packed), stranger), stranger);
    reading?.terminate();
    reading = worker;
    void unmount(notice);
    if (current === close) current = undefined;
    return true;
  } catch (error) {
    opening.fault = error as Error;
    return false;
  } finally {
    clearTimeout(late);
  }
}
