/**
 * Binary search: index of the first of the ascending numbers that is not less than `least`; the array’s length if all
 * are less.
 */
export function lowerBound(ascending: Uint32Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
