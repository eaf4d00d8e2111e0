/**
 * Wraps a function so that of several requests only the last is answered. Each request waits for the next task; earlier
 * requests give null, also if a later one arrives while they are being answered.
 */
export function coalesceRequests<Request, Answer>(
  answer: (request: Request) => Answer | Promise<Answer>,
): (request: Request) => Promise<Answer | null> {
  let last = 0;
  return async (request) => {
    const mine = (last += 1);
    await new Promise((resume) => setTimeout(resume));
    if (mine !== last) return null;
    const answered = await answer(request);
    return mine === last ? answered : null;
  };
}
