import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildBare } from '../bench/pages.ts';
import { beyondMapLibre, scriptSize } from '../bench/sizes.ts';

test('the script that a visit fetches beyond MapLibre is at most 60 KB gzipped', async () => {
  const bare = await buildBare();
  expect(scriptSize(bare).first).toBeGreaterThan(200_000);
  expect(beyondMapLibre(bare).first).toBeLessThanOrEqual(60 * 1024);
  rmSync(bare, { recursive: true });
});
