import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../geo/model/languages.ts';
import { dayOf } from '../../geo/model/when.ts';
import { catalogue } from '../../src/data/catalogue/catalogue.ts';
import { annotations } from '../../src/data/export/annotations.ts';
import { sitesCsv } from '../../src/data/export/csv.ts';
import { sitesGeojson } from '../../src/data/export/geojson.ts';
import { columnOf } from '../../src/data/filter/columns.ts';
import { parseUntrusted } from '../../src/data/read/untrusted.ts';
import { formatWhen } from '../../src/i18n/format-when.ts';
import { parse, print } from '../../src/state/address.ts';
import { home } from '../../src/state/params.ts';
import { says, small } from '../fixtures/small.ts';

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1900, max: 2099 }).map(String);
const month = fc.tuple(year, two(1, 12)).map((parts) => parts.join('-'));
const day = fc.tuple(month, two(1, 28)).map((parts) => parts.join('-'));
const zone = fc.constantFrom('', 'Z', '+05:30', '-04:00', '+05');
const moment = fc
  .tuple(day, two(0, 23), two(0, 59), zone)
  .map(([date, hours, minutes, offset]) => `${date}T${hours}:${minutes}${offset}`);
const mark = fc.constantFrom('', '~', '?', '%');
const end = fc.tuple(fc.oneof(year, month, day, moment), mark).map((parts) => parts.join(''));
const when = fc.oneof(
  end,
  end.map((one) => `${one}/..`),
  end.map((one) => `${one}/`),
  end.map((one) => `../${one}`),
  end.map((one) => `/${one}`),
);

test('a time goes through file, page, filter, address and export, and gains nothing', () => {
  fc.assert(
    fc.property(when, (text) => {
      const said = { ...says('weekly', 'delta', 'time', text), id: 'timed' };
      const file = JSON.stringify({ ...small, statements: [...small.statements, said] });
      const read = parseUntrusted(file);
      expect(read.statements.at(-1)?.value).toBe(text);

      const given = text.replace(/[+-]\d\d(?::\d\d)?(?=[~?%]?(?:\/|$))(?<=T.*)|Z/g, '');
      const numbers = new Set(given.match(/\d+/g)!.map(Number));
      for (const lang of languages) {
        const shown = formatWhen(text, lang).replace(/UTC[+−]\d+(?::\d+)?/g, '');
        const unnamed = (shown.match(/\d+/g) ?? []).map(Number);
        for (const number of unnamed) expect(numbers).toContain(number);
      }

      const c = catalogue(read);
      const one = dayOf(text);
      const filed = [...columnOf(c, 'happened')].filter(([, rows]) => rows.includes(2)).map(([name]) => name);
      expect(filed).toEqual([one ?? 'unstated']);
      if (one) expect(text).toContain(one);
      const address = { ...home, site: 'delta', from: one, to: one, value: 'timed' };
      expect(parse(print(address, c), c)).toEqual({ address, ignored: [] });

      expect(sitesCsv(read)).toContain(`,${text},`);
      const delta = sitesGeojson(read).features.find(({ id }) => id === 'delta');
      expect(delta?.properties.dates).toEqual([text]);
      expect(JSON.stringify(annotations(read))).toContain(JSON.stringify(JSON.stringify(text)).slice(1, -1));
    }),
    { numRuns: 300 },
  );
});
