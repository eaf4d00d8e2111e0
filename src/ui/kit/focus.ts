/**
 * Svelte attachment for the heading of a panel: moves the focus to the heading when the panel opens. When the panel
 * closes, moves it back to the element that had it before, or to `otherwise` if that is gone.
 */
export const focusHere = (otherwise: () => HTMLElement | null) => (heading: HTMLElement) => {
  const before = document.activeElement as HTMLElement | null;
  heading.focus({ preventScroll: true });
  return () => {
    const within = heading.closest('aside')?.contains(document.activeElement);
    if (!within && document.activeElement !== document.body) return;
    const back = before?.isConnected && before !== document.body ? before : null;
    // Wait until the panel is removed: on a phone, elements under the panel cannot get the focus before.
    queueMicrotask(() => {
      if (document.activeElement === document.body) (back ?? otherwise())?.focus({ preventScroll: true });
    });
  };
};
