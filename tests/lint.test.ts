import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * Test of the import rules: a file of the project, one line in it, and the linter rule that must refuse the line; no
 * rule if the line is allowed.
 */
type Case = [file: string, line: string, rule?: string];

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const cases: Case[] = [
  // Lines for every folder: first the imports that are allowed, then those that are not.
  ['src/data/a.ts', `export { groupBy } from './kit/collect.ts';`],
  ['src/data/b.ts', `export type { Dataset } from '../../geo/model/schema.ts';`],
  ['src/data/read/o.ts', `export { span } from '../../../geo/model/when.ts';`],
  ['src/data/c.ts', `export { Dataset } from '../../geo/model/schema.ts';`, imports],
  ['src/data/d.ts', `export { compile } from '../../geo/authored/compile.ts';`, imports],
  ['src/data/e.ts', `export type { Address } from '../state/address.ts';`, imports],
  ['src/data/f.ts', `export { Atlas } from '../state/atlas.svelte.ts';`, imports],
  ['src/data/g.ts', `export { style } from '../map/style.ts';`, imports],
  ['src/data/h.ts', `export { en } from '../i18n/en.ts';`, imports],
  ['src/data/i.ts', `export { tick } from 'svelte';`, imports],
  ['src/data/j.ts', `export { SvelteMap } from 'svelte/reactivity';`, imports],
  ['src/data/k.ts', `export { Map } from 'maplibre-gl';`, imports],
  ['src/data/l.ts', `export const late = import('../map/map.ts');`, imports],
  ['src/data/m.ts', `export { compile } from '#geo/authored/compile.ts';`, imports],
  ['src/data/n.ts', `export { default } from '../ui/shell/App.svelte';`, imports],
  ['src/data/read/p.ts', `export { scan } from '../../../geo/scan.ts';`, imports],
  ['src/data/read/q.ts', `export { palette } from '../../../geo/cartography/palette.ts';`, imports],
  ['src/data/read/r.ts', `export { open } from '../../app/open-data.ts';`, imports],

  ['src/data/read/records.ts', `export { Dataset } from '../../../geo/model/schema.ts';`],
  ['src/data/kit/a.ts', `export { groupBy } from './collect.ts';`],
  ['src/data/kit/b.ts', `export type { Measure } from '../../../geo/model/schema.ts';`],
  ['src/data/kit/c.ts', `export { catalogue } from '../catalogue/catalogue.ts';`, imports],
  ['src/data/kit/d.ts', `export { Atlas } from '../../state/atlas.svelte.ts';`, imports],

  ['src/state/a.ts', `export { catalogue } from '../data/catalogue/catalogue.ts';`],
  ['src/state/b.ts', `export { tick } from 'svelte';`],
  ['src/state/c.ts', `export { style } from '../map/style.ts';`, imports],
  ['src/state/d.ts', `export { default } from '../ui/shell/App.svelte';`, imports],
  ['src/state/e.ts', `export { en } from '../i18n/en.ts';`, imports],
  ['src/state/f.ts', `export { Map } from 'maplibre-gl';`, imports],
  ['src/state/g.ts', `export { Dataset } from '../../geo/model/schema.ts';`, imports],
  ['src/state/opened/i.ts', `export { style } from '../../map/style.ts';`, imports],

  ['src/map/a.ts', `export { Map } from 'maplibre-gl';`],
  ['src/map/b.ts', `export { catalogue } from '../data/catalogue/catalogue.ts';`],
  ['src/map/c.ts', `export { Atlas } from '../state/atlas.svelte.ts';`],
  ['src/map/basemap/j.ts', `export { palette } from '../../../geo/cartography/palette.ts';`],
  ['src/map/d.ts', `export { default } from '../ui/shell/App.svelte';`, imports],
  ['src/map/e.ts', `export { Dataset } from '../../geo/model/schema.ts';`, imports],
  ['src/map/view/k.ts', `export { tiles } from '../../../geo/basemap/tiles.ts';`, imports],

  ['src/ui/a.ts', `export { catalogue } from '../data/catalogue/catalogue.ts';`],
  ['src/ui/b.ts', `export { Atlas } from '../state/atlas.svelte.ts';`],
  ['src/ui/c.ts', `export { en } from '../i18n/en.ts';`],
  ['src/ui/map/d.ts', `export type { Attach } from '../../map/map.ts';`],
  ['src/ui/map/e.ts', `export { palette } from '../../../geo/cartography/palette.ts';`],
  ['src/ui/share/e.ts', `export { legendMarks } from '../map/legend-marks.ts';`],
  ['src/ui/map/f.ts', `export { style } from '../../map/style.ts';`, imports],
  ['src/ui/map/o.ts', `export { boxes } from '../../map/boxes.ts';`, imports],
  ['src/ui/g.ts', `export { Map } from 'maplibre-gl';`, imports],
  ['src/ui/h.ts', `export type { Map } from 'maplibre-gl';`, imports],
  ['src/ui/i.svelte', `<script lang="ts">import { Map } from 'maplibre-gl'; void Map;</script>`, imports],
  [
    'src/ui/map/j.svelte',
    `<script lang="ts">import { style } from '../../map/style.ts'; void style;</script>`,
    imports,
  ],
  ['src/ui/share/parts/k.ts', `export { style } from '../../../map/style.ts';`, imports],
  ['src/ui/share/p.ts', `export { open } from '../../app/open-data.ts';`, imports],
  ['src/ui/kit/a.ts', `export { collect } from '../../data/kit/collect.ts';`],
  ['src/ui/kit/b.ts', `export { default } from '../list/SiteItem.svelte';`, imports],
  ['src/ui/kit/c.ts', `export { style } from '../../map/style.ts';`, imports],

  ['src/i18n/a.ts', `export { collect } from '../data/kit/collect.ts';`],
  ['src/i18n/b.ts', `export type { Ignored } from '../state/address.ts';`],
  ['src/i18n/c.ts', `export { parse } from '../state/address.ts';`, imports],
  ['src/i18n/d.ts', `export { default } from '../ui/shell/App.svelte';`, imports],

  ['src/app/main.ts', `export { default } from '../ui/shell/App.svelte';`],
  ['src/app/a.ts', `export { page } from '../build/page.ts';`, imports],
  ['src/app/b.ts', `export { Map } from 'maplibre-gl';`, imports],
  ['src/build/page.ts', `export { Map } from 'maplibre-gl';`, imports],
  ['src/build/a.ts', `export { Dataset } from '../../geo/model/schema.ts';`],
  ['src/build/b.ts', `export { compile } from '../../geo/authored/compile.ts';`, imports],

  ['geo/a.ts', `export { catalogue } from '../src/data/catalogue/catalogue.ts';`],
  ['geo/b.ts', `export { Atlas } from '../src/state/atlas.svelte.ts';`, imports],
  ['geo/basemap/c.ts', `export { style } from '../../src/map/style.ts';`, imports],
  ['geo/model/a.ts', `export { span } from './when.ts';`],
  ['geo/model/b.ts', `export { groupBy } from '../../src/data/kit/collect.ts';`, imports],
  ['geo/model/c.ts', `export { sourcedStatements } from '../authored/sourced-statements.ts';`, imports],
  ['geo/cartography/a.ts', `export { span } from '../model/when.ts';`],
  ['geo/cartography/b.ts', `export { tiles } from '../basemap/tiles.ts';`, imports],
  ['geo/cartography/c.ts', `export { views } from '../../src/state/params.ts';`, imports],

  ['src/state/permalink.svelte.ts', `export const bar = () => [location.href, history.length];`],
  ['src/state/h.ts', `export const bar = () => location.href;`, globals],
  ['src/ui/l.ts', `export const back = () => history.back();`, globals],
  ['src/ui/m.svelte', `<script lang="ts">const { hash } = location; void hash;</script>`, globals],
  ['src/ui/n.svelte', `<script lang="ts">const { location } = window; void location;</script>`, properties],
  ['src/map/f.ts', `export const bar = () => window.location.hash;`, properties],
  ['src/map/g.ts', `export const bar = (page: Window) => page.document.location.search;`, properties],
  ['src/map/h.ts', `export const steps = () => window.history.length;`, properties],
  ['src/map/i.ts', `export const go = (x: History) => x.pushState(null, '', '?site=a');`, properties],
  ['src/app/c.ts', `export const go = (x: History) => x.replaceState(null, '', '#map=7/33/74');`, properties],
  ['tests/x.ts', `export const bar = () => location.href;`],

  ['src/data/w.ts', `export const loose = (x: any) => x;`, 'typescript(no-explicit-any)'],
  ['src/data/x.ts', `const forgotten = 1;`, 'eslint(no-unused-vars)'],
  ['src/data/y.ts', `console.log(1);`, 'eslint(no-console)'],
  ['geo/t.ts', `console.log(1);`],
  ['src/data/z.ts', `try { JSON.parse(''); } catch {}`, 'eslint(no-empty)'],
  ['tests/v.test.ts', `test.only('one', () => { expect(1).toBe(1); });`, 'vitest(no-focused-tests)'],
  ['tests/w.test.ts', `test.skip('one', () => { expect(1).toBe(1); });`, 'vitest(no-disabled-tests)'],
];

interface Report {
  diagnostics: { code: string; filename: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'sited-lint-'));
let report: Report;

beforeAll(() => {
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  for (const [file, line] of cases) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\n`);
  }
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  report = JSON.parse(run.stdout) as Report;
});
afterAll(() => rmSync(folder, { recursive: true }));

const codes = (file: string) => report.diagnostics.filter((d) => d.filename === file).map((d) => d.code);

test.for(cases.filter(([, , rule]) => rule))('the linter refuses in %s: %s', ([file, , rule]) => {
  expect(codes(file)).toEqual([rule]);
});

test.for(cases.filter(([, , rule]) => !rule))('the linter accepts in %s: %s', ([file]) => {
  expect(codes(file)).toEqual([]);
});
