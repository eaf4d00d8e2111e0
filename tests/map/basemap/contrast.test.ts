import { describe, expect, test } from 'vitest';
import { LINE_STYLES } from '../../../geo/cartography/boundaries.ts';
import { type Palette, palettes } from '../../../geo/cartography/palette.ts';
import { drawn } from './options.ts';

/** Minimum contrast by WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics). */
const level = { text: 4.5, lines: 3 };
/** Minimum contrast of the high-contrast theme: the enhanced level for text (1.4.6), and the text level for lines. */
const enhanced = { text: 7, lines: 4.5 };

type Rgb = [number, number, number];
const parse = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as Rgb;
const mix = (a: string, b: string, share: number) =>
  `#${parse(a)
    .map((v, i) => Math.round(v + ((parse(b)[i] ?? 0) - v) * share))
    .map((v) => v.toString(16).padStart(2, '0'))
    .join('')}`;

/** Relative luminance of a colour, as WCAG defines it. */
function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Possible backgrounds of a label on the map: flat colours, and slopes as dark and as bright as the relief allows. */
function grounds({ paper, sea, lake, glacier, urban, halo, relief }: Palette): string[] {
  const slopes = (relief?.tint ?? []).flatMap(([, flat]) => [
    flat,
    mix(flat, ...relief!.shadow),
    mix(flat, ...relief!.shine),
  ]);
  return [paper, sea, lake, glacier, urban, halo, ...slopes];
}

describe.each<Palette>(Object.values(palettes))('the $theme palette', (palette) => {
  const least = palette.theme === 'contrast' ? enhanced : level;
  const labels = drawn({ palette, lang: 'en', borders: 'defacto' }).layers.flatMap((layer) =>
    layer.type === 'symbol' ? [[layer.id, layer.paint?.['text-color'] as string] as const] : [],
  );

  test.each(labels)('%s reads on whatever lies under it', (_, colour) => {
    const worst = Math.min(...grounds(palette).map((ground) => contrast(colour, ground)));
    expect(worst).toBeGreaterThanOrEqual(least.text);
  });

  test.each(['border', 'working', 'control', 'ground', 'actual', 'defacto', 'claimMarked'] as const)(
    'the line style %s stands out',
    (name) => {
      const colour = palette[LINE_STYLES[name].colour];
      const worst = Math.min(...grounds(palette).map((ground) => contrast(colour, ground)));
      expect(worst).toBeGreaterThanOrEqual(least.lines);
    },
  );
});
