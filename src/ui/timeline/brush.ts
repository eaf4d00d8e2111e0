/**
 * Lets a pointer choose a range of days by dragging over the timeline; a tap chooses one day. Days are given as slots,
 * the positions of the sliders: 0 to `last` in reading direction.
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
    /** End the drag when the browser takes the touch for scrolling. */
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
