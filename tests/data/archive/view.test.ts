import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeSubject } from '../../../geo/model/subject.ts';
import type { Dataset } from '../../../geo/model/schema.ts';
import { subsetsOf } from '../../../src/data/archive/subset.ts';
import { mergeRecords } from '../../../src/data/archive/merge.ts';
import type { Box } from '../../../src/data/kit/box.ts';
import { catalogue, known } from '../../../src/data/catalogue/catalogue.ts';
import { parseUntrusted } from '../../../src/data/read/untrusted.ts';
import { archiveHolding, archiveOf, viewsOf, type Feature } from '../../fixtures/archive.ts';
import { disputed } from '../../fixtures/disputed.ts';
import { many } from '../../fixtures/many.ts';
import { small } from '../../fixtures/small.ts';

const everywhere: Readonly<Box> = [-180, -85, 180, 85];
const dataset = many(3000);
const c = catalogue(dataset);
const [written] = await archiveOf([dataset]);
const views = await viewsOf(written);
const pointOf = (id: string) => known(c.places, known(c.sites, id).place).point!;
const inside = ([west, south, east, north]: Box) =>
  dataset.sites
    .map(({ id }) => id)
    .filter((id) => {
      const [lon, lat] = pointOf(id);
      return lon > west && lon < east && lat > south && lat < north;
    })
    .sort();
const around = (id: string, degrees: number): Box => {
  const [lon, lat] = pointOf(id);
  return [lon - degrees, lat - degrees, lon + degrees, lat + degrees];
};
const idsOf = (some: Dataset) => some.sites.map(({ id }) => id).sort();

test('from afar sites are counted, all of them, and none is read', async () => {
  const { part, dataset: read } = await views.look({ box: everywhere, zoom: 3.6, named: {} }, []);
  expect(part).toMatchObject({ count: 3000, listed: false, faults: [], more: 0 });
  expect(part.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(3000);
  expect(part.clusters.length).toBeLessThan(400);
  expect(read.sites).toEqual([]);
});

test('from near, the sites in view are the dataset, with all that is stated of them', async () => {
  const box = around('site-7', 0.4);
  const { part, dataset: read } = await views.look({ box, zoom: 9, named: {} }, []);
  expect(part).toMatchObject({ count: inside(box).length, listed: true, clusters: [], faults: [] });
  expect(idsOf(read)).toEqual(inside(box));
  const again = catalogue(read);
  for (const { id } of read.sites) {
    expect(again.about(id)).toHaveLength(c.about(id).length);
    for (const statement of c.about(id)) expect(again.statements.get(statement.id)).toEqual(statement);
  }
});

test('what the page names stays, though it is not in view, as long as it was told lately', async () => {
  const [here, there] = [around('site-7', 0.2), around('site-8', 0.01)];
  const first = await views.look({ box: here, zoom: 9, named: {} }, []);
  const source = c.about('site-7')[0]!.source;
  const named = { sites: ['site-7'], sources: [source], groups: ['red'], places: ['no-such-place'] };
  const { dataset: read } = await views.look({ box: there, zoom: 9, named }, [first.dataset]);
  expect(idsOf(read)).toEqual([...inside(there), 'site-7'].sort());
  const again = catalogue(read);
  expect(again.about('site-7')).toEqual(c.about('site-7'));
  expect(again.sources.has(source) && again.groups.has('red')).toBe(true);
  const { dataset: gone } = await views.look({ box: there, zoom: 9, named }, []);
  expect(idsOf(gone)).toEqual(inside(there));
});

test('what is stated of a town, what is denied, and the names that are one site come with each site there', async () => {
  const all = catalogue(disputed);
  const subset = subsetsOf(all);
  const records = disputed.sites.map(({ id }) => parseUntrusted(JSON.stringify(subset({ sites: [id] }))));
  const told = (id: string) => records.find(({ sites }) => sites[0]!.id === id)!;
  expect(told('beta').statements.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['mid-killed', 'no-camps', 'none-hurt-in-mid']),
  );
  expect(told('beta').identifications).toEqual(disputed.identifications);
  expect(told('alpha').identifications).toBeUndefined();
  expect(told('delta').statements.map(({ id }) => id)).toContain('nothing-at-delta');
  expect(told('alpha').statements.map(({ id }) => id)).not.toContain('deltatown-hit');

  const [archive] = await archiveOf([disputed]);
  const { part, dataset: read } = await (
    await viewsOf(archive)
  ).look({ box: everywhere, zoom: 9, named: { places: ['delta'] } }, []);
  expect(part.faults).toEqual([]);
  expect(read.identifications).toEqual(disputed.identifications);
  const again = catalogue(read);
  for (const subject of ['beta', 'delta', 'night', 'place:mid']) {
    expect(again.about(subject)).toHaveLength(all.about(subject).length);
    expect(again.against(subject)).toHaveLength(all.against(subject).length);
  }
});

test('each site of the site’s own dataset is sound in a record of its own, and together they say the same', () => {
  const own = JSON.parse(readFileSync('public/data/dataset.json', 'utf8')) as Dataset;
  const excerpt = subsetsOf(catalogue(own));
  const records = own.sites.map(({ id }) => parseUntrusted(JSON.stringify(excerpt({ sites: [id] }))));
  const refused: string[] = [];
  const whole = mergeRecords(records, (_, reason) => refused.push(reason));
  expect(refused).toEqual([]);
  expect(idsOf(whole)).toEqual(idsOf(own));
  const subjects = new Set([
    ...[...own.sites, ...whole.events, ...whole.groups].map(({ id }) => id),
    ...whole.places.map(({ id }) => placeSubject(id)),
  ]);
  const said = own.statements.filter((s) => subjects.has(s.subject)).map(({ id }) => id);
  expect(whole.statements.map(({ id }) => id).sort()).toEqual(said.sort());
});

const take = subsetsOf(catalogue(small));
const at = Object.fromEntries(
  small.sites.map((site) => [site.id, small.places.find(({ id }) => id === site.place)!.point!]),
);
const feature = (id: string, change: (record: string) => string = (record) => record): Feature => [
  at[id]!,
  { id, name: id, record: change(JSON.stringify(take({ sites: [id] }))) },
];
const replaced = (from: string, to: string) => (record: string) => {
  expect(record).toContain(from);
  return record.replaceAll(from, to);
};

test.for<[what: string, bad: Feature, fault: RegExp]>([
  ['is no JSON', feature('delta', (record) => record.slice(0, -9)), /sites \(delta\) · is not JSON/],
  [
    'has a wrong field',
    feature('delta', replaced('"kind":"strike"', '"kind":"A raid"')),
    /sites\[0\] \(delta\) · kind: /,
  ],
  [
    'leads nowhere',
    feature('delta', replaced('"speaker":"paper"', '"speaker":"nobody"')),
    /statements\[0\] .* its speaker “nobody” is not among the speakers$/,
  ],
  [
    'contradicts itself',
    feature('beta', replaced('"min":3,"max":3', '"min":9,"max":3')),
    /sites \(beta\) statements\[\d\] .* its value runs from 9 down to 3$/,
  ],
  ['is of another site', [at.delta!, { ...feature('beta')[1], id: 'delta' }], /is not in its own record$/],
  ['stands elsewhere', [[60, 20], feature('delta')[1]], /its place is not where it stands in the tile$/],
  ['has no record', [at.delta!, { id: 'delta' }], /has a site without a record$/],
  [
    'tells a source otherwise than another',
    feature('delta', replaced('"headline":"Headline of weekly"', '"headline":"Another"')),
    /sites \(delta\) · its sources \(weekly\) is not the same in another record$/,
  ],
])('a record that %s is left out, and its fault is told with its tile', async ([, bad, fault]) => {
  const sites = ['alpha', 'beta', 'gamma', 'delta'].filter((id) => id !== bad[1].id);
  const mixed = await viewsOf(await archiveHolding([...sites.map((id) => feature(id)), bad]));
  const { part, dataset: read } = await mixed.look({ box: everywhere, zoom: 4, named: {} }, []);
  expect(part.faults).toHaveLength(1);
  expect(part.faults[0]).toMatch(/^other\.pmtiles 0\/0\/0 · /);
  expect(part.faults[0]).toMatch(fault);
  expect(read.sites.length).toBeGreaterThanOrEqual(3);
});

test('a count that is none, and bytes that are no tile, are told with the tile', async () => {
  const wrong = await viewsOf(await archiveHolding([[[70, 30], { point_count: -4 }]]));
  const { part } = await wrong.look({ box: everywhere, zoom: 4, named: {} }, []);
  expect(part.faults).toEqual(['other.pmtiles 0/0/0 · cannot be read (“-4” is no number of sites)']);
});

test('a view of more tiles than are read at once is not counted', async () => {
  const bytes = Buffer.from(written);
  bytes.writeUInt8(bytes.readUInt8(101), 100);
  const deep = await viewsOf(bytes);
  const { part } = await deep.look({ box: everywhere, zoom: 3, named: {} }, []);
  expect(part).toMatchObject({ count: null, listed: false, clusters: [] });
  const near = await deep.look({ box: around('site-7', 0.4), zoom: 3, named: {} }, []);
  expect(near.part.count).toBe(inside(around('site-7', 0.4)).length);
});
