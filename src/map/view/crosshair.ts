import type { Camera } from './camera.ts';

/** Marks the middle of what the panels leave free of a map, from which a point is taken without a pointer. */
export function crosshair(view: Camera): () => void {
  const mark = document.createElement('div');
  mark.className = 'crosshair';
  const place = () => {
    const { x, y, width, height } = view.free;
    Object.assign(mark.style, { left: `${x + width / 2}px`, top: `${y + height / 2}px` });
  };
  const size = new ResizeObserver(place);
  // After the frame in which the panels open.
  const frame = requestAnimationFrame(() => {
    for (const each of [view.element, ...document.querySelectorAll('.sheet')]) size.observe(each);
  });
  view.element.append(mark);
  return () => {
    cancelAnimationFrame(frame);
    size.disconnect();
    mark.remove();
  };
}
