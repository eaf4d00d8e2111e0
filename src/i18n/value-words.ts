import type { PropertyWith } from '../../geo/model/properties.ts';
import type { Counted } from '../../geo/model/quantity.ts';
import type { ValueOf } from '../../geo/model/schema.ts';
import type { Lang } from '../data/catalogue/catalogue.ts';
import { counted } from './plural.ts';

type Noun = (number: string) => string;
export interface ValueWords {
  none: Record<PropertyWith<{ none: true }>, string>;
  unit: Record<'minutes' | 'km', Noun>;
  of: Record<Counted, Noun>;
  relation: Record<ValueOf<'relation'>['type'], (name: string) => string>;
  from: (length: string, place: string) => string;
  /** Phrase for a count with its date: “26 people (as of 23 April)”. */
  asOf: (count: string, moment: string) => string;
  /** Remark on a count that its speaker replaced by a later one. */
  earlier: string;
  /** A count that excludes another by its speaker, where the sources do not say which is the later. */
  unordered: string;
}

/** Isolates a name that may be in Latin letters, so that it does not reorder the words around it (Unicode FSI … PDI). */
const apart = (name: string) => `\u2068${name}\u2069`;

/** Phrases around the values of statements, by language; a language without them uses English. */
export const valueWords: { en: ValueWords } & { [L in Lang]?: ValueWords } = {
  en: {
    none: {
      group: 'no group, the source says',
      claimedBy: 'nobody, the source says',
      mediatedBy: 'nobody: directly, the source says',
    },
    unit: { minutes: (n) => counted(n, 'minute', 'minutes'), km: (n) => `${n} km` },
    of: {
      people: (n) => counted(n, 'person', 'people'),
      civilians: (n) => counted(n, 'civilian', 'civilians'),
      soldiers: (n) => counted(n, 'soldier', 'soldiers'),
      tourists: (n) => counted(n, 'tourist', 'tourists'),
      foreigners: (n) => counted(n, 'foreigner', 'foreigners'),
      children: (n) => counted(n, 'child', 'children'),
      women: (n) => counted(n, 'woman', 'women'),
      men: (n) => counted(n, 'man', 'men'),
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
    from: (length, place) => `${length} from ${place}`,
    asOf: (count, moment) => `${count}, as of ${moment}`,
    earlier: 'an earlier count',
    unordered: 'one of several counts, their order not known',
  },
  hi: {
    none: {
      group: 'स्रोत के अनुसार कोई संगठन नहीं',
      claimedBy: 'स्रोत के अनुसार किसी ने नहीं',
      mediatedBy: 'स्रोत के अनुसार किसी की नहीं: सीधे',
    },
    unit: { minutes: (n) => `${n} मिनट`, km: (n) => `${n} किमी` },
    of: {
      people: (n) => counted(n, 'व्यक्ति', 'लोग'),
      civilians: (n) => `${n} आम नागरिक`,
      soldiers: (n) => `${n} सैनिक`,
      tourists: (n) => `${n} पर्यटक`,
      foreigners: (n) => `${n} विदेशी`,
      children: (n) => counted(n, 'बच्चा', 'बच्चे'),
      women: (n) => counted(n, 'महिला', 'महिलाएँ'),
      men: (n) => `${n} पुरुष`,
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
      'front-of': (name) => `${name} का फ़्रंट`,
      'alias-of': (name) => `${name} का दूसरा नाम`,
      'part-of': (name) => `${name} का हिस्सा`,
      'same-spot-as': (name) => `${name} वाली ही जगह`,
      'unrelated-to': (name) => `${name} से कोई संबंध नहीं`,
    },
    from: (length, place) => `${place} से ${length}`,
    asOf: (count, moment) => `${count} (${moment} तक)`,
    earlier: 'पहले की गिनती',
    unordered: 'कई गिनतियों में से एक, क्रम ज्ञात नहीं',
  },
  ur: {
    none: {
      group: 'کوئی تنظیم نہیں، ذریعے کے مطابق',
      claimedBy: 'کسی نے نہیں، ذریعے کے مطابق',
      mediatedBy: 'کسی کی نہیں: براہ راست، ذریعے کے مطابق',
    },
    unit: { minutes: (n) => `${n} منٹ`, km: (n) => `${n} کلومیٹر` },
    of: {
      people: (n) => counted(n, 'شخص', 'افراد'),
      civilians: (n) => `${n} عام شہری`,
      soldiers: (n) => `${n} فوجی`,
      tourists: (n) => `${n} سیاح`,
      foreigners: (n) => `${n} غیر ملکی`,
      children: (n) => counted(n, 'بچہ', 'بچے'),
      women: (n) => counted(n, 'خاتون', 'خواتین'),
      men: (n) => `${n} مرد`,
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
      'same-spot-as': (name) => `${apart(name)} والی ہی جگہ`,
      'unrelated-to': (name) => `${apart(name)} سے کوئی تعلق نہیں`,
    },
    from: (length, place) => `${apart(place)} سے ${length}`,
    asOf: (count, moment) => `${count} (${moment} تک)`,
    earlier: 'پہلے کی گنتی',
    unordered: 'کئی گنتیوں میں سے ایک، ترتیب معلوم نہیں',
  },
};
