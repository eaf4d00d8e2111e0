const prefix = 'place:';

/** Subject of a statement about a place: the place’s id after `place:`, as a site may have the same id. */
export const placeSubject = (place: string): string => prefix + place;

/** Id of the place that a statement is about; null if it is about a site, group or event. */
export const placeOf = (subject: string): string | null =>
  subject.startsWith(prefix) ? subject.slice(prefix.length) : null;
