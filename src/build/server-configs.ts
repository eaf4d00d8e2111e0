import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { cacheControl, headers, kept, revalidated, type Beyond } from './headers.ts';

/** Types of files that a server may not know by their ending. */
const types = {
  'application/geo+json': 'geojson',
  'application/vnd.mapbox-vector-tile': 'pbf',
  'application/manifest+json': 'webmanifest',
};
/** What shrinks when it is compressed, beside HTML. */
const compressed = [
  ...Object.keys(types),
  'text/javascript',
  'application/javascript',
  'text/css',
  'text/csv',
  'text/plain',
  'application/json',
  'application/vnd.google-earth.kml+xml',
  'image/svg+xml',
].join(' ');

const squeeze = promisify(gzip);
const shrinks = /\.(html|js|css|json|geojson|csv|kml|bib|ris|svg|pbf)$/;

/** Lays a compressed copy beside every file that shrinks: a server that compresses anew for each reader is slow. */
async function compressAll(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const one = async (name: string) => {
    const path = join(folder, name);
    const plain = await readFile(path);
    const small = await squeeze(plain, { level: 9 });
    if (small.length < 0.95 * plain.length) await writeFile(`${path}.gz`, small);
  };
  await Promise.all(names.filter((name) => shrinks.test(name)).map(one));
}

/** What is written for servers is not for their visitors. */
const own = /^\/(_headers|\.server\/)/;

const lines = (entries: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(entries)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** A `_headers` file, as static hosts read it. What has no rule there is revalidated by their own default. */
const staticHost = (beyond: Beyond) => `/*
${lines(headers(beyond), (name, value) => `  ${name}: ${value}`)}
${lines(kept, (folder, value) => `${folder}*\n  Cache-Control: ${value}`)}
/sw.js
  Cache-Control: ${revalidated}
`;

/** A file for nginx's `conf.d`. All headers stand together: one in a `location` would put away those above it. */
const nginx = (beyond: Beyond) => `map $uri $sited_cache {
  default "${revalidated}";
${lines(kept, (folder, value) => `  ~^${folder} "${value}";`)}
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
${lines(headers(beyond), (name, value) => `  add_header ${name} "${value}" always;`)}
  location ~ ${own.source.replaceAll('\\/', '/')} {
    return 404;
  }
}
`;

/** An image that serves the built site with that file in the place of nginx's own. Its context is the built site. */
const container = `FROM nginx:alpine
COPY .server/nginx.conf /etc/nginx/conf.d/default.conf
COPY . /usr/share/nginx/html
EXPOSE 8080
`;

const caddy = (beyond: Beyond) => `:8080 {
  root * /srv
  encode zstd gzip
  header {
${lines(headers(beyond), (name, value) => `    ${name} "${value}"`)}
  }
${lines(kept, (folder, value) => `  header ${folder}* Cache-Control "${value}"`)}
  @fresh not path ${Object.keys(kept)
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
 * Writes the configuration of servers and compressed copies beside the built site, and serves `vite preview` with the same headers: what is
 * tested is what is deployed.
 */
export function servers(beyond: Beyond): Plugin {
  let folder = '';
  return {
    name: 'sited-servers',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => compressAll(folder) },
    generateBundle() {
      const write = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      write('_headers', staticHost(beyond));
      write('.server/nginx.conf', nginx(beyond));
      write('.server/Containerfile', container);
      write('.server/Caddyfile', caddy(beyond));
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://here');
        for (const [name, value] of Object.entries(headers(beyond))) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl(pathname));
        if (own.test(pathname)) response.writeHead(404).end();
        else next();
      });
    },
  };
}
