import { language, type Lang } from '../../geo/model/languages.ts';
import { significant, withError } from '../data/measure/uncertainty.ts';
import type { Messages } from './en.ts';
import type { Tools } from './tools/en.ts';
import { unitsOf, type Units } from './units.ts';

/**
 * Formatters of lengths, errors and areas in the reader's language and units; their arguments are in metres and square
 * metres. All measured distances are written by them.
 */
export function lengths(
  t: Messages,
  w: Tools,
  lang: Lang,
  units: Units = unitsOf(lang, navigator.languages),
) {
  /** Writes a number with three significant figures if it is small, and as a whole number if it is large. */
  const number = (value: number, digits = value < 10 ? 2 : value < 100 ? 1 : 0) =>
    new Intl.NumberFormat(language[lang].locale, { maximumFractionDigits: digits }).format(value);
  /**
   * Isolates figures and signs so that they stay in left-to-right order in a right-to-left text (Unicode LRI … PDI).
   */
  const figures = (text: string) => (language[lang].dir ? `\u2066${text}\u2069` : text);
  const within = (value: number, error: number, unit: string) =>
    `${error === 0 ? number(value) : figures(withError(value, error, language[lang].locale))} ${unit}`;
  const also = (metric: string, imperial: string) =>
    units === 'imperial' ? `${metric} (${imperial})` : metric;

  const length = (metres: number, error = 0) =>
    also(
      metres < 1000 && error === 0
        ? `${number(metres, 0)} ${t.metres}`
        : within(metres / 1000, error / 1000, t.kilometres),
      metres < 300 && error === 0
        ? `${number(metres / 0.3048, 0)} ${t.feet}`
        : within(metres / 1609.344, error / 1609.344, t.miles),
    );
  /**
   * Writes the radius of the circle in which a place may lie: as stated in km; miles are rounded, so that they do not
   * seem more precise.
   */
  const radius = (metres: number) => {
    const miles = metres / 1609.344;
    return also(
      `${number(metres / 1000)} ${t.kilometres}`,
      `${miles ? significant(miles, miles, language[lang].locale) : 0} ${t.miles}`,
    );
  };
  const area = (square: number) =>
    also(
      `${number(square / 1e6)} ${w.squareKilometres}`,
      `${number(square / 1609.344 ** 2)} ${w.squareMiles}`,
    );
  const bearing = (degrees: number) => figures(`${Math.round(degrees) % 360}°`);
  return { length, radius, area, bearing };
}
