/** `npm test`: runs every proof of the project and reports how much of it passed. */
import { rmSync } from 'node:fs';
import { browser } from './browser.ts';
import { command, suite, type Outcome } from './steps.ts';

const started = Date.now();
process.env.CHROMIUM = browser();

const bin = (tool: string, path: string) => [`node_modules/${tool}/${path}`];
type Step = [name: string, run: () => Promise<Outcome>];
const first: Step[] = [['data', () => command([...bin('tsx', 'dist/cli.mjs'), 'geo/build.ts'])]];
/** Run side by side, each about as long as the other: unit tests without a browser, and components in one. */
const lanes: Step[][] = [
  [
    [
      'format',
      () => command([...bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    ],
    ['lint', () => command([...bin('oxlint', 'bin/oxlint'), '--deny-warnings'])],
    ['types', () => command([...bin('svelte-check', 'bin/svelte-check'), '--fail-on-warnings'])],
    ['unit', () => suite('unit')],
    ['build', () => command([...bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn'])],
  ],
  [['browser', () => suite('browser')]],
];
const last: Step[] = [['journeys', () => suite('journeys')]];

const sum: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' };
rmSync('dist', { recursive: true, force: true });
async function all(steps: readonly Step[]): Promise<void> {
  for (const [name, run] of steps) {
    const before = Date.now();
    const { passed, failed, skipped, output } = await run();
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    if (failed) console.log(output);
    const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
    const seconds = ((Date.now() - before) / 1000).toFixed(1);
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(9)} ${counts.filter(Boolean).join(', ')} (${seconds} s)`,
    );
  }
}

await all(first);
await Promise.all(lanes.map(all));
await all(last);
console.log(`${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed ? 1 : 0;
