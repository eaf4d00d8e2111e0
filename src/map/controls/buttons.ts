import type { IControl } from 'maplibre-gl';

/** Group of buttons as a MapLibre control. Icons come from CSS classes, accessible names from `nameControls`. */
export class Buttons implements IControl {
  readonly #actions: Record<string, () => void>;
  #element: HTMLElement | null = null;

  /** Takes the click handler of each button, by the CSS class of the button. */
  constructor(actions: Record<string, () => void>) {
    this.#actions = actions;
  }

  onAdd(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    for (const [className, action] of Object.entries(this.#actions)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = className;
      button.addEventListener('click', action);
      group.append(button);
    }
    this.#element = group;
    return group;
  }

  onRemove(): void {
    this.#element?.remove();
  }
}
