import type { Lang } from '../../geo/model/languages.ts';

type Around = (time: string) => string;
/** Phrases around a date or time that is inexact or open: “about 3 pm”. */
export interface WhenWords {
  about: Around;
  possibly: Around;
  /** Phrase for an open end after a moment: “after 3 pm”. */
  after: Around;
  /** Phrase for an open end after a day, month or year: “7 May or later”. */
  orLater: Around;
  /** Phrase for a time of which the end is not known: “from 7 May”. */
  from: Around;
  until: Around;
}

/** Isolates a date with Latin digits, so that it does not reorder the words around it (Unicode FSI … PDI). */
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
