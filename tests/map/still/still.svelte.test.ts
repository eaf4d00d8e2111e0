import type { Map } from 'maplibre-gl';
import { afterEach, expect, test } from 'vitest';
import { known } from '../../../src/data/catalogue/catalogue.ts';
import { act, setup, whole } from '../../ui/setup.ts';

const points = whole.dataset.sites.map((site) => known(whole.places, site.place).point!);
let unmount: (() => Promise<void>) | undefined;
afterEach(() => unmount?.());

const none = () => Promise.reject(new Error('no WebGL'));

async function still(search = '') {
  history.replaceState(null, '', location.pathname + search);
  const { atlas, screen } = await setup(
    search,
    none(),
    () => import('../../../src/map/still/still.svelte.ts'),
  );
  ({ unmount } = screen);
  const picture = screen.getByRole('img', { name: 'Still picture of the map' });
  await expect.element(picture).toBeVisible();
  return { atlas, screen, picture };
}

const middles = (elements: readonly Element[]) =>
  elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

test('the still picture opens at the very view at which MapLibre opens', async () => {
  history.replaceState(null, '', location.pathname);
  const { screen } = await setup('', import('../../../src/map/map.ts'));
  const region = screen.getByRole('region', { name: 'Map', exact: true });
  await expect.poll(() => 'map' in region.element()).toBe(true);
  const { map } = region.element() as HTMLElement & { map: Map };
  const places = points.map((point) => map.project(point));
  const buttons = middles(region.getByRole('button', { name: /show on the map/ }).elements());
  await screen.unmount();

  const { screen: other } = await still();
  const pins = other.getByRole('button', { name: /show on the map/ });
  for (const [i, pin] of middles(pins.elements()).entries()) {
    expect(pin.x).toBeCloseTo(buttons[i]!.x, -0.3);
    expect(pin.y).toBeCloseTo(buttons[i]!.y, -0.3);
  }
  expect(pins.elements()).toHaveLength(buttons.length);
  expect(places).toHaveLength(points.length);
});

test('a filter and the pointer change the marks and the ring, not the view', async () => {
  const { atlas, picture } = await still();
  const count = (layer: string) =>
    picture.element().parentElement!.querySelectorAll(`[data-layer=${layer}] > g`).length;
  expect(count('sites')).toBe(points.length);
  act(() => atlas.toggle('group', 'let'));
  expect(count('sites')).toBe(atlas.found.length);
  expect(count('ring')).toBe(0);
  act(() => (atlas.hovered = atlas.found[0]!.id));
  expect(count('ring')).toBe(1);
  expect(atlas.camera.at).toBe(null);
});

test('zooming tells the atlas of the camera, and never leaves the region', async () => {
  const { atlas, screen } = await still();
  expect(atlas.camera.at).toBe(null);
  const closer = screen.getByRole('button', { name: 'Zoom in' });
  for (let i = 0; i < 8; i++) await closer.click();
  expect(atlas.camera.at).toMatch(/^11\/\d\d\.\d{3,5}\/\d\d\.\d{3,5}$/);
  await screen.getByRole('button', { name: 'Show all sites' }).click();
  expect(atlas.camera.at).toMatch(/^[56]\./);
});
