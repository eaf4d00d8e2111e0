import { Buttons } from '../controls/buttons.ts';
import { ATTRIBUTION } from '../basemap/basemap.ts';

function element(className: string, ...children: Node[]): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}

function zoomButton(direction: 'in' | 'out', click: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `maplibregl-ctrl-zoom-${direction}`;
  const icon = document.createElement('span');
  icon.className = 'maplibregl-ctrl-icon';
  icon.ariaHidden = 'true';
  button.append(icon);
  button.addEventListener('click', click);
  return button;
}

/** The map's own controls, where they stand on the map, and whom it is owed to. */
export function stillControls(
  zoom: (by: number) => void,
  showAll: () => void,
  measure: () => void,
): HTMLElement {
  const owed = element('maplibregl-ctrl-attrib-inner');
  Object.assign(owed, { lang: 'en', dir: 'ltr', textContent: ATTRIBUTION });
  return element(
    'maplibregl-control-container',
    element(
      'maplibregl-ctrl-top-right',
      element(
        'maplibregl-ctrl maplibregl-ctrl-group',
        zoomButton('in', () => zoom(1)),
        zoomButton('out', () => zoom(-1)),
      ),
      new Buttons({ 'all-sites': showAll, 'measure-tool': measure }).onAdd(),
    ),
    element('maplibregl-ctrl-bottom-right', element('maplibregl-ctrl maplibregl-ctrl-attrib', owed)),
  );
}
