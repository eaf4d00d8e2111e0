/** Does something soon, and once for all that asks for it until then: what a worker was told meanwhile is taken in. */
export function latest(deed: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      deed();
    });
  };
}
