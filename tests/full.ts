/**
 * `npm run test:full`: what takes longer than `npm test` may, whole matrices and long journeys, on the built site. It comes
 * in parts of some minutes; `npm run test:full -- 1/4` runs one.
 */
import { browser } from './browser.ts';
import { steps, suite, Tally } from './steps.ts';

const journey = (name: string) => `tests/journeys/${name}.test.ts`;
/** Files of each part, and which of their tests. */
const parts: [what: string, files: string[], only?: string][] = [
  ['taps in English', [journey('marks')], `in 'en'`],
  ['taps in Urdu', [journey('marks')], `in 'ur'`],
  ['crowds', [journey('marks')], 'at one place'],
  ['endurance', [journey('memory'), journey('axe')]],
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
for (const [number, [what, files, only]] of wanted)
  await tally.run(`${number} ${what}`, async () => {
    const outcome = await suite('journeys', ...files, ...(only ? ['-t', only] : []));
    // Passed over on purpose.
    return only ? { ...outcome, skipped: 0 } : outcome;
  });
tally.end();
