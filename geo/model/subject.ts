const prefix = 'place:';

/** The subject of a statement about a place: its id, marked, because a site may have the same id. */
export const placeSubject = (place: string): string => prefix + place;

/** Id of the place that is a subject; null for a site, group or event. */
export const placeOf = (subject: string): string | null =>
  subject.startsWith(prefix) ? subject.slice(prefix.length) : null;
