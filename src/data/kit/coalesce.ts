/**
 * Coalesces requests: each waits for the next task, and only the last one is answered. Earlier ones give null, also if
 * they are overtaken while they are being answered.
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
