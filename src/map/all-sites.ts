import type { IControl } from 'maplibre-gl';

/** A control that brings every site back into view; it is named with the other controls. */
export class AllSites implements IControl {
  readonly #show: () => void;
  #element: HTMLElement | null = null;

  constructor(show: () => void) {
    this.#show = show;
  }

  onAdd(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'all-sites';
    button.addEventListener('click', this.#show);
    group.append(button);
    this.#element = group;
    return group;
  }

  onRemove(): void {
    this.#element?.remove();
  }
}
