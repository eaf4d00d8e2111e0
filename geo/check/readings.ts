import { proseIn } from '../../src/data/kit/prose-in.ts';
import type { Problem } from '../authored/problem.ts';
import type { Check } from './report.ts';

/**
 * Regular expression for words in a summary that tell how its author reads the document, instead of what the document
 * says.
 */
const reading = /\bread (?:here )?as\b|\b(?:not |un)known to us\b/i;

/**
 * Checks that summaries tell only what the document says, because a value may not rest on an author’s reading of it.
 */
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
