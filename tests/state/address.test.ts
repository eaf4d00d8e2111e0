import { boundaryViews } from '../../geo/model/boundary-views.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { pointEnd, positionOf } from '../../src/data/measure/ends.ts';
import { facetKeys, facets, unstated, type FacetKey } from '../../src/data/filter/facets.ts';
import { dateRows } from '../../src/data/filter/filter.ts';
import { cameraIn, parse, print, printCamera, readCamera, shownFor, write } from '../../src/state/address.ts';
import { home, languages, lenses, themes, views, type Address } from '../../src/state/params.ts';
import { says, small, smallCatalogue as c } from '../fixtures/small.ts';

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
const read = (search: string) => parse(search, c);

const days = fc
  .date({ min: new Date('2025-04-22'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toJSON().slice(0, 10));
const options = (key: (typeof facetKeys)[number]) =>
  fc.subarray([...facets[key].options(c)]).chain((list) => fc.shuffledSubarray(list));
/** Random date filters: days in order, and never together with the filter for sites without a day. */
const dates = fc
  .record({ from: fc.option(days), to: fc.option(days), dates: fc.constantFrom(...dateRows) })
  .filter(({ from, to, dates: row }) => (row === 'unstated' ? !from && !to : !from || !to || from <= to));
/** Random points anywhere on Earth, with the five decimals that the address keeps. */
const points = fc
  .record({
    lat: fc.integer({ min: -90e5, max: 90e5 }),
    lon: fc.integer({ min: -180e5, max: 180e5 }),
  })
  .map(({ lat, lon }) => pointEnd([lon / 1e5, lat / 1e5]));
/** Random distance measurements: sites and points in any order, repeated or not, each possibly followed by a line. */
const ways = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...ids(small.sites).filter((id) => positionOf(id, c))), points),
      fc.option(fc.constant('line-of-control')),
    ),
    { maxLength: 8 },
  )
  .map((stops) => stops.flatMap(([point, line]) => (line ? [point, line] : [point])));

/** Random states of the page: an open statement belongs to the open site, or stands alone. */
const addresses = fc
  .record({
    site: fc.option(fc.constantFrom(...ids(small.sites))),
    source: fc.option(fc.constantFrom(...ids(small.sources))),
    q: fc.string({ unit: 'grapheme', maxLength: 40 }),
    ...(Object.fromEntries(facetKeys.map((key) => [key, options(key)])) as Record<
      FacetKey,
      ReturnType<typeof options>
    >),
    days: dates,
    lens: fc.constantFrom(...lenses),
    known: fc.option(days),
    borders: fc.constantFrom(...boundaryViews),
    view: fc.constantFrom(...views),
    lang: fc.option(fc.constantFrom(...languages)),
    theme: fc.option(fc.constantFrom(...themes)),
    measure: ways,
    embed: fc.boolean(),
  })
  .map(({ days: range, ...rest }) => ({ ...rest, ...range }))
  .chain((rest) => {
    const proofs = ids(rest.site ? shownFor(c, rest.site) : small.statements);
    return fc.option(fc.constantFrom(...proofs)).map((value): Address => ({ ...rest, value }));
  });

test('what is printed is read again as it was, with nothing ignored', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(read(print(address, c))).toEqual({ address, ignored: [] });
    }),
    { numRuns: 500 },
  );
});

test('what is printed is what the browser keeps, whatever is searched for', () => {
  const kept = (search: string) => new URL(search, 'https://map.example/a/').search;
  const printed = (q: string) => print({ ...home, q }, c);
  // Every printable character of Unicode’s basic plane, and some beyond it.
  const signs = Array.from({ length: 0x10000 - 0x20 }, (_, i) => String.fromCharCode(i + 0x20)).filter(
    (sign) => !/\p{Cs}/u.test(sign),
  );
  for (const q of [...signs, '𝒜', '🗺', '👩‍🚀', "jama'at", 'جماعت “الدعوة”'])
    expect(kept(printed(q))).toBe(printed(q));
  fc.assert(
    fc.property(addresses, (address) => {
      expect(kept(print(address, c))).toBe(print(address, c));
    }),
  );
});

test('a statement that is named as a property is told from the first that states it', () => {
  const odd = { ...says('morning', 'beta', 'killed', { min: 1, max: 1 }), id: 'group' };
  const other = catalogue({ ...small, statements: [...small.statements, odd] });
  for (const { id } of shownFor(other, 'beta')) {
    const address = { ...home, site: 'beta', value: id };
    expect(parse(print(address, other), other)).toEqual({ address, ignored: [] });
  }
});

test('printing is stable: a printed address is printed the same again', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const printed = print(address, c);
      expect(print(read(printed).address, c)).toBe(printed);
    }),
  );
});

const cameras = fc.record({
  zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
  center: fc.tuple(
    fc.integer({ min: -180e5, max: 180e5 - 1 }).map((n) => n / 1e5),
    fc.integer({ min: -90e5, max: 90e5 }).map((n) => n / 1e5),
  ),
});
const page = 'https://map.example/sited/index.html';

test('an address says what it is written from: the state, the data and the camera', () => {
  const links = fc.option(fc.string({ unit: 'grapheme', minLength: 1 }));
  fc.assert(
    fc.property(addresses, links, fc.option(cameras), (address, data, camera) => {
      const written = { data, camera: camera && printCamera(camera) };
      for (const text of [write(address, c, { ...written, page }), write(address, c, written)]) {
        const url = new URL(text, `${page}?site=alpha&embed#map=1/2/3`);
        expect(url.pathname).toBe('/sited/index.html');
        expect(url.searchParams.get('data')).toBe(data);
        const rest = new URLSearchParams(url.search);
        rest.delete('data');
        expect(read(`?${String(rest)}`)).toEqual({ address, ignored: [] });
        expect(cameraIn(url.hash) && readCamera(cameraIn(url.hash)!)).toEqual(camera);
      }
    }),
    { numRuns: 300 },
  );
});

test('the page itself is opened by its own address, and by a link that says nothing', () => {
  expect(write(home, c, { data: null, camera: null, page })).toBe(page);
  expect(write(home, c, { data: null, camera: null })).toBe('?');
  expect(write(home, c, { data: null, camera: '7/33.5/74.5', page })).toBe(`${page}#map=7/33.5/74.5`);
  expect(write({ ...home, site: 'beta' }, c, { data: 'x/other.json', camera: null })).toBe(
    '?data=x/other.json&site=beta',
  );
});

test.for<[fragment: string, camera: string | null]>([
  ['#map=7/33.5/74.5', '7/33.5/74.5'],
  ['#map=07.10/33.50/-74.123456', '7.1/33.5/-74.12346'],
  ['#map=7%2F33.5%2F74.5', '7/33.5/74.5'],
  ['#sites&map=8/33.5/73.9', '8/33.5/73.9'],
  ['#map=8/33.5/73.9/30/10', '8/33.5/73.9'],
  ['#map=8/33.5/180', '8/33.5/-180'],
  ['#map=8/91/73.9', null],
  ['#map=8/33.5/181', null],
  ['#map=8//73.9', null],
  ['#map=1.2.3/33.5/73.9', null],
  ['#map=-1/33.5/73.9', null],
  ['#map=8/33.5', null],
  ['#map=', null],
  ['#sites', null],
  ['#themap=8/33.5/73.9', null],
  ['#%', null],
  ['', null],
])('the fragment %s says the camera %s', ([fragment, camera]) => {
  expect(cameraIn(fragment)).toBe(camera);
});

test('a map that was moved around the earth is looked at where it is', () => {
  expect(printCamera({ zoom: 3.456, center: [433.9, 33.5] })).toBe('3.46/33.5/73.9');
  expect(printCamera({ zoom: 3, center: [-190, -0.000001] })).toBe('3/0/170');
});

test('a site shows its own statements and those of its events, each once', () => {
  const shown = ids(shownFor(c, 'beta'));
  const expected = small.statements.filter((s) => s.subject === 'beta' || s.subject === 'night');
  expect(shown.toSorted()).toEqual(ids(expected).toSorted());
});

test('the default state has an empty address', () => {
  expect(print(home, c)).toBe('');
  expect(read('')).toEqual({ address: home, ignored: [] });
});

test('lists are separated by plain commas and a value by its property where that is enough', () => {
  const [first, second] = c.about('beta').filter((s) => s.property === 'group');
  const at = { ...home, site: 'beta', group: ['red', 'blue'] };
  expect(print({ ...at, value: first!.id }, c)).toBe('?site=beta&value=group&group=red,blue');
  expect(print({ ...at, value: second!.id }, c)).toBe(`?site=beta&value=${second!.id}&group=red,blue`);
});

test.for<[search: string, ignored: [key: string, text: string, reason: string][], kept: Partial<Address>]>([
  ['?site=omega', [['site', 'omega', 'unknown']], {}],
  ['?site=BETA', [['site', 'BETA', 'unknown']], {}],
  [
    '?site=__proto__&source=constructor',
    [
      ['site', '__proto__', 'unknown'],
      ['source', 'constructor', 'unknown'],
    ],
    {},
  ],
  ['?site=<script>alert(1)</script>', [['site', '<script>alert(1)</script>', 'unknown']], {}],
  ['?site=beta&site=gamma', [['site', 'gamma', 'repeated']], { site: 'beta' }],
  ['?group=red,nobody,blue', [['group', 'nobody', 'unknown']], { group: ['red', 'blue'] }],
  ['?group=red,red,,red', [], { group: ['red'] }],
  ['?group=red&group=blue', [['group', 'blue', 'repeated']], { group: ['red'] }],
  ['?theme=purple', [['theme', 'purple', 'unknown']], {}],
  [
    '?lens=martian&borders=&view=list',
    [
      ['lens', 'martian', 'unknown'],
      ['view', 'list', 'unknown'],
    ],
    {},
  ],
  ['?known=2025-02-30', [['known', '2025-02-30', 'unknown']], {}],
  [
    '?known=yesterday&lang=fr',
    [
      ['known', 'yesterday', 'unknown'],
      ['lang', 'fr', 'unknown'],
    ],
    {},
  ],
  ['?from=2025-05-08&to=2025-05-06', [['from/to', '2025-05-08/2025-05-06', 'reversed']], {}],
  ['?from=2025-05-06&to=2025-05-06', [], { from: '2025-05-06', to: '2025-05-06' }],
  ['?from=soon&to=2025-05-06', [['from', 'soon', 'unknown']], { to: '2025-05-06' }],
  ['?dates=unstated&from=2025-05-06', [['from/to', '2025-05-06/', 'undated']], { dates: 'unstated' }],
  ['?dates=maybe', [['dates', 'maybe', 'unknown']], {}],
  ['?account=india,unstated', [['account', 'unstated', 'unknown']], { account: ['india'] }],
  ['?territory=land,mid', [['territory', 'mid', 'unknown']], { territory: ['land'] }],
  [
    '?status=single,unstated&cites=weekly,daily',
    [['cites', 'daily', 'unknown']],
    { status: ['single', 'unstated'], cites: ['weekly'] },
  ],
  ['?lens=mine', [['lens', 'mine', 'unknown']], {}],
  ['?known=2025-02-30', [['known', '2025-02-30', 'unknown']], {}],
  ['?known=yesterday&borders=none', [['known', 'yesterday', 'unknown']], { borders: 'none' }],
  [
    '?lang=tlh&view=globe',
    [
      ['view', 'globe', 'unknown'],
      ['lang', 'tlh', 'unknown'],
    ],
    {},
  ],
  ['?theme=dark&site=%E0%A4%A', [['site', '\uFFFD%A', 'unknown']], { theme: 'dark' }],
  ['?value=nothing', [['value', 'nothing', 'needs-site']], {}],
  ['?site=beta&value=nothing', [['value', 'nothing', 'unknown']], { site: 'beta' }],
  ['?site=delta&value=killed', [['value', 'killed', 'unknown']], { site: 'delta' }],
  [
    '?site=beta&value=group&value=killed',
    [['value', 'killed', 'repeated']],
    { site: 'beta', value: small.statements[4]!.id },
  ],
  ['?site=&group=&theme=&value=', [], {}],
  ['?utm_source=elsewhere', [], {}],
  ['?embed', [], { embed: true }],
  ['?embed=1', [], { embed: true }],
  ['?embed=no', [['embed', 'no', 'unknown']], {}],
  ['?measure=34.5/75.25,beta,beta', [], { measure: ['34.5/75.25', 'beta', 'beta'] }],
  ['?measure=34.1234567/-0.000001', [], { measure: ['34.12346/0'] }],
  [
    '?measure=beta,91/75,34/181,34;75,34/,nowhere',
    ['91/75', '34/181', '34;75', '34/', 'nowhere'].map((text) => ['measure', text, 'unknown']),
    { measure: ['beta'] },
  ],
  ['?measure=line-of-control,beta', [['measure', 'line-of-control', 'unknown']], { measure: ['beta'] }],
])('%s leaves out what cannot be used and says why', ([search, ignored, kept]) => {
  const { address, ignored: said } = read(search);
  expect(said.map(({ key, text, reason }) => [key, text, reason])).toEqual(ignored);
  expect(address).toEqual({ ...home, ...kept });
});

test('no query string, however hostile, is an error, and what is kept exists', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'site',
      'source',
      'value',
      'group',
      'theme',
      'from',
      'dates',
      'status',
      '2025-05-07',
      '=',
      '&',
      ',',
      '%',
      '%E0',
      'red',
      'beta',
      '__proto__',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { address } = read(`?${pieces.join('')}`);
      if (address.site) expect(c.sites.has(address.site)).toBe(true);
      if (address.source) expect(c.sources.has(address.source)).toBe(true);
      if (address.value) expect(c.statements.has(address.value)).toBe(true);
      for (const group of address.group) expect(c.groups.has(group) || group === unstated).toBe(true);
      for (const key of facetKeys)
        expect(facets[key].options(c)).toEqual(expect.arrayContaining([...address[key]]));
      expect(read(print(address, c)).address).toEqual(address);
    }),
    { numRuns: 500 },
  );
});

test('a statement that has the name of a property for its id is not taken for another', () => {
  const named = small.statements.map((s) =>
    s.subject === 'beta' && s.property === 'event'
      ? { ...s, id: `killed${s.source === 'morning' ? '' : '-2'}` }
      : s,
  );
  const confused = catalogue({ ...small, statements: named });
  for (const { id: value } of shownFor(confused, 'beta')) {
    const address = { ...home, site: 'beta', value };
    expect(parse(print(address, confused), confused)).toEqual({ address, ignored: [] });
  }
});
