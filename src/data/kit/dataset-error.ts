import { inShort } from './visible-text.ts';

/** Why a dataset cannot be shown: the record, what is wrong with it, and the file where that is known. */
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
        .map((part) => inShort(part))
        .join(' · '),
    );
  }
}

/** The same error, with the file named in its message. */
export const inFile = ({ record, reason }: DatasetError, file: string): DatasetError =>
  new DatasetError(record, reason, file);
