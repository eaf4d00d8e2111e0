import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inputs, type InputFile, type InputName } from './inputs.ts';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'sited-basemap');
const isDebian = (name: string) => !existsSync(join(cache, 'node_modules', name));

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Installs the pinned npm packages and unpacks the pinned Debian packages, once, outside the repository. */
export function fillCache(): void {
  mkdirSync(cache, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(new URL(`packages/${file}`, import.meta.url), join(cache, file));
  }
  if (!existsSync(join(cache, 'node_modules', 'mapshaper'))) {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: cache,
      stdio: 'inherit',
    });
  }
  const wanted: InputFile[] = Object.values(inputs);
  const debian = new Map(wanted.filter((i) => isDebian(i.package)).map((i) => [i.package, i.version]));
  for (const [name, version] of debian) unpackDebian(name, version);
}

function unpackDebian(name: string, version: string): void {
  const target = join(cache, 'debian', `${name}_${version.replace(':', '%3a')}`);
  if (existsSync(target)) return;
  const downloads = join(cache, 'downloads');
  mkdirSync(downloads, { recursive: true });
  execFileSync('apt-get', ['download', `${name}=${version}`], { cwd: downloads, stdio: 'inherit' });
  const file = readdirSync(downloads).find((f) => f.startsWith(`${name}_`) && f.endsWith('.deb'));
  if (!file) throw new Error(`apt-get download ${name}=${version} left no file`);
  const part = `${target}.part`;
  mkdirSync(part, { recursive: true });
  execFileSync('dpkg-deb', ['-x', join(downloads, file), part]);
  renameSync(part, target);
}

function fileOf(input: InputFile): string {
  const folder = isDebian(input.package)
    ? join('debian', `${input.package}_${input.version.replace(':', '%3a')}`)
    : join('node_modules', input.package);
  return join(cache, folder, input.path);
}

/**
 * Reads the bytes of an input file from the cache.
 * @throws Error where their SHA-256 is not the one recorded in `inputs.ts`
 */
export function readInput(name: InputName): Buffer {
  const input: InputFile = inputs[name];
  const bytes = readFileSync(fileOf(input));
  const found = sha256(bytes);
  if (found !== input.sha256) {
    throw new Error(
      `${input.package} ${input.version}, ${input.path}: sha256 ${found}, recorded ${input.sha256}`,
    );
  }
  return bytes;
}

interface PackageJson {
  main?: string;
  exports?: { '.'?: { import?: string | { default: string } } };
}

/** Imports a package from the cache; `T` is the part of its interface that the caller uses. */
export async function importCached<T>(name: string): Promise<T> {
  const folder = join(cache, 'node_modules', name);
  const { main, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const entry = exports?.['.']?.import ?? main ?? 'index.js';
  const module: unknown = await import(
    pathToFileURL(join(folder, typeof entry === 'string' ? entry : entry.default)).href
  );
  return module as T;
}
