import type { MapWords } from '../contract.ts';

/** What carries a word as its name, by a selector. */
const named = (words: MapWords): Record<string, string> => ({
  '.maplibregl-ctrl-zoom-in': words.zoomIn,
  '.maplibregl-ctrl-zoom-out': words.zoomOut,
  '.maplibregl-ctrl-attrib-button': words.attribution,
  '.all-sites': words.allSites,
  '.measure-tool': words.measure,
});

/** Gives the controls inside an element their names. */
export function nameControls(container: HTMLElement, words: MapWords): void {
  for (const [selector, name] of Object.entries(named(words))) {
    const element = container.querySelector<HTMLElement>(selector);
    element?.setAttribute('aria-label', name);
    element?.setAttribute('title', name);
  }
}
