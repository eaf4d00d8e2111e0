import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Result of a step of `npm test`; `output` is shown where something failed. */
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

/** A step that passes or fails as a whole. */
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

/** Runs one project of the Vitest configuration. A run that fails outside its tests, or has none, is a failure. */
export async function suite(project: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sited-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await node([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...reporters,
  ]);
  const report = read(file);
  rmSync(folder, { recursive: true });
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  const unsound = code !== 0 || passed + failed === 0;
  return { passed, failed: failed || (unsound ? 1 : 0), skipped, output };
}
