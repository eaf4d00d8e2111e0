import { afterEach, expect, test, vi } from 'vitest';
import { open, type Page } from '../../../src/app/open-data.ts';
import { text } from '../setup.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.querySelector<HTMLElement>('.opening button')?.click();
});

test('what fails in the page itself is not told as the reason about somebody’s data', async () => {
  const bug = new Error('https://svelte.dev/e/each_key_duplicate');
  const reported = vi.fn<(error: unknown) => void>();
  vi.stubGlobal('reportError', reported);
  const target = document.createElement('div');
  target.textContent = 'what was there';
  const page: Page = {
    target,
    shown: () => undefined,
    start() {
      target.append('half of it');
      throw bug;
    },
    settle: () => {},
    clear: () => {},
  };
  expect(await open('/data/dataset.json', page)).toBe(false);
  const told = text(document.querySelector('.opening [role=alert] p:last-child'));
  expect(told).toMatch(
    /^\S+\/data\/dataset\.json · could not be shown: the fault is in this page, not in the data$/,
  );
  expect(reported.mock.calls).toEqual([[bug]]);
  expect(target.textContent).toBe('what was there');
});
