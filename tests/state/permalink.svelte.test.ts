import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cameraIn } from '../../src/state/address.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { OwnData } from '../../src/state/opened/own.svelte.ts';
import { SmallData } from '../../src/state/opened/small.ts';
import { permalink } from '../../src/state/permalink.svelte.ts';
import type { ExternalData } from '../../src/state/opened/opened.ts';
import { Asked } from '../fixtures/asked.ts';
import { smallCatalogue } from '../fixtures/small.ts';

/** Fake browser window with a history and nothing else. */
class FakeWindow extends EventTarget {
  readonly entries: string[];
  at = 0;
  constructor(url: string) {
    super();
    this.entries = [url];
  }
  readonly location = Object.defineProperties({} as Location, {
    search: { get: () => this.#url.search },
    hash: { get: () => this.#url.hash },
    pathname: { get: () => this.#url.pathname },
  });
  readonly history = {
    state: null,
    pushState: (_: unknown, __: string, url: string) => this.entries.splice((this.at += 1), Infinity, url),
    replaceState: (_: unknown, __: string, url: string) => this.entries.splice(this.at, 1, url),
  };
  get #url() {
    return new URL(this.entries[this.at]!, 'https://map.example');
  }
  go(step: number) {
    this.at += step;
    this.dispatchEvent(new Event('popstate'));
    flushSync();
  }
}

let atlas: Atlas;
let page: FakeWindow;
let stop: () => void;
function open(url: string, from?: ExternalData) {
  page = new FakeWindow(url);
  atlas = new Atlas(from ? new SmallData(new Asked(), from, smallCatalogue) : new OwnData(smallCatalogue));
  if (!from) atlas.camera = { at: cameraIn(page.location.hash) };
  atlas.open(page.location.search);
  stop = permalink(atlas, page as unknown as Window);
  flushSync();
}
const act = (deed: () => void) => {
  deed();
  flushSync();
};
beforeEach(() => open('/map/#map=6/34/74'));
afterEach(() => stop());

test('a selection is a step in the history, and the camera stays as it is', () => {
  act(() => atlas.select('beta'));
  expect(page.entries).toEqual(['/map/#map=6/34/74', '/map/?site=beta#map=6/34/74']);
});

test('a filter or an open proof replaces the address', () => {
  act(() => atlas.select('beta'));
  act(() => atlas.toggle('group', 'red'));
  act(() => atlas.toggleProof(smallCatalogue.about('beta').find((s) => s.property === 'group')!.id));
  expect(page.entries).toEqual(['/map/#map=6/34/74', '/map/?site=beta&value=group&group=red#map=6/34/74']);
});

test('back and forward open what was there, and write nothing', () => {
  act(() => atlas.select('beta'));
  act(() => atlas.select('gamma'));
  const entries = [...page.entries];
  page.go(-1);
  expect(atlas.site).toBe('beta');
  page.go(-1);
  expect(atlas.site).toBe(null);
  page.go(2);
  expect(atlas.site).toBe('gamma');
  expect(page.entries).toEqual(entries);
});

test('a selection after going back begins a new branch', () => {
  act(() => atlas.select('beta'));
  page.go(-1);
  act(() => atlas.select('delta'));
  expect(page.entries).toEqual(['/map/#map=6/34/74', '/map/?site=delta#map=6/34/74']);
});

test('an apostrophe, which the browser writes otherwise, is no step of its own', () => {
  act(() => (atlas.q = "jama'at"));
  act(() => atlas.select('gamma'));
  const entries = ['/map/?q=jama%27at#map=6/34/74', '/map/?site=gamma&q=jama%27at#map=6/34/74'];
  expect(page.entries).toEqual(entries);
  page.go(-1);
  expect([page.at, atlas.site, atlas.q]).toEqual([0, null, "jama'at"]);
  page.go(1);
  expect([page.at, atlas.site]).toEqual([1, 'gamma']);
  expect(page.entries).toEqual(entries);
});

test('an address that is spelt otherwise than we do is mended in its place when it comes back', () => {
  act(() => atlas.select('beta'));
  page.entries[0] = "/map/?group=red,red&q=it's+here&more=1";
  page.go(-1);
  expect([page.at, atlas.site, atlas.q]).toEqual([0, null, "it's here"]);
  expect(page.entries).toEqual(['/map/?q=it%27s%20here&group=red', '/map/?site=beta#map=6/34/74']);
});

test('what the address asked for in vain is gone from it', () => {
  stop();
  open('/map/?site=omega&group=red');
  expect(page.entries).toEqual(['/map/?group=red']);
});

const file: ExternalData = { name: 'a file', link: null };

test('a camera that somebody has chosen is written once the map rests, and alone', () => {
  vi.useFakeTimers();
  stop();
  open('/map/?group=red#sites');
  act(() => atlas.toggle('group', 'blue'));
  expect(page.entries).toEqual(['/map/?group=red,blue#sites']);
  for (const at of ['6.1/34/74', '6.2/34/74', '6.3/34/74']) {
    act(() => (atlas.camera = { at }));
    vi.advanceTimersByTime(100);
  }
  expect(page.entries).toEqual(['/map/?group=red,blue#sites']);
  vi.advanceTimersByTime(300);
  expect(page.entries).toEqual(['/map/?group=red,blue#map=6.3/34/74']);
  vi.useRealTimers();
});

test('a camera in the address that is gone back to is the map’s to follow; where there is none, none is said', () => {
  act(() => atlas.select('beta'));
  act(() => (atlas.camera = { at: '9/33/73' }));
  page.go(-1);
  expect(atlas.camera.at).toBe('6/34/74');
  page.entries[0] = '/map/';
  page.go(0);
  expect(atlas.camera.at).toBe(null);
  // Expect the camera to stay in the address: a fragment of another form does not concern the map.
  act(() => (atlas.camera = { at: '9/33/73' }));
  page.entries[0] = '/map/#sites';
  page.go(0);
  expect(atlas.camera.at).toBe('9/33/73');
  expect(page.entries[0]).toBe('/map/#map=9/33/73');
});

test('a file leaves nothing of the data whose place it takes', () => {
  stop();
  open('/map/?theme=dark#map=6/34/74', file);
  expect(page.entries).toEqual(['/map/?theme=dark']);
});

test.for<[how: string, refused: () => void]>([
  [
    'throws, as Safari does',
    () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    },
  ],
  ['says nothing, as Chromium does', () => {}],
])(
  'a browser that refuses to write and %s gets the last state when it takes it, steps and all',
  ([, refused]) => {
    vi.useFakeTimers();
    const { pushState, replaceState } = page.history;
    Object.assign(page.history, { pushState: refused, replaceState: refused });
    act(() => atlas.toggle('group', 'red'));
    act(() => atlas.select('beta'));
    act(() => (atlas.camera = { at: '9/33/73' }));
    vi.advanceTimersByTime(5000);
    expect(page.entries).toEqual(['/map/#map=6/34/74']);
    Object.assign(page.history, { pushState, replaceState });
    vi.advanceTimersByTime(1500);
    expect(page.entries).toEqual(['/map/#map=6/34/74', '/map/?site=beta&group=red#map=9/33/73']);
    vi.useRealTimers();
  },
);
