import { shorten } from './visible-text.ts';

/** Error of a dataset that cannot be shown: record, reason, and the file if it is known. */
export class DatasetError extends Error {
  override name = 'DatasetError';
  constructor(
    readonly record: string,
    readonly reason: string,
    file = '',
  ) {
    super(
      [file, record, reason]
        .filter(Boolean)
        .map((part) => shorten(part))
        .join(' · '),
    );
  }
}

/** The same error, with the file named in its message. */
export const inFile = ({ record, reason }: DatasetError, file: string): DatasetError =>
  new DatasetError(record, reason, file);
