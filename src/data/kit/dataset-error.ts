import { shorten } from './visible-text.ts';

/** Error for a dataset that cannot be shown: the record at fault, the reason, and the file if known. */
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

/** Makes a copy of an error whose message also names the file. */
export const inFile = ({ record, reason }: DatasetError, file: string): DatasetError =>
  new DatasetError(record, reason, file);
