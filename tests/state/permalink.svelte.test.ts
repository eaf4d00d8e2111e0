import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { permalink } from '../../src/state/permalink.svelte.ts';
import { smallCatalogue } from '../fixtures/small.ts';

/** A browser window as far as its history goes. */
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
function open(url: string) {
  page = new FakeWindow(url);
  atlas = new Atlas(smallCatalogue);
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
