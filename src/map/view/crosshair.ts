import type { Camera } from './camera.ts';

/**
 * Shows a crosshair in the middle of the map area that no panel covers, to pick a point without a pointer. Returns a
 * function that removes it.
 */
export function crosshair(camera: Camera): () => void {
  const mark = document.createElement('div');
  mark.className = 'crosshair';
  const place = () => {
    const { x, y, width, height } = camera.freeArea;
    Object.assign(mark.style, { left: `${x + width / 2}px`, top: `${y + height / 2}px` });
  };
  const size = new ResizeObserver(place);
  // Wait for the next frame: the panels, whose size is observed, open in this one.
  const frame = requestAnimationFrame(() => {
    for (const each of [camera.element, ...document.querySelectorAll('.sheet')]) size.observe(each);
  });
  camera.element.append(mark);
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    mark.remove();
  };
}
