import { boundaryViews } from '../../../geo/model/boundary-views.ts';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { enTools as tools } from '../../../src/i18n/tools/en.ts';
import { BOUNDARIES, BOUNDARY_CLASSES, legend, LINE_STYLES } from '../../../geo/cartography/boundaries.ts';
import { boundaries } from '../../geo/basemap/read.ts';

const rowsFor = (name: string, part = '') =>
  BOUNDARIES.filter((row) => row.class === name && (!row.parts || row.parts.includes(part)));

describe('the table of boundaries', () => {
  test('has exactly one row for every line of the file', () => {
    const counts = boundaries.features.map(({ properties: p }) => [p.name, rowsFor(p.class, p.part).length]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });

  test('has a row for every class and a line for every row', () => {
    expect(new Set(BOUNDARIES.map((row) => row.class))).toEqual(new Set(BOUNDARY_CLASSES));
    for (const row of BOUNDARIES) {
      for (const part of row.parts ?? [undefined]) {
        const lines = boundaries.features.filter(
          ({ properties: p }) => p.class === row.class && (part === undefined || p.part === part),
        );
        expect(lines).not.toEqual([]);
      }
    }
  });

  test('draws no two classes of the default view alike, but those with one label', () => {
    const looks = new Map<string, string>();
    for (const { key, style } of legend('defacto')) {
      const look = JSON.stringify(LINE_STYLES[style]);
      // Skip the lines of the two claims, which are both dotted: they never meet, and the legend names each.
      if (key.startsWith('claim')) continue;
      expect(looks.get(look) ?? key).toBe(key);
      looks.set(look, key);
    }
  });
});

describe('the legend', () => {
  test.each(boundaryViews)('%s: each label once, each with an explanation', (view) => {
    const rows = legend(view);
    expect(new Set(rows.map((row) => tools.lineNames[row.key].label)).size).toBe(rows.length);
    for (const row of rows) expect(tools.lineNames[row.key].note).toMatch(/\.$/);
  });

  test('names no line of control where none is drawn', () => {
    expect(legend('india').map((row) => row.key)).not.toContain('loc');
    expect(legend('none')).toEqual([]);
  });

  test('explains every view in one sentence, without the words of either side', () => {
    const partial = /occupied|PoK|IIOJK|held Kashmir|integral|illegal/i;
    for (const view of boundaryViews) {
      expect(en.borderViews[view].note.match(/\./g)).toHaveLength(1);
      expect(en.borderViews[view].note).not.toMatch(partial);
    }
    for (const { label, note } of Object.values(tools.lineNames))
      expect(`${label} ${note}`).not.toMatch(partial);
  });
});
