import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { cacheControl, headers } from '../../src/build/headers.ts';
import { full } from '../corners.ts';
import { freePort } from './served.ts';

const has = (program: string, version: string) => spawnSync(program, [version]).status === 0;
const ours = headers({ online: null, data: [] });
const script = `assets/${readdirSync('dist/assets').find((name) => name.endsWith('.js'))}`;
const files: [path: string, type: string][] = [
  ['', 'text/html'],
  [script, '/javascript'],
  ['data/dataset.json', 'application/json'],
  ['data/sites.geojson', 'application/geo+json'],
  ['basemap/tiles/3/5/3.pbf', ''],
];

const running: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'sited-server-'));
afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true });
});

const answers = (address: string) =>
  vi.waitFor(async () => expect((await fetch(address)).ok).toBe(true), { timeout: 10_000 });

/** Server configuration that the build wrote, with the port and the folder of this machine. */
const shipped = (name: string, port: number) =>
  readFileSync(`dist/.server/${name}`, 'utf8')
    .replace(/\b8080\b/, String(port))
    .replace(/\/usr\/share\/nginx\/html|\/srv\b/, resolve('dist'));

/** Runs nginx with the configuration that the build wrote, after nginx’s own check of it. */
async function nginx(): Promise<string> {
  const port = await freePort();
  copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
  writeFileSync(join(folder, 'site.conf'), shipped('nginx.conf', port));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log stderr; events {}
     http { access_log off; ${temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
     include site.conf; }`,
  );
  const args = ['-e', 'stderr', '-c', join(folder, 'nginx.conf')];
  const { status, stderr } = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stderr).not.toMatch(/\[(warn|emerg)\]/);
  running.push(spawn('nginx', args, { stdio: 'ignore' }));
  return `http://127.0.0.1:${port}/`;
}

async function caddy(): Promise<string> {
  const port = await freePort();
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n  admin off\n}\n${shipped('Caddyfile', port)}`);
  running.push(spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore' }));
  return `http://127.0.0.1:${port}/`;
}

/**
 * Paths of the page, of the files that it names, and of the data and map tiles of every first view, each with the
 * file’s content as built.
 */
async function firstView(address: string): Promise<{ path: string; whole: Buffer }[]> {
  const page = await (await fetch(address)).text();
  const named = [...page.matchAll(/(?:href|src)="\.\/([^"#?]+)"/g)].map(([, path]) => path!);
  const paths = new Set([...files.map(([path]) => path), ...named]);
  return [...paths].map((path) => ({ path, whole: readFileSync(join('dist', path || 'index.html')) }));
}

/**
 * Requests a file without decompressing the answer, on a new connection, because the server may just have closed an old
 * one.
 */
const ask = (url: string) =>
  new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((answered, failed) => {
    get(url, { agent: false }, (response) => {
      const { statusCode: status, headers: sent } = response;
      buffer(response).then((body) => answered({ status, headers: sent, body }), failed);
    }).on('error', failed);
  });

test('every compressed copy is of the file beside it', () => {
  const copies = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.gz'),
  );
  expect(copies.length).toBeGreaterThan(20);
  for (const copy of copies)
    expect(
      gunzipSync(readFileSync(join('dist', copy))).equals(readFileSync(join('dist', copy.slice(0, -3)))),
      copy,
    ).toBe(true);
});

const servers: [name: string, here: boolean, start: () => Promise<string>][] = [
  ['npm start', true, async () => inject('address')],
  ['nginx', has('nginx', '-v'), nginx],
  ['caddy', has('caddy', 'version'), caddy],
];

for (const [name, here, start] of servers) {
  if (!here) console.log(`${name} is not installed: its configuration is not tried.`);
  describe.skipIf(!here)(`served by ${name}`, () => {
    let address = '';
    beforeAll(async () => {
      address = await start();
      await answers(address);
    });

    test.for(files)('/%s has every header and its type', async ([path, type]) => {
      const response = await fetch(address + path);
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject(
        Object.fromEntries(Object.entries(ours).map(([key, value]) => [key.toLowerCase(), value])),
      );
      expect(response.headers.get('cache-control')).toBe(cacheControl(`/${path}`));
      expect(response.headers.get('content-type') ?? '').toContain(type);
    });

    test('what is unchanged is not sent again', async () => {
      const url = `${address}data/dataset.json`;
      const etag = (await fetch(url)).headers.get('etag')!;
      const again = await fetch(url, { headers: { 'If-None-Match': etag } });
      expect(again.status).toBe(304);
    });

    test('a part of a file can be asked for', async () => {
      const response = await fetch(`${address}preview.jpg`, { headers: { Range: 'bytes=2-5' } });
      expect(response.status).toBe(206);
      const whole = readFileSync('dist/preview.jpg');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(whole.subarray(2, 6));
    });

    test('what is not there is missing, with every header', async () => {
      const response = await fetch(`${address}nowhere/else.html`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-security-policy')).toBe(ours['Content-Security-Policy']);
    });

    test('its own configuration is nobody’s to read', async () => {
      for (const path of ['.server/nginx.conf', '_headers'])
        expect((await fetch(address + path)).status).toBe(404);
    });

    test('a crowd of readers at once: each gets every file of a first view whole, with its headers', async () => {
      const wanted = await firstView(address);
      expect(wanted.length).toBeGreaterThan(15);
      const reader = async () => {
        for (const { path, whole } of wanted) {
          const { status, headers: sent, body } = await ask(address + path);
          expect(status, path).toBe(200);
          expect(sent['content-security-policy'], path).toBe(ours['Content-Security-Policy']);
          expect(body.equals(whole), path).toBe(true);
        }
      };
      await Promise.all(Array.from({ length: full ? 60 : 12 }, reader));
    });

    test('data travels compressed', async () => {
      const { headers: sent } = await fetch(`${address}data/dataset.json`);
      expect(sent.get('content-encoding')).toBe('gzip');
    });
  });
}
