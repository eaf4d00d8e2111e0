import type { Tools } from './en.ts';

/** The words of the tools, in Urdu. */
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
};
