import { isOwn } from '../../geo/model/own-properties.ts';
import type { AnyProperty, Property } from '../../geo/model/properties.ts';
import type { Catalogue, Lang } from '../data/catalogue/catalogue.ts';
import { ownOf } from '../data/catalogue/declared.ts';
import { proseIn } from '../data/kit/prose-in.ts';
import type { Described } from './describe.ts';

/** Name of each property, such as “Killed”, as a heading, by language; a language without it uses English. */
export const propertyNames: Record<Property, { en: string } & { [L in Lang]?: string }> = {
  group: { en: 'Group', hi: 'संगठन', ur: 'تنظیم' },
  place: { en: 'Place', hi: 'जगह', ur: 'جگہ' },
  territory: { en: 'Territory', hi: 'क्षेत्र', ur: 'خطہ' },
  event: { en: 'Part of', hi: 'घटना', ur: 'واقعہ' },
  date: { en: 'Date', hi: 'तारीख़', ur: 'تاریخ' },
  time: { en: 'Time', hi: 'समय', ur: 'وقت' },
  distance: { en: 'Distance', hi: 'दूरी', ur: 'فاصلہ' },
  hit: { en: 'What was reported hit', hi: 'किस पर हमले की ख़बर है', ur: 'کس پر حملے کی اطلاع ہے' },
  killed: { en: 'Killed', hi: 'मारे गए', ur: 'ہلاک' },
  injured: { en: 'Injured', hi: 'घायल', ur: 'زخمی' },
  duration: { en: 'Duration', hi: 'अवधि', ur: 'دورانیہ' },
  claimedBy: { en: 'Claimed by', hi: 'किसने ज़िम्मेदारी ली', ur: 'کس نے ذمہ داری قبول کی' },
  name: { en: 'Name as printed', hi: 'छपा हुआ नाम', ur: 'چھپا ہوا نام' },
  deniedBy: { en: 'Denied by', hi: 'किसने इनकार किया', ur: 'کس نے تردید کی' },
  relation: { en: 'Relation', hi: 'संबंध', ur: 'تعلق' },
  count: { en: 'Number', hi: 'संख्या', ur: 'تعداد' },
  located: { en: 'Where', hi: 'कहाँ', ur: 'کہاں' },
  denied: { en: 'Denied', hi: 'इनकार', ur: 'تردید' },
  actor: { en: 'Carried out by', hi: 'किसने किया', ur: 'کس نے کیا' },
  participant: { en: 'Taking part', hi: 'किसने हिस्सा लिया', ur: 'کس نے حصہ لیا' },
  mediatedBy: { en: 'Mediated by', hi: 'किसकी मध्यस्थता', ur: 'کس کی ثالثی' },
  said: { en: 'Said', hi: 'क्या कहा', ur: 'کیا کہا' },
  done: { en: 'Reported', hi: 'क्या बताया गया', ur: 'کیا بتایا گیا' },
};

/**
 * Name of a property for a heading, from this project or, for a property that the dataset declares itself, from the
 * dataset; `lang` is set if the name is not in the requested language.
 */
export function propertyName(c: Pick<Catalogue, 'dataset'>, property: AnyProperty, lang: Lang): Described {
  if (isOwn(property)) {
    const own = proseIn(ownOf(c.dataset, property)!.name, lang);
    return own.lang === lang ? { text: own.text } : own;
  }
  const name = propertyNames[property][lang];
  return name === undefined ? { text: propertyNames[property].en, lang: 'en' } : { text: name };
}
