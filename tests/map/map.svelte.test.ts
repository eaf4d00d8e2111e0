import { onlyFull } from '../corners.ts';
import type { Map } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import type { Locator } from 'vitest/browser';
import { known } from '../../src/data/catalogue/catalogue.ts';
import { act, setup, whole } from '../ui/setup.ts';

const { sites } = whole.dataset;
const ids = (group: string) =>
  sites
    .map(({ id }) => id)
    .filter((id) => whole.about(id).some((s) => s.property === 'group' && s.value === group));

let unmount: (() => Promise<void>) | undefined;
afterEach(() => unmount?.());

/** Opens the app, and waits until its map is drawn and idle. */
async function drawn(search = '') {
  history.replaceState(null, '', location.pathname + location.search);
  const { atlas, screen } = await setup(search, import('../../src/map/map.ts'));
  ({ unmount } = screen);
  const region = screen.getByRole('region', { name: 'Map', exact: true });
  await expect.poll(() => 'map' in region.element()).toBe(true);
  const { map } = region.element() as HTMLElement & { map: Map };
  const seen = () =>
    new Set(
      map.getLayer('sites') &&
        map.queryRenderedFeatures({ layers: ['sites'] }).map((f) => String(f.properties.id)),
    );
  const shows = async (expected: readonly string[]) => {
    await expect.poll(seen, { timeout: 10_000 }).toEqual(new Set(expected));
  };
  /** Widths of the rings that the map draws around sites. */
  const rings = () =>
    Object.fromEntries(
      map.queryRenderedFeatures({ layers: ['ring'] }).map((f) => [f.properties.id, f.properties.ring]),
    );
  const rest = async () => {
    await expect.poll(() => map.loaded() && !map.isMoving(), { timeout: 10_000 }).toBe(true);
  };
  return { atlas, screen, region, map, shows, rest, rings };
}

const buttons = (region: Locator) => region.getByRole('button', { name: /show on the map/ });
const middle = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

onlyFull(test)(
  'no two pins’ buttons cover each other, and each has its own when it is looked at',
  async () => {
    const { region, map, shows, rest } = await drawn();
    await shows(sites.map(({ id }) => id));
    await rest();
    const places = buttons(region).elements().map(middle);
    expect(places).toHaveLength(sites.length);
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(24);

    for (const site of sites) {
      const { point } = known(whole.places, site.place);
      map.jumpTo({ center: point!, zoom: 10 });
      await expect
        .element(region.getByRole('button', { name: `${site.name.en}, show on the map` }))
        .toBeVisible();
    }
  },
);

test('a call that the map refuses, of somebody’s script, is no fault of the background map', async () => {
  const { screen, map, shows } = await drawn();
  await shows(sites.map(({ id }) => id));
  const said = vi.spyOn(window, 'reportError').mockImplementation(() => {});
  map.queryRenderedFeatures({ layers: ['nowhere'] });
  await expect.poll(() => String(said.mock.calls)).toContain('nowhere');
  said.mockRestore();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('a filter leaves the marks of the sites that pass it, and the source of the map', async () => {
  const { atlas, map, shows } = await drawn();
  await shows(sites.map(({ id }) => id));
  const data = map.getSource('sites');
  act(() => atlas.toggle('group', 'jem'));
  await shows(ids('jem'));
  act(() => atlas.clearFilters());
  await shows(sites.map(({ id }) => id));
  expect(map.getSource('sites')).toBe(data);
});

test('a filtered site has no button on the map either', async () => {
  const { atlas, region, shows } = await drawn('?group=let');
  await shows(ids('let'));
  const named = () =>
    buttons(region)
      .elements()
      .map((button) => button.getAttribute('aria-label'));
  expect(named().join()).not.toContain('Sarjal');
  act(() => atlas.clearFilters());
  expect(named().join()).toContain('Sarjal');
});

test('both camps of Muzaffarabad share one true point and stand apart on the screen', async () => {
  const { map, shows, rest } = await drawn('');
  await shows(sites.map(({ id }) => id));
  await rest();
  const camps = ['shwawai-nalla', 'syedna-bilal'];
  const { point } = known(whole.places, whole.sites.get(camps[0]!)!.place);
  expect(known(whole.places, whole.sites.get(camps[1]!)!.place).point).toEqual(point);
  const truth = map.project(point!);
  const marks = map.queryRenderedFeatures({ layers: ['sites'] });
  const places = camps.map((id) => {
    const camp = marks.find((f) => f.properties.id === id)!.geometry as GeoJSON.Point;
    return map.project(camp.coordinates as [number, number]);
  });
  // Expect a symbol on each side of the point that two sites share.
  expect(Math.sign(places[0]!.x - truth.x)).toBe(-Math.sign(places[1]!.x - truth.x));
  expect(map.queryRenderedFeatures(truth, { layers: ['true-points'] }).length).toBeGreaterThan(0);
  for (const { x, y } of places) {
    const halfway: [number, number] = [(x + truth.x) / 2, (y + truth.y) / 2];
    expect(map.queryRenderedFeatures(halfway, { layers: ['leaders'] }).length).toBeGreaterThan(0);
  }
});

test.for(['shwawai-nalla', 'syedna-bilal'])('%s is chosen by a click on its mark', async (id) => {
  const { atlas, screen, map, shows, rest } = await drawn();
  await shows(sites.map((site) => site.id));
  await rest();
  const box = map.getContainer().getBoundingClientRect();
  const pin = screen
    .getByRole('region', { name: 'Map', exact: true })
    .getByRole('button', { name: new RegExp(whole.sites.get(id)!.name.en!) })
    .element()
    .getBoundingClientRect();
  const [x, y] = [pin.x + pin.width / 2 - box.x, pin.y + pin.height / 2 - box.y];
  // Symbols that the map draws under the button: that of this site only.
  const hit = map.queryRenderedFeatures([x, y], { layers: ['sites'] }).map((f) => f.properties.id);
  expect(hit).toEqual([id]);
  (document.elementFromPoint(x + box.x, y + box.y) as HTMLElement).click();
  expect(atlas.site).toBe(id);
});

test('a selection is marked on its pin alone, and the camera brings it into view', async () => {
  const { atlas, map, rest, rings } = await drawn();
  await rest();
  act(() => atlas.select('markaz-abbas'));
  await expect.poll(rings).toEqual({ 'markaz-abbas': 1 });
  await expect
    .poll(() => map.queryRenderedFeatures({ layers: ['sites'] }).map((f) => f.properties.id))
    .toContain('markaz-abbas');
  act(() => atlas.select('sarjal'));
  await expect.poll(rings).toEqual({ sarjal: 1 });
});

test('panels never cover the selected pin', async () => {
  const { map, rest } = await drawn('?site=markaz-subhan-allah');
  await rest();
  const { point } = known(whole.places, whole.sites.get('markaz-subhan-allah')!.place);
  await expect
    .poll(() => {
      const { x, y } = map.project(point!);
      const box = map.getContainer().getBoundingClientRect();
      const top = document.elementFromPoint(x + box.x, y + box.y);
      return top?.closest('.sheet, aside, main') === null;
    })
    .toBe(true);
});

test('a change of theme repaints the map and keeps pins, filter and ring', async () => {
  const { atlas, map, shows, rings } = await drawn('?theme=light&group=let');
  await shows(ids('let'));
  act(() => (atlas.hovered = 'markaz-taiba'));
  const paper = map.getPaintProperty('paper', 'background-color');
  act(() => (atlas.theme = 'dark'));
  await expect.poll(() => map.getPaintProperty('paper', 'background-color')).not.toEqual(paper);
  await shows(ids('let'));
  await expect.poll(rings).toEqual({ 'markaz-taiba': 0.7 });
});

onlyFull(test)('sites outside the view are known to be, and stay in the list', async () => {
  const { atlas, map, screen, rest } = await drawn();
  await rest();
  map.jumpTo({ center: [75.3, 34], zoom: 9 });
  await expect.poll(() => atlas.outside.has('markaz-subhan-allah')).toBe(true);
  expect(atlas.outside.has('pahalgam')).toBe(false);
  const items = screen.getByRole('list', { name: 'Sites' }).getByRole('listitem');
  expect(items.elements()).toHaveLength(sites.length);
  await expect
    .element(items.filter({ hasText: 'Markaz Subhan Allah' }))
    .toHaveTextContent('outside the view');
});

test('a graphics context that is lost comes back with its pins, filter and selection, and no notice', async () => {
  const { atlas, screen, map, shows, rest, rings } = await drawn('?group=let');
  await shows(ids('let'));
  const all = { center: map.getCenter(), zoom: map.getZoom() };
  act(() => atlas.select('markaz-taiba'));
  await expect.poll(() => map.getZoom()).toBeGreaterThan(all.zoom);
  await rest();
  map.jumpTo(all);
  const context = map.getCanvas().getContext('webgl2')!;
  const breaker = context.getExtension('WEBGL_lose_context')!;
  const lost = new Promise((done) => map.once('webglcontextlost', done));
  breaker.loseContext();
  await lost;
  // Wait for a frame: a graphics context can be restored only after the event of its loss has ended.
  await new Promise(requestAnimationFrame);
  const restored = new Promise((done) => map.once('webglcontextrestored', done));
  breaker.restoreContext();
  await restored;
  await expect.poll(() => map.loaded() && map.getLayer('sites') !== undefined).toBe(true);
  await shows(ids('let'));
  await expect.poll(rings).toEqual({ 'markaz-taiba': 1 });
  await rest();
  expect(screen.getByRole('alert').elements()).toEqual([]);
});
