import { Buttons } from '../controls/buttons.ts';
import { ATTRIBUTION } from '../basemap/basemap.ts';

function element(className: string, ...children: Node[]): HTMLElement {
  const div = document.createElement('div');
  div.className = className;
  div.append(...children);
  return div;
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

/** Controls of the still picture, in the same places as on the MapLibre map, and the attribution. */
export function stillControls(
  zoom: (by: number) => void,
  showAll: () => void,
  measure: () => void,
): HTMLElement {
  const attribution = element('maplibregl-ctrl-attrib-inner');
  Object.assign(attribution, { lang: 'en', dir: 'ltr', textContent: ATTRIBUTION });
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
    element('maplibregl-ctrl-bottom-right', element('maplibregl-ctrl maplibregl-ctrl-attrib', attribution)),
  );
}
