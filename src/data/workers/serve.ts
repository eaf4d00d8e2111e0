import { DatasetError } from '../kit/dataset-error.ts';
import type { Fault, Message, Protocol, Reply } from './protocol.ts';

/**
 * Functions by which a worker reports progress on a request. Buffers that are moved are transferred: not copied, and no
 * longer usable in the worker.
 */
interface Caller<Report> {
  report(report: Report, moved?: ArrayBuffer[]): void;
  /** Registers buffers that the answer transfers to the page instead of copying them. */
  move(buffers: ArrayBuffer[]): void;
}

type Handlers<P extends Protocol<P>> = {
  [T in keyof P]: (
    request: P[T]['request'],
    caller: Caller<P[T]['report']>,
  ) => P[T]['answer'] | Promise<P[T]['answer']>;
};

const faultOf = (error: unknown): Fault =>
  error instanceof DatasetError ? error : { record: '', reason: String(error) };

/**
 * Answers the requests sent to this worker by calling `handlers`. Called once, in a worker; a thrown error is sent back
 * as a fault.
 */
export function serve<P extends Protocol<P>>(handlers: Handlers<P>): void {
  const post = (reply: Reply<P>, transfer: ArrayBuffer[] = []) => postMessage(reply, { transfer });

  async function answer({ type, id, request }: Message<P>): Promise<void> {
    const moved: ArrayBuffer[] = [];
    try {
      const answered = await handlers[type](request, {
        report: (report, buffers) => post({ type: 'report', id, report }, buffers),
        move: (buffers) => moved.push(...buffers),
      });
      post({ type: 'answer', id, answer: answered }, moved);
    } catch (error) {
      const { record, reason } = faultOf(error);
      post({ type: 'fault', id, fault: { record, reason } });
    }
  }
  addEventListener('message', ({ data }: MessageEvent<Message<P>>) => void answer(data));
}
