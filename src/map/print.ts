import type { Map } from 'maplibre-gl';

/**
 * A WebGL canvas prints blank, so a picture of it takes its place on paper: drawn and read in one go before the
 * browser lays out the print, taken away after.
 */
export function printable(map: Map): () => void {
  let picture: HTMLImageElement | undefined;
  const before = () => {
    map.redraw();
    picture = new Image();
    picture.src = map.getCanvas().toDataURL();
    picture.alt = '';
    picture.className = 'printed';
    map.getContainer().append(picture);
  };
  const after = () => picture?.remove();
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    after();
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
