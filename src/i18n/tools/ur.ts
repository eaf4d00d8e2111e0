import { counter } from '../plural.ts';
import type { Tools } from './en.ts';

const many = counter('ur');
const apart = (name: string) => `\u2068${name}\u2069`;

/** The words of the tools and of the search, in Urdu. */
export const ur: Tools = {
  shareTitle: 'جو اسکرین پر ہے، اسے شیئر کریں',
  link: 'لنک',
  linkNote: 'اس سے وہی انتخاب، وہی فلٹر، وہی سرحدیں اور نقشے کا وہی حصہ کھلتا ہے۔',
  copyLink: 'لنک کاپی کریں',
  qr: 'لنک، QR کوڈ کی صورت میں',
  paper: 'کاغذ',
  print: 'چھاپیں',
  printNote: 'نقشہ، اس کی علامات، ذرائع سمیت فہرست، اور یہ لنک الفاظ میں اور QR کوڈ کی صورت میں۔',
  whose: (from: string) => `یہ ${from} کا ڈیٹا ہے، اس سائٹ کا نہیں`,
  back: 'اس سائٹ کے ڈیٹا پر واپس جائیں',
  opening: (from: string) => `${from} کا ڈیٹا کھولا جا رہا ہے`,
  stillOpening: (from: string, megabytes: string) =>
    `${from} کا ڈیٹا ابھی کھولا جا رہا ہے: اب تک ${megabytes} MB`,
  cancel: 'منسوخ کریں',
  notOpened: 'ڈیٹا کھولا نہیں جا سکا۔ جو پہلے دکھایا جا رہا تھا، وہ اب بھی یہیں ہے۔',
  takeAway: 'ساتھ لے جائیں',
  extent: 'کتنا',
  everything: 'سب کچھ',
  whatIsShown: 'جو دکھائی دے رہا ہے',
  holds: (sites, statements, sources) =>
    `${many(sites, 'مقام', 'مقامات')}، ${many(statements, 'بیان', 'بیانات')}، ${many(sources, 'ذریعہ', 'ذرائع')}۔`,
  shownNote:
    'صرف وہ مقامات جو فلٹر میں آتے ہیں، اور ان کے اور ان سے وابستہ واقعات کے بارے میں وہی کچھ جو چنے گئے فریق نے اور چنی گئی تاریخ تک کہا گیا۔',
  download: (format) => `\u2068${format}\u2069 ڈاؤن لوڈ کریں`,
  sets: {
    sites: 'مقامات، اور یہ کہ ہر ایک کی جگہ کس حد تک معلوم ہے',
    dataset: 'تمام اندراجات، ہر بیان سمیت',
    annotations: 'نقل کیے گئے الفاظ، اور وہ کس بات کی بنیاد ہیں',
    places: 'جگہیں، ہر رسم الخط میں ان کے ناموں سمیت',
    citations: 'ذرائع، حوالہ جات کے پروگرام کے لیے',
  },
  boundaryFile: 'سرحدیں، OpenStreetMap سے (ODbL 1.0)',
  boundaries: 'سرحدیں',
  licenceNote:
    'ہمارے بیانات، نام اور محددات CC BY 4.0 کے تحت ہیں؛ نقل کیے گئے الفاظ ان کے ناشرین ہی کے ہیں۔ براہ کرم Sited کا اور ڈیٹا کے ورژن کا ذکر کریں۔',
  notOurs: 'یہ ڈیٹا کسی اور کا ہے۔ یہ وہیں ملے گا جہاں سے کھولا گیا ہے۔',
  citeFormat: 'شکل',
  plainText: 'سادہ متن',
  wikiTemplate: 'وکی سانچا',
  copyThis: 'یہ حوالہ کاپی کریں',
  searching: 'تلاش جاری ہے…',
  found: (n: number) => many(n, 'نتیجہ', 'نتائج'),
  foundNothing: (text: string) => `یہاں “${apart(text)}” سے ملتا ہوا کچھ نہیں۔`,
  ofAll: (shown: number, all: number) => `${all} میں سے ${shown}`,
  wordsOfSources: 'اقتباسات اور خلاصے',
  printedBy: 'یوں لکھنے والے:',
  placedBy: 'اسے وہاں بتانے والے:',
  nameOfPlace: (place: string) => `${place} کا ایک نام`,
  more: (n: number) => `اور ${n} مزید`,
};
