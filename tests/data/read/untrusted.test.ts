import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DatasetError, inFile } from '../../../src/data/kit/dataset-error.ts';
import { fetchUntrusted, readUntrusted } from '../../../src/data/read/untrusted.ts';
import { disputed } from '../../fixtures/disputed.ts';
import { small } from '../../fixtures/small.ts';

const file = 'other.json';
const sound = JSON.stringify(small);

const bytes = (body: string | Uint8Array<ArrayBuffer>) => new Blob([body]).stream();
const reading = async (body: string | Uint8Array<ArrayBuffer>) => (await readUntrusted(bytes(body))).dataset;
/** JSON of the valid dataset with the value at a path replaced, or removed if `value` is undefined. */
function changed(path: string, value: unknown): string {
  const data = JSON.parse(sound) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, data);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(data);
}
/** JSON of the valid dataset with one piece of text replaced. */
function respelt(from: string, to: string): string {
  expect(sound).toContain(from);
  return sound.replace(from, () => to);
}
/** The valid dataset with sites that may be the same spot as others. */
const matching = (matches: Record<string, string[]>) =>
  changed(
    'sites',
    small.sites.map((site) => ({
      ...site,
      matches: matches[site.id]?.map((to) => ({ to, certainty: 'inferred', basis: 'near' })),
    })),
  );
const measure = { place: 'hill', to: 'mid', km: 10, errorKm: 1, at: [74, 33] };
const identified = {
  id: 'two-names',
  site: 'beta',
  names: [{ text: 'Beta Camp', lang: 'en', account: 'india' }],
  basis: small.sites[1]!.name,
  certainty: 'inferred',
};
const homonym = { name: 'Hill', point: [80, 20], reason: 'another' };

/** Error message with which a file is refused, checked to be short whatever was in the file. */
async function refusal(opening: Promise<unknown>): Promise<string> {
  const error = await opening.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DatasetError);
  const { message } = inFile(error as DatasetError, file);
  expect(message.length).toBeLessThan(600);
  return message;
}

test('a sound dataset is read as it is', async () => {
  expect(await reading(sound)).toEqual(small);
});

test('denials, identifications and statements about places are read as they are', async () => {
  expect(await reading(JSON.stringify(disputed))).toEqual(disputed);
});

test('the site’s own dataset would pass as a stranger’s', async () => {
  const text = readFileSync('public/data/dataset.json', 'utf8');
  expect(await reading(text)).toEqual(JSON.parse(text));
});

/**
 * Error message about the second record of a table, after one of its fields was made to name a record “omega” that no
 * table has.
 */
const dangling = (table: 'sites' | 'sources' | 'statements', field: string, into: string) => {
  const record = `${table}\\[1\\] \\(${small[table][1]!.id}\\)`;
  return new RegExp(`^other\\.json · ${record} · its ${field} “omega” is not among the ${into}$`);
};

const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(sound, 'utf16le')]);
const first = small.sites[0]!.name.en!;

test.for<[what: string, body: string | Uint8Array<ArrayBuffer>, message: RegExp]>([
  ['nothing', '', /^other\.json · is not JSON/],
  ['a web page', ' <!doctype html><title>x</title>', /is a web page, not a dataset$/],
  ['another encoding', utf16, /is not UTF-8 text$/],
  ['Latin-1', new Uint8Array(Buffer.from(respelt(first, 'Élan'), 'latin1')), /is not UTF-8 text$/],
  ['a text cut within a letter', new Uint8Array(Buffer.from('"é').subarray(0, 2)), /is not UTF-8 text$/],
  ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff]), /is not (UTF-8|JSON)/],
  ['not a number', respelt('"min":3', '"min":NaN'), /is not JSON/],
  [
    'a number beyond all',
    respelt('"min":3', '"min":1e999'),
    /statements\[6\]\.value\.min · is too large a number$/,
  ],
  ['a list', '[]', /· version · Invalid key/],
  ['nothing but a number', '7', /Expected Object/],
  ['nothing at all', 'null', /^other\.json · Invalid type: Expected Object but received null$/],
  ['a table missing', changed('events', undefined), /· events · Invalid key/],
  ['a table of another kind', changed('groups', 'none'), /· groups · Invalid type: Expected Array/],
  ['a table more', changed('more', []), /· more · Invalid key/],
  ['a field more', changed('sites.0.colour', 'red'), /· sites\[0\] \(alpha\) · colour: Invalid key/],
  [
    'a list for a text',
    changed('sources.0.headline', ['a']),
    /sources\[0\] \(morning\) · headline: Invalid type/,
  ],
  ['an object for a text', changed('sources.0.headline', { toString: 'x' }), /headline: Invalid type/],
  ['an empty text', changed('sources.0.publisher', ''), /publisher: is empty/],
  ['an id that is markup', changed('sites.0.id', '<b>'), /sites\[0\] \(<b>\) · id: is not an id/],
  [
    'a script for an address',
    changed('sources.0.url', 'javascript:alert(1)'),
    /url: is not an http\(s\) address/,
  ],
  ['a colour that is a style', changed('groups.0.mark.colour', 'url(x)'), /mark\.colour: Invalid format/],
  [
    'a place off the Earth',
    changed('places.0.point', [75, 91]),
    /places\[0\] \(hill\) · point\.1: Invalid value/,
  ],
  ['latitude and longitude of text', changed('places.0.point', ['75', '34']), /point\.0: Invalid type/],
  [
    'a radius below nothing',
    changed('places.0.precision.radiusKm', -1),
    /precision\.radiusKm: Invalid value/,
  ],
  [
    'a radius beyond the Earth',
    changed('places.0.precision.radiusKm', 1e9),
    /places\[0\] \(hill\) · its radius is more than/,
  ],
  ['a site at a place without a point', changed('sites.0.place', 'land'), /its place “land” has no point$/],
  ['an id twice', changed('sites.4', small.sites[0]), /sites\[4\] \(alpha\) · its id is taken/],
  ['an id of a group and a site', changed('groups.2.id', 'delta'), /groups\[2\] \(delta\) · its id is taken/],
  [
    'a statement twice',
    changed('statements.1.id', small.statements[0]!.id),
    /statements\[1\] .* · its id is taken/,
  ],
  [
    'a subject that is not there',
    changed('statements.0.subject', 'omega'),
    /its subject “omega” is not among the sites, groups, events$/,
  ],
  [
    'a place as a subject that is not there',
    changed('statements.0.subject', 'place:omega'),
    /its subject “place:omega” is not among the places$/,
  ],
  [
    'a site as a place',
    changed('statements.0.subject', 'place:beta'),
    /its subject “place:beta” is not among the places$/,
  ],
  [
    'a subject of a kind that is not there',
    changed('statements.0.subject', 'site:beta'),
    /subject: is not an id \(a-z, 0-9 and single hyphens\), nor “place:” and an id$/,
  ],
  [
    'a denial of what is not there',
    changed('statements.0.denies', { subject: 'place:omega' }),
    /“place:omega”, of which it denies something, is not among the places$/,
  ],
  [
    'a denial about the sites of a group',
    changed('statements.0.denies', { subject: 'red', sites: true }),
    /“red”, of which it denies something, is not among the events$/,
  ],
  [
    'a denial of a value that is not there',
    changed('statements.0.denies', { subject: 'beta', property: 'group', value: 'night' }),
    /“night”, of which it denies something, is not among the groups$/,
  ],
  [
    'a denial of a value without its property',
    changed('statements.0.denies', { subject: 'beta', value: 'red' }),
    /it denies the value “red” without a property that names records$/,
  ],
  [
    'a denial of itself',
    changed('statements.4.denies', { subject: 'beta', property: 'group', value: 'red' }),
    /it denies itself$/,
  ],
  [
    'a denial with a field of its own',
    changed('statements.0.denies', { subject: 'beta', because: 'x' }),
    /denies\.because: Invalid key/,
  ],
  [
    'an identification of no site',
    changed('identifications', [{ ...identified, site: 'red' }]),
    /identifications\[0\] \(two-names\) · its site “red” is not among the sites$/,
  ],
  [
    'an identification twice',
    changed('identifications', [identified, identified]),
    /identifications\[1\] \(two-names\) · its id is taken/,
  ],
  [
    'an identification without names',
    changed('identifications', [{ ...identified, names: [] }]),
    /identifications\[0\] \(two-names\) · names: Invalid length/,
  ],
  [
    'an identification of a statement that is not there',
    changed('statements.4.identification', 'two-names'),
    /its identification “two-names” is not among the identifications$/,
  ],
  [
    'an identification of a statement about another site',
    JSON.stringify({
      ...small,
      identifications: [identified],
      statements: small.statements.map((s, i) => (i ? s : { ...s, identification: 'two-names' })),
    }),
    /its identification “two-names” is of “beta”, not of its subject$/,
  ],
  [
    'a place of a site that is not there',
    changed('sites.1.place', 'omega'),
    dangling('sites', 'place', 'places'),
  ],
  [
    'an origin that is not there',
    changed('sources.1.origin', 'omega'),
    dangling('sources', 'origin', 'origins'),
  ],
  ...(['speaker', 'source', 'origin'] as const).map((field): [string, string, RegExp] => [
    `the ${field} of a statement that is not there`,
    changed(`statements.1.${field}`, 'omega'),
    dangling('statements', field, `${field}s`),
  ]),
  [
    'a group that is not there',
    changed('statements.4.value', 'black'),
    /its value “black” is not among the groups$/,
  ],
  [
    'an event that is a place',
    changed('statements.0.value', 'hill'),
    /its value “hill” is not among the events$/,
  ],
  [
    'a match with nothing',
    changed('sites.0.matches', [{ to: 'omega', certainty: 'high', basis: 'x' }]),
    /the site “omega”/,
  ],
  ['a match with itself', matching({ beta: ['beta'] }), /sites\[1\] \(beta\) · it is matched with itself$/],
  [
    'a match twice',
    matching({ beta: ['gamma', 'gamma'] }),
    /sites\[1\] \(beta\) · its match with “gamma” is told twice: once is enough/,
  ],
  [
    'a match from both ends',
    matching({ beta: ['gamma'], gamma: ['beta'] }),
    /sites\[3\] \(gamma\) · its match with “beta” is told twice: once is enough/,
  ],
  [
    'a relation to itself',
    changed('statements.1', {
      ...small.statements[1],
      property: 'relation',
      value: { type: 'part-of', to: 'attack' },
    }),
    /statements\[1\] \(.*\) · “attack” is related to itself$/,
  ],
  [
    'a site with the id of a line',
    sound.replaceAll('"delta"', '"line-of-control"'),
    /sites\[2\] \(line-of-control\) · id: “line-of-control” is a word of the page’s own/,
  ],
  [
    'a measure to nowhere',
    changed('measures', [{ place: 'hill', to: 'nowhere', km: 1, errorKm: 0, at: [75, 34] }]),
    /measures\[0\] · “nowhere” is not among the places$/,
  ],
  [
    'a measure twice',
    changed('measures', [measure, { ...measure, km: 11 }]),
    /measures\[1\] · the way from “hill” to “mid” is measured twice$/,
  ],
  [
    'a measure to itself',
    changed('measures', [{ ...measure, to: 'hill' }]),
    /measures\[0\] · “hill” is measured to itself$/,
  ],
  [
    'a homonym twice',
    changed('places.0.homonyms', [homonym, { ...homonym, point: [1, 2] }, homonym]),
    /places\[0\] \(hill\) · its homonym “Hill” stands here twice$/,
  ],
  ['a place within nothing', changed('places.0.within', 'nowhere'), /the place “nowhere” that it lies in/],
  [
    'a place within itself',
    changed('places.0.within', 'hill'),
    /places\[0\] \(hill\) · it lies within itself$/,
  ],
  [
    'places within each other',
    changed(
      'places',
      small.places.map((p, i) => ({ ...p, within: [null, 'field', 'mid'][i] ?? null })),
    ),
    /it lies within itself$/,
  ],
  [
    'a month that is none',
    changed('sources.0.published.when', '2025-13-40T00:00Z'),
    /sources\[0\] \(morning\) · published\.when: “2025-13-40T00:00Z” is in no calendar$/,
  ],
  [
    'a time that runs back',
    changed('sources.0.published.when', '2025-05-09T00:00Z/2025-05-08T00:00Z'),
    /ends before it begins$/,
  ],
  [
    'a range that runs down',
    changed('statements.6.value', { min: 5, max: 3 }),
    /its value runs from 5 down to 3$/,
  ],

  [
    'a quantity without a bound',
    changed('statements.6.value', { best: 3 }),
    /statements\[6\] .*neither a least nor a most/,
  ],
  [
    'a quantity that excludes one of two bounds',
    changed('statements.6.value', { min: 3, max: 5, exclusive: true }),
    /statements\[6\] .*two bounds/,
  ],
  [
    'a best number outside its bounds',
    changed('statements.6.value', { min: 3, max: 5, best: 9 }),
    /statements\[6\] .*its best, 9, is not within/,
  ],
  [
    'marks beyond the words',
    changed('statements.0.excerpt.support', [[0, 999]]),
    /its excerpt marks 0 to 999/,
  ],
  [
    'marks that overlap',
    changed('statements.0.excerpt.support', [
      [0, 5],
      [3, 8],
    ]),
    /its excerpt marks 3 to 8/,
  ],
  [
    'a group that is called as the groups of none are',
    respelt('"id":"blue"', '"id":"unstated"'),
    /^other\.json · groups\[1\] \(unstated\) · id: “unstated” is a word of the page’s own: choose another id$/,
  ],
  ['a statement without words', changed('statements.0.excerpt', undefined), /has neither the words/],
  [
    'a key of the language',
    respelt('"version"', '"__proto__":{"polluted":1},"version"'),
    /· __proto__ · has a key that no record has/,
  ],
  [
    'the same in a record',
    respelt('"kind":"attack"', '"kind":"attack","constructor":{"prototype":{"polluted":1}}'),
    /· sites\[0\]\.constructor · has a key/,
  ],
  [
    'a text of 50 MB',
    respelt(`"${first}"`, `"${'x'.repeat(50 * 1024 ** 2)}"`),
    /· sites\[0\]\.name\.en · is 52428800 characters long/,
  ],
  [
    'a million empty records',
    changed('statements', Array(1e6).fill({})),
    /· statements\[0\] · property: Invalid type/,
  ],
  [
    'lists in lists, 100,000 deep',
    respelt('"version":"small"', `"version":${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    /version.* · is nested more than 16 deep$/,
  ],
  [
    'objects in objects, 100,000 deep',
    `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`,
    /nested more than 16 deep$/,
  ],
])('%s is refused, naming file, record and reason', async ([, body, message]) => {
  const before = performance.now();
  expect(await refusal(reading(body))).toMatch(message);
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test.for<[what: string, text: string, shown: string]>([
  ['a word that reorders the line', 'safe\u202Egpj.exe', 'safe�gpj.exe'],
  ['isolates that are never closed', '\u2066a\u2067b', '�a�b'],
  ['a zero-width space', 'Al\u200Bpha', 'Al�pha'],
  ['a control character', 'Al\u0007pha\u009B', 'Al�pha�'],
  ['half a letter', 'Alpha \uD83D!', 'Alpha �!'],
  ['letters that only a machine sees', 'Alpha\u{E0041}', 'Alpha��'],
  ['joiners, which Hindi and Urdu need', 'क्\u200Dष می\u200Cخواہم', 'क्\u200Dष می\u200Cخواہم'],
])('%s: nothing in a name stays hidden', async ([, text, shown]) => {
  const data = await reading(changed('sites.0.name.en', text));
  expect(data.sites[0]!.name.en).toBe(shown);
});

test('what is shown for hidden characters keeps the marked words in their place', async () => {
  const exact = 'a\u202Eb\u{E0041}cd';
  const data = await reading(
    changed('statements.0.excerpt', { exact, prefix: '', suffix: '', support: [[5, 7]] }),
  );
  expect(data.statements[0]!.excerpt!.exact.slice(5, 7)).toBe('cd');
});

test.for<[what: string, body: string, message: RegExp]>([
  ['a table twice', respelt('"version"', '"sites":[],"version"'), /· sites · is there twice$/],
  ['the version twice', respelt('"version"', '"version":"a","version"'), /· version · is there twice$/],
  ['something after its end', `${sound} {}`, /is not JSON \(more follows/],
])('%s is refused', async ([, body, message]) => {
  expect(await refusal(reading(body))).toMatch(message);
});

/** Sites that are reported while a file is read, each time with the number of bytes read so far. */
async function groundOf(body: string, pieces = 64) {
  const told: { sites: string[]; read: number }[] = [];
  let read = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (read >= body.length) return controller.close();
      controller.enqueue(new TextEncoder().encode(body.slice(read, read + pieces)));
      read += pieces;
    },
  });
  const ending = await readUntrusted(stream, undefined, ({ sites }) =>
    told.push({ sites: sites.map(({ id }) => id), read }),
  ).then(
    () => null,
    (error: Error) => error.message,
  );
  return { told, ending };
}

test('where sites are is told before what is stated of them, whichever of the tables comes first', async () => {
  const { places, sites, statements, ...rest } = small;
  const ids = sites.map(({ id }) => id);
  for (const ahead of [
    { places, sites },
    { sites, places },
  ]) {
    const body = JSON.stringify({ ...ahead, statements, ...rest });
    const { told, ending } = await groundOf(body);
    expect(ending).toBeNull();
    expect(told.map((one) => one.sites)).toEqual([ids]);
    expect(told[0]!.read).toBeLessThan(body.indexOf('"statements"') + 256);
  }
  const last = await groundOf(JSON.stringify({ statements, ...rest, places, sites }));
  expect(last).toMatchObject({ ending: null, told: [{ sites: ids }] });
});

test('a table is read by its name, however that is escaped', async () => {
  const escaped = respelt('"sites":', '"s\\u0069tes":').replace('"statements":', '"\\u0073tatements":');
  const { dataset, buffers } = await readUntrusted(bytes(escaped));
  expect(dataset).toEqual(small);
  expect(buffers.sites.starts).toHaveLength(small.sites.length + 1);
  const { told, ending } = await groundOf(escaped);
  expect([told.length, ending]).toEqual([1, null]);
});

test('of a file that is refused, no more is fetched', async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (c) => c.enqueue(new TextEncoder().encode('{"sites":[7],')),
    cancel: () => void (cancelled = true),
  });
  expect(await refusal(readUntrusted(body))).toMatch(/sites\[0\] · Invalid type/);
  expect(cancelled).toBe(true);
});

test('nothing is told of sites that do not hold together', async () => {
  const { places, sites, statements, ...rest } = small;
  const lost = sites.map((site, i) => (i === 2 ? { ...site, place: 'nowhere' } : site));
  const { told, ending } = await groundOf(JSON.stringify({ places, sites: lost, statements, ...rest }));
  expect(told).toEqual([]);
  expect(ending).toMatch(/sites\[2\] .* · its place “nowhere” is not among the places$/);
});

test('a file cut off anywhere is refused', async () => {
  for (let length = 0; length < sound.length; length += 397)
    expect(await refusal(reading(sound.slice(0, length)))).toMatch(/^other\.json · is not JSON/);
});

test('an answer that breaks off is refused, and says how much had come', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (c) => c.enqueue(new TextEncoder().encode(sound.slice(0, 100))),
    pull: (c) => c.error(new TypeError('network error')),
  });
  expect(await refusal(readUntrusted(body))).toMatch(
    /^other\.json · broke off after 100 bytes \(network error\)$/,
  );
});

test('more than any dataset holds is not waited for', async () => {
  const piece = new Uint8Array(32 * 1024 ** 2).fill(0x20);
  const body = new ReadableStream<Uint8Array>({ pull: (c) => c.enqueue(piece) });
  expect(await refusal(readUntrusted(body))).toMatch(/is larger than 256 MB$/);
});

const address = 'https://data.example/other.json';
const answering =
  (response: Response, url = address): typeof fetch =>
  async () =>
    Object.defineProperty(response, 'url', { value: url });
const fetching = (fetcher: typeof fetch) =>
  fetchUntrusted(address, ['https://data.example'], undefined, fetcher);

test('a dataset is fetched without saying who asks', async () => {
  let sent: RequestInit | undefined;
  const fetcher: typeof fetch = async (_, init) => {
    sent = init;
    return answering(new Response(sound))(address);
  };
  expect((await fetching(fetcher)).dataset).toEqual(small);
  expect(sent).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test.for<[what: string, fetcher: typeof fetch, message: RegExp]>([
  [
    'no network',
    () => Promise.reject(new TypeError('Failed to fetch')),
    /could not be fetched \(Failed to fetch\)$/,
  ],
  ['a failing server', answering(new Response('', { status: 503 })), /could not be fetched \(HTTP 503\)$/],
  [
    'another host at the end',
    answering(new Response(sound), 'https://evil.example/x'),
    /leads to https:\/\/evil\.example, which is not allowed$/,
  ],
  ['no body', answering(new Response(null)), /is empty$/],
])('%s is refused', async ([, fetcher, message]) => {
  expect(await refusal(fetching(fetcher))).toMatch(message);
});
