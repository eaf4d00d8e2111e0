/**
 * Makes a pointer select a range of slots by dragging over an element whose sliders have `last + 1` slots; a tap selects
 * one. Slots are numbered in reading direction.
 */
export function brush(last: number, choose: (from: number, to: number) => void) {
  return (chart: HTMLElement) => {
    let start: number | null = null;
    const slotAt = (x: number) => {
      const track = chart.firstElementChild!.getBoundingClientRect();
      const along = (x - track.left) / track.width;
      const share = getComputedStyle(chart).direction === 'rtl' ? 1 - along : along;
      return Math.min(last, Math.max(0, Math.round(share * last)));
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
      start = slotAt(event.clientX);
      chart.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (start !== null && slotAt(event.clientX) !== start) choose(start, slotAt(event.clientX));
    };
    const up = (event: PointerEvent) => {
      if (start !== null) choose(start, slotAt(event.clientX));
      start = null;
    };
    /** Ends the drag when the touch becomes a scroll. */
    const cancel = () => (start = null);
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel };
    for (const [name, listener] of Object.entries(listeners))
      chart.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        chart.removeEventListener(name, listener as EventListener);
    };
  };
}
