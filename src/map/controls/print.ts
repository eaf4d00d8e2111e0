import type { Map } from 'maplibre-gl';

/**
 * A WebGL canvas prints blank, so a picture of it takes its place on paper: drawn and read in one go before the
 * browser lays out the print, taken away after.
 */
export function printable(map: Map): () => void {
  const container = map.getContainer();
  const picture = new Image();
  picture.alt = '';
  picture.className = 'printed';
  const before = () => {
    map.redraw();
    picture.src = map.getCanvas().toDataURL();
    // The scale bar becomes wider or narrower with the picture.
    const { clientWidth: width, clientHeight: height } = container;
    const bar = container.querySelector<HTMLElement>('.maplibregl-ctrl-scale')!;
    container.style.cssText = `--ratio: ${width / height}; --bar: ${bar.offsetWidth / width}`;
    container.prepend(picture);
  };
  const stop = new AbortController();
  addEventListener('beforeprint', before, stop);
  addEventListener('afterprint', () => picture.remove(), stop);
  return () => stop.abort();
}
