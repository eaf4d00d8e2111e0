import { expect, test } from 'vitest';
import type { MapModule, MapPart } from '../../src/map/contract.ts';
import { setup } from './setup.ts';

/** Fake map that reports failures of some of its parts. */
const failing = (...parts: MapPart[]) =>
  Promise.resolve({
    attach: (...[, , , failed]: Parameters<MapModule['attach']>) => {
      for (const part of parts) failed(part);
      return { remove() {}, drawn: Promise.resolve(), centre: () => null, picture: () => null };
    },
  } as unknown as MapModule);

test.for([[['map', 'basemap']], [['basemap', 'map']]] as const)(
  'of the failures %o the notice names that of the map',
  async ([parts]) => {
    const { screen } = await setup('', failing(...parts));
    await expect.element(screen.getByText('The map could not be drawn here.')).toBeVisible();
    expect(screen.getByText('Part of the background map').elements()).toEqual([]);
  },
);
