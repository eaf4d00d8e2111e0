/**
 * Focus goes to the heading of a panel that has opened, and back to what opened it when it closes; to `otherwise` where
 * that is gone.
 */
export const focusHere = (otherwise: () => HTMLElement | null) => (heading: HTMLElement) => {
  const before = document.activeElement as HTMLElement | null;
  heading.focus({ preventScroll: true });
  return () => {
    const within = heading.closest('aside')?.contains(document.activeElement);
    if (!within && document.activeElement !== document.body) return;
    const back = before?.isConnected && before !== document.body ? before : null;
    // Once the panel is gone: on a phone what lies under it is out of reach until then.
    queueMicrotask(() => {
      if (document.activeElement === document.body) (back ?? otherwise())?.focus({ preventScroll: true });
    });
  };
};
