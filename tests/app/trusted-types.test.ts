import { expect, test } from 'vitest';
import { onlyLinks, ownWorker } from '../../src/app/trusted-types.ts';

test.for<[what: string, text: string, kept: string]>([
  ['plain words', '© A & B · C', '© A & B · C'],
  [
    'a link to the web',
    '<a href="https://osm.example/copyright" target="_blank">©</a>',
    '<a href="https://osm.example/copyright" target="_blank">©</a>',
  ],
  ['a script', '<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  [
    'a handler',
    '<a href="https://a.example" onclick="x()">',
    '&lt;a href="https://a.example" onclick="x()">',
  ],
  ['a script as a link', '<a href="javascript:x()">x</a>', '&lt;a href="javascript:x()">x</a>'],
  ['a tag that is not closed', '<img src=x onerror=x()', '&lt;img src=x onerror=x()'],
  ['capitals and white space', '<A\nHREF="https://a.example">', '&lt;A\nHREF="https://a.example">'],
  ['a tag inside a link', '<a href="https://a.example/<b>">', '&lt;a href="https://a.example/&lt;b>">'],
  ['an open comment', '<!--', '&lt;!--'],
])('of %s, only links to the web stay markup', ([, text, kept]) => {
  expect(onlyLinks(text)).toBe(kept);
});

const page = 'https://a.example/sited/?site=x';
test.for<[address: string, own: boolean]>([
  ['/sited/assets/maplibre-gl-worker-DTh23QKw.js', true],
  ['https://a.example/sited/assets/dataset-worker-a_b-3.js', true],
  ['sw.js', true],
  ['/sited/assets/index-lbN91J2E.js', false],
  ['/assets/maplibre-gl-worker-DTh23QKw.js', false],
  ['/sited/assets/evil-worker-1.js', false],
  ['/sited/assets/evil-dataset-worker-1.js', false],
  ['/sited/assets/../dataset-worker-1.js', false],
  ['https://b.example/sited/assets/dataset-worker-1.js', false],
  ['https://a.example.b.example/sited/sw.js', false],
  ['sw.js?x=1', false],
  ['data:text/javascript,alert(1)', false],
  ['blob:https://a.example/sited/sw.js', false],
  ['javascript:alert(1)//sw.js', false],
])('a script from %s', ([address, own]) => {
  expect(ownWorker(address, page) !== null).toBe(own);
});
