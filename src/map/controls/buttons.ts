import type { IControl } from 'maplibre-gl';

/** Buttons among the map's controls, each looking as its class does; they are named with the other controls. */
export class Buttons implements IControl {
  readonly #presses: Record<string, () => void>;
  #element: HTMLElement | null = null;

  /** @param presses what each does, by its class */
  constructor(presses: Record<string, () => void>) {
    this.#presses = presses;
  }

  onAdd(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    for (const [look, press] of Object.entries(this.#presses)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = look;
      button.addEventListener('click', press);
      group.append(button);
    }
    this.#element = group;
    return group;
  }

  onRemove(): void {
    this.#element?.remove();
  }
}
