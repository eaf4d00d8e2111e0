export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const units = { ms: 1, kB: 1000, MB: 1_000_000 };

/**
 * One line of the report’s table: name, the result of the Sited page, then each other page’s result and the ratio to
 * it.
 */
export function row(name: string, unit: keyof typeof units, site: number, others: readonly number[]): string {
  const figure = (n: number) => `${(n / units[unit]).toFixed(1)} ${unit}`.padStart(14);
  const ratio = (other: number) => (other > 0 ? `${(site / other).toFixed(2)} ×` : '–').padStart(9);
  return name.padEnd(28) + figure(site) + others.map((other) => figure(other) + ratio(other)).join('');
}
