import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** Lines of an element’s accessibility tree, as a screen reader reads them: role, name and state. */
async function lines(within: Locator): Promise<string[]> {
  const tree = await within.ariaSnapshot();
  return tree.split('\n').map((line) => line.replace(/^\s*- '?/, '').replaceAll('\\"', '"'));
}

const fits = (line: string, expected: string) => {
  const [start, ...rest] = expected.split(' … ');
  return line.startsWith(start!) && rest.every((part) => line.includes(part));
};

/**
 * Waits until an accessibility tree has lines that begin like the expected ones, in their order, with any lines between
 * them; ` … ` stands for any text within a line.
 */
export async function holds(within: Locator, expected: readonly string[]): Promise<void> {
  const missing = async () => {
    let at = 0;
    for (const line of await lines(within)) if (at < expected.length && fits(line, expected[at]!)) at += 1;
    return expected[at];
  };
  await expect.poll(missing, { message: `the tree holds ${expected.join(' › ')}` }).toBeUndefined();
}
