import type { Lang } from '../../geo/model/languages.ts';

type Around = (time: string) => string;
/** Words around a time that is not exact, or of which one end is not given. */
export interface WhenWords {
  about: Around;
  possibly: Around;
  /** After a moment. */
  after: Around;
  /** In a day, month or year, or after it. */
  orLater: Around;
  /** From a time on, to an end that is not known. */
  from: Around;
  until: Around;
}

/** Isolates a date in Latin digits from the words around it (Unicode FSI … PDI). */
const apart = (time: string) => `\u2068${time}\u2069`;

export const whenWords: { en: WhenWords } & { [L in Lang]?: WhenWords } = {
  en: {
    about: (time) => `about ${time}`,
    possibly: (time) => `possibly ${time}`,
    after: (time) => `after ${time}`,
    orLater: (time) => `${time} or later`,
    from: (time) => `from ${time}`,
    until: (time) => `until ${time}`,
  },
  hi: {
    about: (time) => `लगभग ${time}`,
    possibly: (time) => `संभवतः ${time}`,
    after: (time) => `${time} के बाद`,
    orLater: (time) => `${time} या उसके बाद`,
    from: (time) => `${time} से`,
    until: (time) => `${time} तक`,
  },
  ur: {
    about: (time) => `تقریباً ${apart(time)}`,
    possibly: (time) => `ممکنہ طور پر ${apart(time)}`,
    after: (time) => `${apart(time)} کے بعد`,
    orLater: (time) => `${apart(time)} یا اس کے بعد`,
    from: (time) => `${apart(time)} سے`,
    until: (time) => `${apart(time)} تک`,
  },
};
