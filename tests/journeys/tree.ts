import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** The lines of an accessibility tree, as a screen reader meets them: role, name and state. */
async function lines(within: Locator): Promise<string[]> {
  const tree = await within.ariaSnapshot();
  return tree.split('\n').map((line) => line.replace(/^\s*- '?/, '').replaceAll('\\"', '"'));
}

const fits = (line: string, expected: string) => {
  const [start, ...rest] = expected.split(' … ');
  return line.startsWith(start!) && rest.every((part) => line.includes(part));
};

/**
 * Waits until the accessibility tree has lines that begin as those expected, in their order, whatever stands between
 * them; ` … ` stands for anything in a line.
 */
export async function holds(within: Locator, expected: readonly string[]): Promise<void> {
  const missing = async () => {
    let at = 0;
    for (const line of await lines(within)) if (at < expected.length && fits(line, expected[at]!)) at += 1;
    return expected[at];
  };
  await expect.poll(missing, { message: `the tree holds ${expected.join(' › ')}` }).toBeUndefined();
}
