/**
 * Decimal place to which a value and its error are written, after the rounding rule of the Particle Data Group (Review
 * of Particle Physics, Introduction): the error gets two digits if its leading digits lie between 100 and 354, else
 * one. There is never a second digit after the decimal point, as the precision of places is stated in whole kilometres.
 * Places before the point are negative: −1 stands for tens.
 */
export function decimalPlace(error: number): number {
  const [digits, power] = error.toExponential(2).split('e').map(Number) as [number, number];
  return (power > 0 && digits < 3.55 ? 1 : 0) - power;
}

/** Smallest error that is written, in the unit of the value: 0.001 km is a metre. */
const least = 0.001;

/** Formats a value, no finer than its error allows, in the digits of `locale`; the error is above 0. */
export function significant(value: number, error: number, locale = 'en'): string {
  const place = decimalPlace(Math.max(error, least));
  const digits = Math.max(0, place);
  const step = 10 ** Math.max(0, -place);
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(step > 1 ? Math.round(value / step) * step : value);
}

/** Formats a value and its error, both to the decimal place that the error allows: `58 ± 10`. */
export const withError = (value: number, error: number, locale = 'en') =>
  `${significant(value, error, locale)} ± ${significant(Math.max(error, least), error, locale)}`;
