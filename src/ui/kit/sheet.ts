/** The three stops of the phone's bottom sheet and their heights as a share of the window. */
export const stops = { peek: 0.24, half: 0.46, full: 0.92 } as const;
export type Stop = keyof typeof stops;

/** A stop's height as CSS. */
export const height = (stop: Stop) => `${stops[stop] * 100}dvh`;

/** The stop nearest to a height, given as a share of the window. */
export function nearest(share: number): Stop {
  const names = Object.keys(stops) as Stop[];
  return names.reduce((best, name) =>
    Math.abs(stops[name] - share) < Math.abs(stops[best] - share) ? name : best,
  );
}

/** Lets a handle drag its sheet: it follows the pointer and settles at the nearest stop. A tap stays a click. */
export function dragSheet(settle: (stop: Stop) => void) {
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
      if (moved) settle(nearest(share(event)));
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
