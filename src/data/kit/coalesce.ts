/**
 * Lets only the last of several requests be answered: each waits for the next task, and one that a later request has
 * overtaken by then, or by the time it is answered, comes to null.
 */
export function latest<Request, Answer>(
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
