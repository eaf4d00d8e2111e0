import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Result of a step of `npm test`; `output` is shown if something failed. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  output: string;
}

const limit = 1_800_000;

interface Ended {
  code: number;
  output: string;
}

/** Runs a Node program to its end; on a timeout, stops it and all its children. */
function node(args: string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    const late = setTimeout(() => {
      output += `\nStopped after ${limit / 1000} s.\n`;
      process.kill(-child.pid!, 'SIGKILL');
    }, limit);
    child.on('close', (code) => {
      clearTimeout(late);
      done({ code: code ?? 1, output });
    });
  });
}

/** Runs a program as a step that passes or fails as a whole. */
export async function command(args: string[]): Promise<Outcome> {
  const { code, output } = await node(args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

function read(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Runs one project of the Vitest configuration, with more arguments for Vitest. A run that fails outside its tests, or
 * has no tests, counts as a failure.
 */
export async function suite(project: string, ...more: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sited-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project];
  const { code, output } = await node([...vitest, ...more, ...reporters]);
  const report = read(file);
  rmSync(folder, { recursive: true });
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const unsound = code !== 0 || passed + failed === 0;
  return { passed, failed: failed || (unsound ? 1 : 0), skipped, output };
}

const bin = (tool: string, path: string) => `node_modules/${tool}/${path}`;
const vite = () => command([bin('vite', 'bin/vite.js'), 'build', '--logLevel', 'warn']);

/** Steps of `npm test` by name. The site is built before the journeys run on it. */
export const steps = {
  data: () => command([bin('tsx', 'dist/cli.mjs'), 'geo/build.ts']),
  build: () => {
    rmSync('dist', { recursive: true, force: true });
    return vite();
  },
  format: () => command([bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  lint: () => command([bin('oxlint', 'bin/oxlint'), '--deny-warnings']),
  types: () => command([bin('svelte-check', 'bin/svelte-check'), '--fail-on-warnings']),
  unit: () => suite('unit'),
  browser: () => suite('browser'),
} satisfies Record<string, () => Promise<Outcome>>;

/** Sum of the results of several steps of `npm test`. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly #started = Date.now();

  /** Runs a step, and prints its counts and, if something failed, its output. */
  async run(name: string, step: () => Promise<Outcome>): Promise<void> {
    const before = Date.now();
    const { passed, failed, skipped, output } = await step();
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    if (failed) console.log(output);
    const seconds = ((Date.now() - before) / 1000).toFixed(1);
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(12)} ${counts({ passed, failed, skipped })} (${seconds} s)`,
    );
  }

  /** Prints the sum, and sets the exit code of the program. */
  end(): void {
    console.log(`${((Date.now() - this.#started) / 1000).toFixed(0)} s in all`);
    console.log(
      `${this.passed} passed, ${this.failed} failed${this.skipped ? `, ${this.skipped} skipped` : ''}`,
    );
    process.exitCode = this.failed ? 1 : 0;
  }
}

const counts = ({ passed, failed, skipped }: Omit<Outcome, 'output'>) =>
  [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    .filter(Boolean)
    .join(', ');
