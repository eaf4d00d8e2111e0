import type { Tools } from './en.ts';

/** The words of the tools, in Hindi. */
export const hi: Tools = {
  shareTitle: 'जो स्क्रीन पर है, उसे साझा करें',
  link: 'लिंक',
  linkNote: 'इससे वही चयन, वही छँटाई, वही सीमाएँ और नक्शे का वही हिस्सा खुलता है।',
  copyLink: 'लिंक कॉपी करें',
  qr: 'लिंक, QR कोड के रूप में',
  paper: 'काग़ज़',
  print: 'छापें',
  printNote: 'नक्शा, उसके संकेत, स्रोतों सहित सूची, और यह लिंक शब्दों में और QR कोड के रूप में।',
  whose: (from: string) => `यह ${from} का डेटा है, इस साइट का नहीं`,
  back: 'इस साइट के डेटा पर लौटें',
  opening: (from: string) => `${from} का डेटा खोला जा रहा है`,
  stillOpening: (from: string, megabytes: string) =>
    `${from} का डेटा अब भी खोला जा रहा है: अब तक ${megabytes} MB`,
  cancel: 'रद्द करें',
  notOpened: 'डेटा खोला नहीं जा सका। जो पहले दिख रहा था, वह अब भी यहीं है।',
};
