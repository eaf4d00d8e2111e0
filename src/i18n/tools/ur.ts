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
};
