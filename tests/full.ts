/**
 * `npm run test:full`: runs what takes longer than `npm test` may, all combinations and long journeys, on the built
 * site. It comes in parts of some minutes; `npm run test:full -- 1/10` runs one.
 */
import { browser } from './browser.ts';
import { steps, suite, Tally } from './steps.ts';

const journeys = (...names: string[]) => names.map((name) => `tests/journeys/${name}.test.ts`);
/** Parts of the full run: name, Vitest project and files, and the tests of these to run. */
const parts: [what: string, project: string, files: string[], only?: string][] = [
  ['taps in English', 'journeys', journeys('marks'), `in 'en'`],
  ['taps in Urdu', 'journeys', journeys('marks'), `in 'ur'`],
  ['crowds', 'journeys', journeys('marks', 'many'), 'at one place|of 60 sites|being checked'],
  ['endurance', 'journeys', journeys('long/memory', 'long/many-still', 'axe')],
  ['addresses and windows', 'journeys', journeys('address', 'basemap', 'embed', 'touch')],
  ['words', 'journeys', journeys('xss', 'fragments', 'assistive', 'language', 'print')],
  [
    'data',
    'journeys',
    journeys(
      'doubled',
      'faults',
      'late',
      'offline',
      'open-data',
      'reading',
      'running',
      'servers',
      'share',
      'still',
    ),
  ],
  [
    'tools',
    'journeys',
    journeys('archive', 'exploring', 'firefox', 'keyboard', 'keys', 'measure', 'search', 'selecting'),
  ],
  [
    'components',
    'browser',
    [
      'map/map',
      'ui/shell/partial',
      'ui/shell/language',
      'ui/doubled',
      'ui/search/scale',
      'ui/proof/proofs',
      'ui/filters/lens',
      'ui/site/standing',
    ].map((name) => `tests/${name}.svelte.test.ts`),
  ],
  ['chance', 'unit', ['json-members', 'fuzz'].map((name) => `tests/data/read/${name}.test.ts`)],
];

const asked = process.argv[2];
const chosen = parts.map((part, i) => [`${i + 1}/${parts.length}`, part] as const);
const wanted = chosen.filter(([number]) => !asked || number === asked);
if (!wanted.length) throw new Error(`There is no part ${asked}: ${chosen.map(([n]) => n).join(', ')}.`);

process.env.CHROMIUM = browser();
process.env.SITED_FULL = 'yes';
const tally = new Tally();
await tally.run('data', steps.data);
await tally.run('build', steps.build);
for (const [number, [what, project, files, only]] of wanted)
  await tally.run(`${number} ${what}`, async () => {
    const outcome = await suite(project, ...files, ...(only ? ['-t', only] : []));
    // Do not count tests as skipped that the name filter passes over on purpose.
    return only ? { ...outcome, skipped: 0 } : outcome;
  });
tally.end();
