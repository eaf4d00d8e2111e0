import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { fileNames, files } from '../data/export/files.ts';
import { cacheControl, cached, headers, revalidated, type ExternalHosts } from './headers.ts';

/** File endings of media types that servers may not know, by media type. */
const types = {
  'application/geo+json': 'geojson',
  'application/vnd.mapbox-vector-tile': 'pbf',
  'application/manifest+json': 'webmanifest',
};
/** Media types that servers compress, besides HTML. */
const compressed = [
  ...new Set([
    ...Object.keys(types),
    ...Object.values(files).map(({ type }) => type),
    'text/javascript',
    'application/javascript',
    'text/css',
    'text/plain',
    'application/json',
    'image/svg+xml',
  ]),
].join(' ');

const squeeze = promisify(gzip);
const page = ['.html', '.js', '.css', '.json', '.geojson', '.svg', '.pbf'];
/** Endings of the names of files that are worth compressing: those of the page and of the downloads. */
const shrinking = new Set([...page, ...fileNames.map((name) => extname(name))]);

/** Writes a gzipped copy beside every file that it makes smaller, because compressing for each request is slow. */
async function compressAll(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const one = async (name: string) => {
    const path = join(folder, name);
    const plain = await readFile(path);
    const small = await squeeze(plain, { level: 9 });
    if (small.length < 0.95 * plain.length) await writeFile(`${path}.gz`, small);
  };
  await Promise.all(names.filter((name) => shrinking.has(extname(name))).map(one));
}

/** Paths of the server configurations, which servers must never send to browsers. */
const hidden = /^\/(_headers|\.server\/)/;

const lines = (entries: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(entries)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** Text of a `_headers` file for static hosts, which revalidate paths without a rule by default. */
const staticHost = (hosts: ExternalHosts) => `/*
${lines(headers(hosts), (name, value) => `  ${name}: ${value}`)}
${lines(cached, (folder, value) => `${folder}*\n  Cache-Control: ${value}`)}
/sw.js
  Cache-Control: ${revalidated}
`;

/**
 * Configuration for nginx’s folder `conf.d`. All headers are set in the `server` block: with a header of its own, a
 * `location` block would lose the others.
 */
const nginx = (hosts: ExternalHosts) => `map $uri $sited_cache {
  default "${revalidated}";
${lines(cached, (folder, value) => `  ~^${folder} "${value}";`)}
}
server {
  listen 8080;
  root /usr/share/nginx/html;
  server_tokens off;
  include mime.types;
  types {
${lines(types, (type, endings) => `    ${type} ${endings};`)}
  }
  charset utf-8;
  charset_types text/plain text/css text/csv text/javascript application/javascript application/json;
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_min_length 1024;
  gzip_types ${compressed};
  add_header Cache-Control $sited_cache always;
${lines(headers(hosts), (name, value) => `  add_header ${name} "${value}" always;`)}
  location ~ ${hidden.source.replaceAll('\\/', '/')} {
    return 404;
  }
}
`;

/**
 * Text of a Containerfile: an image that serves the built website by nginx with the generated `nginx.conf`; its build
 * context is the built website.
 */
const container = `FROM nginx:alpine
COPY .server/nginx.conf /etc/nginx/conf.d/default.conf
COPY . /usr/share/nginx/html
EXPOSE 8080
`;

const caddy = (hosts: ExternalHosts) => `:8080 {
  root * /srv
  encode zstd gzip
  header {
${lines(headers(hosts), (name, value) => `    ${name} "${value}"`)}
  }
${lines(cached, (folder, value) => `  header ${folder}* Cache-Control "${value}"`)}
  @fresh not path ${Object.keys(cached)
    .map((folder) => `${folder}*`)
    .join(' ')}
  header @fresh Cache-Control "${revalidated}"
  @hidden path /.server/* /_headers
  respond @hidden 404
  file_server {
    precompressed gzip
  }
}
`;

/**
 * Vite plugin that writes server configurations and compressed copies beside the built website. `vite preview` sends the
 * same headers, so that tests run with the headers that are deployed.
 */
export function servers(hosts: ExternalHosts): Plugin {
  let folder = '';
  return {
    name: 'sited-servers',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => compressAll(folder) },
    generateBundle() {
      const write = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      write('_headers', staticHost(hosts));
      write('.server/nginx.conf', nginx(hosts));
      write('.server/Containerfile', container);
      write('.server/Caddyfile', caddy(hosts));
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://here');
        for (const [name, value] of Object.entries(headers(hosts))) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl(pathname));
        if (hidden.test(pathname)) response.writeHead(404).end();
        else next();
      });
    },
  };
}
