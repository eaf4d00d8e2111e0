/**
 * Heights at which the phone’s bottom sheet (panel over the lower part of the map) stops, as a share of the window’s
 * height.
 */
export const stops = { peek: 0.24, half: 0.46, full: 0.92 } as const;
export type SheetStop = keyof typeof stops;

/** Height of the phone’s bottom sheet at one of its stops, as a CSS length. */
export const height = (stop: SheetStop) => `${stops[stop] * 100}dvh`;

/**
 * Finds the stop (fixed height) of the phone’s bottom sheet that is nearest to a height, given as a share of the
 * window’s height.
 */
export function nearestStop(share: number): SheetStop {
  const names = Object.keys(stops) as SheetStop[];
  return names.reduce((best, name) =>
    Math.abs(stops[name] - share) < Math.abs(stops[best] - share) ? name : best,
  );
}

/**
 * Svelte attachment for the handle of the phone’s bottom sheet: dragging the handle moves the sheet, and on release
 * `settle` gets the nearest stop. A tap is still a click.
 */
export function dragSheet(settle: (stop: SheetStop) => void) {
  return (handle: HTMLElement) => {
    const sheet = handle.parentElement!;
    let from: number | null = null;
    let moved = false;
    const share = (event: PointerEvent) => 1 - event.clientY / window.innerHeight;
    const down = (event: PointerEvent) => {
      from = event.clientY;
      moved = false;
      handle.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (from === null || (!moved && Math.abs(event.clientY - from) < 6)) return;
      moved = true;
      sheet.style.setProperty('--height', `${share(event) * 100}dvh`);
    };
    const up = (event: PointerEvent) => {
      if (moved) settle(nearestStop(share(event)));
      sheet.style.removeProperty('--height');
      from = null;
    };
    const click = (event: MouseEvent) => {
      if (moved) event.stopImmediatePropagation();
    };
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
    for (const [name, listener] of Object.entries(listeners))
      handle.addEventListener(name, listener as EventListener);
    handle.addEventListener('click', click, { capture: true });
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        handle.removeEventListener(name, listener as EventListener);
      handle.removeEventListener('click', click, { capture: true });
    };
  };
}
