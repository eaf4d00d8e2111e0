import type { MapWords } from '../contract.ts';

/** Accessible names of the map’s buttons, by CSS selector. */
const namesBySelector = (words: MapWords): Record<string, string> => ({
  '.maplibregl-ctrl-zoom-in': words.zoomIn,
  '.maplibregl-ctrl-zoom-out': words.zoomOut,
  '.maplibregl-ctrl-attrib-button': words.attribution,
  '.all-sites': words.allSites,
  '.measure-tool': words.measure,
});

/** Sets accessible names and tooltips of the map’s buttons inside an element. */
export function nameControls(container: HTMLElement, words: MapWords): void {
  for (const [selector, name] of Object.entries(namesBySelector(words))) {
    const element = container.querySelector<HTMLElement>(selector);
    element?.setAttribute('aria-label', name);
    element?.setAttribute('title', name);
  }
}
