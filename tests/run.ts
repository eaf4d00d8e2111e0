/**
 * `npm test`: runs everything that proves the project, and prints how much of it passed. With names of steps, runs only
 * those.
 */
import { availableParallelism } from 'node:os';
import { browser } from './browser.ts';
import { steps, suite, Tally, type Outcome } from './steps.ts';

type Step = [name: string, run: () => Promise<Outcome>];
const named = (...names: (keyof typeof steps)[]): Step[] => names.map((name) => [name, steps[name]]);

const tally = new Tally();
const run = async (queue: Step[]): Promise<void> => {
  for (let step = queue.shift(); step; step = queue.shift()) await tally.run(...step);
};

const asked = process.argv.slice(2) as (keyof typeof steps)[];
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length)
  throw new Error(`No step is called ${unknown.join()}; there are ${Object.keys(steps).join()}.`);
if (asked.length === 0 || asked.includes('browser')) process.env.CHROMIUM = browser();
if (asked.length) {
  // Let Vitest use one worker for each core: by default it leaves one core free.
  process.env.VITEST_MAX_WORKERS ??= String(availableParallelism());
  await run(named(...asked));
} else {
  await run(named('data'));
  const built = run(named('build'));
  /** Number of parts into which the journeys are divided: one for each core. */
  const parts = 2;
  const journeys = Array.from({ length: parts }, (_, i): Step => {
    const part = `${i + 1}/${parts}`;
    return [`journeys ${part}`, () => built.then(() => suite('journeys', `--shard=${part}`))];
  });
  // Use one Vitest worker for each step: two steps run at once on two cores.
  process.env.VITEST_MAX_WORKERS = '1';
  // Steps that run side by side, one for each core; the longest first, so that at the end neither waits long for the
  // other.
  const queue = [...named('browser'), ...journeys, ...named('unit', 'types', 'format', 'lint')];
  await Promise.all([built.then(() => run(queue)), run(queue)]);
}
tally.end();
