import { expect, test, vi } from 'vitest';
import { coalesceRequests } from '../../../src/data/kit/coalesce.ts';
import { Channel, Unanswered } from '../../../src/data/workers/ask.ts';

interface Sums {
  sum: { request: number[]; report: number; answer: number };
  name: { request: null; report: never; answer: string };
}

/** Fake worker that keeps the messages it is sent, and sends those it is told to. */
class Sent extends EventTarget {
  readonly messages: { type: string; id: number; request: unknown }[] = [];
  terminate = vi.fn<() => void>();
  postMessage(message: (typeof this.messages)[number]) {
    this.messages.push(message);
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function opened() {
  const worker = new Sent();
  return { worker, channel: new Channel<Sums>(worker as unknown as Worker) };
}

test('each request gets its own answer, in whatever order they come', async () => {
  const { worker, channel } = opened();
  const [sum, name] = [channel.ask('sum', [1, 2]), channel.ask('name', null)];
  const [first, second] = worker.messages;
  expect([first, second]).toMatchObject([
    { type: 'sum', request: [1, 2] },
    { type: 'name', request: null },
  ]);
  worker.say({ type: 'answer', id: second!.id, answer: 'adder' });
  worker.say({ type: 'answer', id: first!.id, answer: 3 });
  expect(await Promise.all([sum, name])).toEqual([3, 'adder']);
});

test('what is reported before the answer is heard, and nothing after it', async () => {
  const { worker, channel } = opened();
  const report = vi.fn<(sum: number) => void>();
  const sum = channel.ask('sum', [1, 2], { report });
  const { id } = worker.messages[0]!;
  worker.say({ type: 'report', id, report: 1 });
  worker.say({ type: 'answer', id, answer: 3 });
  worker.say({ type: 'report', id, report: 9 });
  expect(await sum).toBe(3);
  expect(report.mock.calls).toEqual([[1]]);
});

test('a fault says its record and its reason', async () => {
  const { worker, channel } = opened();
  const sum = channel.ask('sum', []);
  worker.say({ type: 'fault', id: 1, fault: { record: 'row 1', reason: 'is empty' } });
  await expect(sum).rejects.toMatchObject({ why: 'fault', record: 'row 1', message: 'is empty' });
  expect(await Promise.race([channel.ask('sum', [1]), 'open'])).toBe('open');
});

test('an aborted request is refused, and the others go on', async () => {
  const { worker, channel } = opened();
  const stop = new AbortController();
  const [gone, stays] = [channel.ask('sum', [1], { signal: stop.signal }), channel.ask('sum', [2])];
  stop.abort();
  await expect(gone).rejects.toMatchObject({ why: 'abort' });
  worker.say({ type: 'answer', id: 1, answer: 1 });
  worker.say({ type: 'answer', id: 2, answer: 2 });
  expect(await stays).toBe(2);
  await expect(channel.ask('sum', [3], { signal: stop.signal })).rejects.toMatchObject({ why: 'abort' });
  expect(worker.messages).toHaveLength(2);
});

test.for(['error', 'messageerror'] as const)(
  'after “%s” every request is refused, those to come as well',
  async (why) => {
    const { worker, channel } = opened();
    const waiting = [channel.ask('sum', [1]), channel.ask('name', null)];
    worker.dispatchEvent(Object.assign(new Event(why), { message: 'no such script' }));
    for (const request of [...waiting, channel.ask('sum', [2])]) {
      const error = await request.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Unanswered);
      expect(error).toMatchObject({ why });
    }
  },
);

test('of requests that overtake each other the last is answered, and the others come to nothing', async () => {
  const done: string[] = [];
  let finish = () => {};
  const answer = coalesceRequests((text: string) => {
    done.push(text);
    return new Promise<string>((resolve) => (finish = () => resolve(text.toUpperCase())));
  });
  const [first, second] = [answer('a'), answer('b')];
  expect(await first).toBe(null);
  await vi.waitFor(() => expect(done).toEqual(['b']));
  const third = answer('c');
  finish();
  expect(await second).toBe(null);
  await vi.waitFor(() => expect(done).toEqual(['b', 'c']));
  finish();
  expect(await third).toBe('C');
});
