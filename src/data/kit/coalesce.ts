/**
 * Wraps an asynchronous function so that only the latest of several requests is answered; all earlier ones give null,
 * even if they are already being answered.
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
