import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { catalogue } from '../../../src/data/catalogue/catalogue.ts';
import { Atlas } from '../../../src/state/atlas.svelte.ts';
import { OwnData } from '../../../src/state/opened/own.svelte.ts';
import { searchIn } from '../../../src/state/opened/search-own.ts';
import { full } from '../../corners.ts';
import { many } from '../../fixtures/many.ts';
import SearchOnly from './SearchOnly.svelte';

const sites = full ? 100_000 : 20_000;
/** Maximum time in milliseconds for which a key press may block the main thread. */
const allowed = 50;

/** Measures the longest time in which the main thread was blocked, by messages that it sends to itself. */
function heart() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let beating = true;
  port2.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (beating) port1.postMessage(null, []);
  });
  port2.start();
  port1.postMessage(null, []);
  return () => {
    beating = false;
    return Math.max(longest, performance.now() - last);
  };
}

test(`with ${sites} sites a key keeps the main thread for no longer than 50 ms`, async () => {
  const made = many(sites);
  // Keep only statements of names: indexing the rest as well would add a minute to the tests.
  const dataset = { ...made, statements: made.statements.filter(({ property }) => property === 'name') };
  const url = URL.createObjectURL(new Blob([JSON.stringify(dataset)], { type: 'application/json' }));
  const atlas = new Atlas(Object.assign(new OwnData(catalogue(dataset)), { search: searchIn(url) }));
  const screen = await render(SearchOnly, { props: { atlas } });
  const box = screen.getByRole('searchbox', { name: 'Search' });
  const status = screen.getByRole('status');
  /** Waits until search has answered the last key press; checks after every frame. */
  const answered = async () => {
    await tick();
    while (!/result/.test(status.element().textContent))
      await new Promise((later) => requestAnimationFrame(later));
  };

  // Type one query first, which waits for the index: the typing after that is measured.
  await box.fill(dataset.sites[3]!.name.en!);
  await expect.element(status).toBeInTheDocument();
  await answered();

  const wanted = dataset.sites[sites - 7]!;
  const from = wanted.name.en!;
  const blocked: number[] = [];
  const waited: number[] = [];
  const input = box.element() as HTMLInputElement;
  for (const text of [...from].map((_, i) => from.slice(0, i + 1)).slice(1)) {
    const stop = heart();
    const began = performance.now();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered();
    waited.push(performance.now() - began);
    blocked.push(stop());
  }
  const sorted = blocked.toSorted((a, b) => a - b);
  const ms = (n: number) => `${n.toFixed(0)} ms`;
  console.log(
    `Main thread per key among ${sites} sites: median ${ms(sorted[sorted.length >> 1]!)}, longest ${ms(sorted.at(-1)!)};`,
    `answers after ${ms(Math.min(...waited))} to ${ms(Math.max(...waited))}.`,
  );
  await expect.element(screen.getByRole('option').first()).toHaveTextContent(wanted.name.en!);
  // Expect of the median: other work of the machine affects single key presses.
  expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(allowed);
});
