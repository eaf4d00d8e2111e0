import type { PropertyWith, Unit } from '../../geo/model/properties.ts';
import type { ValueOf } from '../../geo/model/schema.ts';
import type { Lang } from '../data/catalogue/catalogue.ts';
import { counted } from './plural.ts';

type Counted = (range: string) => string;
export interface ValueWords {
  none: Record<PropertyWith<{ none: true }>, string>;
  unit: Record<Unit, Counted>;
  of: Record<ValueOf<'count'>['of'], Counted>;
  relation: Record<ValueOf<'relation'>['type'], (name: string) => string>;
  km: (range: string, from: string) => string;
}

/** Isolates a name that may be in Latin letters, so that it does not reorder the words around it (Unicode FSI … PDI). */
const apart = (name: string) => `\u2068${name}\u2069`;

/** Words around the values of statements; a missing language falls back to English. */
export const valueWords: { en: ValueWords } & { [L in Lang]?: ValueWords } = {
  en: {
    none: { group: 'no group, the source says', claimedBy: 'nobody, the source says' },
    unit: { people: (n) => counted(n, 'person', 'people'), minutes: (n) => counted(n, 'minute', 'minutes') },
    of: {
      sites: (n) => counted(n, 'site', 'sites'),
      strikes: (n) => counted(n, 'strike', 'strikes'),
      missiles: (n) => counted(n, 'missile', 'missiles'),
      militants: (n) => counted(n, 'militant', 'militants'),
      attackers: (n) => counted(n, 'attacker', 'attackers'),
      'foreign-victims': (n) => counted(n, 'victim from abroad', 'victims from abroad'),
      buildings: (n) => counted(n, 'building', 'buildings'),
    },
    relation: {
      'offshoot-of': (name) => `an offshoot of ${name}`,
      'front-of': (name) => `a front of ${name}`,
      'alias-of': (name) => `another name of ${name}`,
      'part-of': (name) => `a part of ${name}`,
      'same-spot-as': (name) => `the same spot as ${name}`,
      'unrelated-to': (name) => `not related to ${name}`,
    },
    km: (n, to) => `${n} km from ${to}`,
  },
  hi: {
    none: { group: 'कोई संगठन नहीं, ऐसा स्रोत कहता है', claimedBy: 'किसी ने नहीं, ऐसा स्रोत कहता है' },
    unit: { people: (n) => counted(n, 'व्यक्ति', 'लोग'), minutes: (n) => `${n} मिनट` },
    of: {
      sites: (n) => `${n} स्थल`,
      strikes: (n) => counted(n, 'हमला', 'हमले'),
      missiles: (n) => counted(n, 'मिसाइल', 'मिसाइलें'),
      militants: (n) => `${n} चरमपंथी`,
      attackers: (n) => `${n} हमलावर`,
      'foreign-victims': (n) => `मारे गए ${n} विदेशी`,
      buildings: (n) => counted(n, 'इमारत', 'इमारतें'),
    },
    relation: {
      'offshoot-of': (name) => `${name} से निकली शाखा`,
      'front-of': (name) => `${name} का फ्रंट`,
      'alias-of': (name) => `${name} का दूसरा नाम`,
      'part-of': (name) => `${name} का हिस्सा`,
      'same-spot-as': (name) => `वही जगह जो ${name}`,
      'unrelated-to': (name) => `${name} से कोई संबंध नहीं`,
    },
    km: (n, to) => `${to} से ${n} किमी`,
  },
  ur: {
    none: { group: 'کوئی تنظیم نہیں، ذریعے کے مطابق', claimedBy: 'کسی نے نہیں، ذریعے کے مطابق' },
    unit: { people: (n) => counted(n, 'شخص', 'افراد'), minutes: (n) => `${n} منٹ` },
    of: {
      sites: (n) => counted(n, 'مقام', 'مقامات'),
      strikes: (n) => counted(n, 'حملہ', 'حملے'),
      missiles: (n) => counted(n, 'میزائل', 'میزائل'),
      militants: (n) => `${n} عسکریت پسند`,
      attackers: (n) => `${n} حملہ آور`,
      'foreign-victims': (n) => `ہلاک ہونے والے ${n} غیر ملکی`,
      buildings: (n) => counted(n, 'عمارت', 'عمارتیں'),
    },
    relation: {
      'offshoot-of': (name) => `${apart(name)} سے نکلی شاخ`,
      'front-of': (name) => `${apart(name)} کا فرنٹ`,
      'alias-of': (name) => `${apart(name)} کا دوسرا نام`,
      'part-of': (name) => `${apart(name)} کا حصہ`,
      'same-spot-as': (name) => `وہی جگہ جو ${apart(name)}`,
      'unrelated-to': (name) => `${apart(name)} سے کوئی تعلق نہیں`,
    },
    km: (n, to) => `${apart(to)} سے ${n} کلومیٹر`,
  },
};
