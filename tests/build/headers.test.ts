import { expect, test } from 'vitest';
import { dataOrigins, onlineLayer } from '../../src/build/deployment.ts';
import { cacheControl, headers } from '../../src/build/headers.ts';

/** Directives of the Content-Security-Policy by name, for a build with the environment `env`. */
function policy(env: Record<string, string> = {}): Record<string, string> {
  const text = headers({ online: onlineLayer(env), data: dataOrigins(env) })['Content-Security-Policy']!;
  return Object.fromEntries(
    text.split('; ').map((part) => [part.split(' ')[0], part.slice(part.indexOf(' ') + 1)]),
  );
}

test('nothing inline, nothing evaluated, nothing from elsewhere', () => {
  const text = Object.values(policy()).join(' ');
  expect(text).not.toMatch(/unsafe|https?:|nonce|sha\d/);
  expect(policy()).toMatchObject({
    'default-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
  });
});

test('anybody may embed the page', () => {
  expect(policy()['frame-ancestors']).toBe('*');
});

test('a configured host is opened to the page, and no other', () => {
  const layer = {
    SITED_ONLINE_URL: 'https://tiles.example/{z}/{x}/{y}.png',
    SITED_ONLINE_LABEL: 'Streets',
    SITED_ONLINE_ATTRIBUTION: '© Streets',
  };
  expect(policy(layer)).toEqual({
    ...policy(),
    'connect-src': "'self' https://tiles.example",
    'img-src': "'self' data: blob: https://tiles.example",
  });
  const data = { SITED_DATA_ORIGINS: ' https://data.example  http://127.0.0.1:8000 ' };
  expect(policy(data)).toEqual({
    ...policy(),
    'connect-src': "'self' https://data.example http://127.0.0.1:8000",
  });
});

test.for([
  '*',
  'data.example',
  'https://data.example/',
  'https://*.example',
  "https://a.example;script-src'*'",
  "'none'",
])('“%s” is refused as an origin of data', (origin) => {
  expect(() => dataOrigins({ SITED_DATA_ORIGINS: origin })).toThrow(/SITED_DATA_ORIGINS holds/);
});

test.for<[path: string, value: RegExp]>([
  ['/assets/index-lbN91J2E.js', /^public, max-age=31536000, immutable$/],
  ['/basemap/tiles/3/5/3.pbf', /max-age=86400/],
  ['/', /^no-cache$/],
  ['/index.html', /^no-cache$/],
  ['/data/dataset.json', /^no-cache$/],
  ['/sw.js', /^no-cache$/],
])('how long %s may be kept', ([path, value]) => {
  expect(cacheControl(path)).toMatch(value);
});
