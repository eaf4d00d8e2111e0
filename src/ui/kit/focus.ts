/**
 * Moves focus to the heading of a panel when it opens, and back to the previous element when it closes; to `otherwise` if
 * that element is gone.
 */
export const focusHere = (otherwise: () => HTMLElement | null) => (heading: HTMLElement) => {
  const before = document.activeElement as HTMLElement | null;
  heading.focus({ preventScroll: true });
  return () => {
    const within = heading.closest('aside')?.contains(document.activeElement);
    if (!within && document.activeElement !== document.body) return;
    const back = before?.isConnected && before !== document.body ? before : null;
    // After the panel is removed: on a phone, elements under it cannot get focus until then.
    queueMicrotask(() => {
      if (document.activeElement === document.body) (back ?? otherwise())?.focus({ preventScroll: true });
    });
  };
};
