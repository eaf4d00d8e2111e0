import { proseIn } from '../../src/data/kit/prose-in.ts';
import type { Problem } from '../authored/problem.ts';
import type { Check } from './report.ts';

/** Words of a summary that describe our reading of a document, not what the document says. */
const reading = /\bread (?:here )?as\b|\b(?:not |un)known to us\b/i;

/** A summary says what its document says: a value may not rest on a reading of ours. */
export const readings: Check = ({ sources }) =>
  sources.flatMap(({ file, source }) =>
    (source.summaries ?? []).flatMap(({ text }, i): Problem[] => {
      const found = reading.exec(proseIn(text, 'en').text);
      return found
        ? [
            {
              file,
              record: `summaries[${i}]`,
              reason: `“${found[0]}” is our reading: say what the document says, and state no value that it does not`,
            },
          ]
        : [];
    }),
  );
