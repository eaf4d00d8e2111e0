import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../../geo/model/schema.ts';
import { catalogue, known } from '../../../src/data/catalogue/catalogue.ts';
import { citation } from '../../../src/data/evidence/citation.ts';
import { fileNames, files } from '../../../src/data/export/files.ts';
import { columnsOf } from '../../../src/data/filter/digest.ts';
import { facetKeys, facets } from '../../../src/data/filter/facets.ts';
import { layout } from '../../../src/map/view/layout.ts';
import { findSource, openPassage } from '../../../src/data/evidence/text-fragment.ts';
import { gaps } from '../../../src/data/evidence/gaps.ts';
import { webAddress } from '../../../src/data/evidence/web-address.ts';
import { siteLists } from '../../../src/data/evidence/lists.ts';
import { DatasetError, inFile } from '../../../src/data/kit/dataset-error.ts';
import { load } from '../../../src/data/read/own.ts';
import { markOf } from '../../../src/data/catalogue/marks.ts';
import { matrix } from '../../../src/data/evidence/matrix.ts';
import { comparisons } from '../../../src/data/evidence/reported-distances.ts';
import { shorten } from '../../../src/data/kit/visible-text.ts';
import { runs } from '../../../src/data/evidence/quote.ts';
import { matchesOf } from '../../../src/data/catalogue/sites.ts';
import { readUntrusted } from '../../../src/data/read/untrusted.ts';
import { visible } from '../../../src/data/catalogue/lens.ts';
import { span } from '../../../geo/model/when.ts';
import { publisherOf } from '../../../src/i18n/describe.ts';
import { describe as inWords } from '../../../src/i18n/value.ts';
import { formatWhen } from '../../../src/i18n/format-when.ts';
import { parse, print } from '../../../src/state/address.ts';
import { home, languages, lenses } from '../../../src/state/params.ts';
import { onlyLinks } from '../../../src/app/trusted-types.ts';
import { titleOf } from '../../../src/data/evidence/title.ts';
import { full } from '../../corners.ts';
import { garbled, likenesses } from '../../fixtures/hostile.ts';
import { small, smallCatalogue as c } from '../../fixtures/small.ts';

/**
 * Total time in seconds that the five tests share; the random seed is fixed unless SITED_FUZZ_SEED gives another one.
 */
const seconds = Number(process.env.SITED_FUZZ_SECONDS ?? (full ? 8 : 2));
const options = {
  seed: Number(process.env.SITED_FUZZ_SEED ?? 7),
  numRuns: 1e9,
  interruptAfterTimeLimit: (seconds * 1000) / 5,
  markInterruptAsFailure: false,
} as const;
const timeout = seconds * 1000 + 30_000;
const text = fc.string({ unit: 'binary', maxLength: 60 });

/** Uses a dataset in every way in which the page does. */
function use(dataset: Dataset): void {
  const whole = catalogue(dataset);
  layout(
    whole.dataset.sites.map(({ place }) => known(whole.places, place).point ?? [0, 0]),
    { mark: 28, reach: 67, box: [0, 0, 900, 700] },
  );
  gaps(whole);
  for (const { id } of dataset.events) siteLists(whole, id);
  for (const key of facetKeys) facets[key].options(whole);
  columnsOf(whole);
  for (const site of dataset.sites) {
    markOf(whole, site);
    matchesOf(whole, site);
    comparisons(whole, site);
  }
  for (const source of dataset.sources) citation(source, formatWhen(source.published.when, 'ur'));
  for (const lang of languages) {
    for (const source of dataset.sources) {
      titleOf(source, lang);
      publisherOf(whole, source, lang);
      findSource(source);
    }
    for (const s of dataset.statements) inWords(whole, s, lang);
  }
  for (const s of dataset.statements) openPassage('https://a.example/', s);
  for (const { excerpt } of dataset.statements)
    if (excerpt) {
      expect(
        runs(excerpt.exact, excerpt.support)
          .map((run) => run.text)
          .join(''),
      ).toBe(excerpt.exact);
    }
  for (const lens of lenses) {
    const seen = catalogue(visible(dataset, lens, '2025-05-08'));
    matrix(seen, [...seen.dataset.sites]);
  }
  for (const name of fileNames) files[name].write(dataset);
  print({ ...home, site: dataset.sites[0]?.id ?? null }, whole);
}

const reading = async (body: string) => (await readUntrusted(new Blob([body]).stream())).dataset;

/** Reads the text of a file as a dataset. It must be refused with a DatasetError, or else work in every use. */
async function refusedOrUsed(body: string): Promise<'refused' | 'used'> {
  let dataset: Dataset;
  try {
    dataset = await reading(body);
  } catch (error) {
    expect(error).toBeInstanceOf(DatasetError);
    expect(inFile(error as DatasetError, 'other.json').message).toMatch(/^other\.json · ./);
    return 'refused';
  }
  use(dataset);
  return 'used';
}

test(
  'a file like a sound one is refused with its reason, or all of the page works with it',
  { timeout },
  async () => {
    expect(await refusedOrUsed(JSON.stringify(small))).toBe('used');
    const outcomes = { refused: 0, used: 0 };
    const property = fc.asyncProperty(likenesses(small), async (file) => {
      outcomes[await refusedOrUsed(JSON.stringify(file))] += 1;
    });
    await fc.assert(property, options);
    if (process.env.SITED_FUZZ_SECONDS) console.log(outcomes);
    expect(outcomes.used).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  },
);

test('a garbled file is refused with its reason, or all of the page works with it', { timeout }, async () => {
  const outcomes = { refused: 0, used: 0 };
  const property = fc.asyncProperty(garbled(JSON.stringify(small)), async (body) => {
    outcomes[await refusedOrUsed(body)] += 1;
  });
  await fc.assert(property, options);
  expect(outcomes.refused).toBeGreaterThan(0);
});

test('the site’s own loader takes a garbled file or refuses it', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(garbled(JSON.stringify(small)), async (body) => {
      const outcome = await load('data/dataset.json', async () => new Response(body)).catch(
        (error: unknown) => error,
      );
      expect(outcome instanceof DatasetError || typeof outcome === 'object').toBe(true);
      expect(outcome).not.toBeInstanceOf(TypeError);
    }),
    options,
  );
});

const keys = fc.oneof(fc.constantFrom(...Object.keys(home), '__proto__', 'data'), text);
const values = fc.oneof(
  fc.constantFrom(
    ...(['sites', 'groups', 'sources', 'statements'] as const).flatMap((table) =>
      c.dataset[table].map(({ id }) => id),
    ),
    ...languages,
  ),
  fc.constantFrom('__proto__', 'constructor', ',', 'unstated', '2025-05-08', 'group', '%', '+', '<b>'),
  text,
);
const queries = fc
  .array(fc.tuple(keys, fc.array(values, { maxLength: 4 }), fc.boolean()), { maxLength: 12 })
  .map((pairs) =>
    pairs
      .map(
        ([key, list, raw]) =>
          `${key}=${raw ? list.join() : encodeURIComponent(list.join().replaceAll(/\p{Cs}/gu, ''))}`,
      )
      .join('&'),
  );

test(
  'whatever the address bar holds, the page reads it, and writes it so that it is read the same',
  { timeout },
  () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { address } = parse(`?${query}`, c);
        const printed = print(address, c);
        expect(parse(printed, c)).toEqual({ address, ignored: [] });
        expect(print(parse(printed, c).address, c)).toBe(printed);
      }),
      options,
    );
  },
);

test('the small parsers end in a value or in the error they promise', { timeout }, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.webUrl(),
        fc.date({ noInvalidDate: true }).map((d) => d.toJSON()),
      ),
      text,
      (one, two) => {
        try {
          const { start, end } = span(`${one}/${two}`);
          expect(Number.isFinite(start + end)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(webAddress(one) ?? 'https://').toMatch(/^https?:/);
        expect(shorten(one)).not.toMatch(/\p{Cs}/u);
        expect(onlyLinks(one + two)).not.toMatch(/<(?!\/a>|a href="https?:)/);
      },
    ),
    options,
  );
});
