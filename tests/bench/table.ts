/** The middle of an odd number of figures, or the mean of the two middle ones. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const units = { ms: 1, kB: 1000, MB: 1_000_000 };

/** One line of the table: what, on the site, on the bare page, and the first over the second. */
export function row(name: string, unit: keyof typeof units, site: number, bare: number): string {
  const figure = (n: number) => `${(n / units[unit]).toFixed(1)} ${unit}`;
  const ratio = bare > 0 ? `${(site / bare).toFixed(2)} ×` : '–';
  return `${name.padEnd(28)}${figure(site).padStart(16)}${figure(bare).padStart(14)}${ratio.padStart(10)}`;
}
