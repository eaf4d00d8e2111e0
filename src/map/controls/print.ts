import type { Map } from 'maplibre-gl';

/**
 * Shows an image of the map while the page is printed, because a WebGL canvas prints blank. Returns a function that
 * stops this.
 */
export function makePrintable(map: Map): () => void {
  const container = map.getContainer();
  const picture = new Image();
  picture.alt = '';
  picture.className = 'printed';
  const before = () => {
    map.redraw();
    picture.src = map.getCanvas().toDataURL();
    // Give the scale bar its share of the map’s width on paper, which is not as wide as the screen, so that it still
    // shows the right distance.
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
