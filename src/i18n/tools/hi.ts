import { counter } from '../plural.ts';
import type { Tools } from './en.ts';

const many = counter('hi');

/** The words of the tools and of the search, in Hindi. */
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
  takeAway: 'साथ ले जाएँ',
  extent: 'कितना',
  everything: 'सब कुछ',
  whatIsShown: 'जो दिख रहा है',
  holds: (sites, statements, sources) =>
    `${many(sites, 'स्थल', 'स्थल')}, ${many(statements, 'कथन', 'कथन')}, ${many(sources, 'स्रोत', 'स्रोत')}।`,
  shownNote:
    'केवल वे स्थल जो छँटाई में आते हैं, और उनके तथा उनसे जुड़ी घटनाओं के बारे में वही, जो चुने गए पक्ष और तारीख़ तक कहा गया।',
  download: (format) => `${format} डाउनलोड करें`,
  sets: {
    sites: 'स्थल, और यह कि हर एक की जगह कितनी सटीकता से ज्ञात है',
    dataset: 'सारे अभिलेख, हर कथन सहित',
    annotations: 'उद्धृत शब्द, और वे किस बात का आधार हैं',
    places: 'जगहें, हर लिपि में उनके नामों सहित',
    citations: 'स्रोत, संदर्भ-प्रबंधक के लिए',
  },
  boundaryFile: 'सीमाएँ, OpenStreetMap से (ODbL 1.0)',
  boundaries: 'सीमाएँ',
  licenceNote:
    'हमारे कथन, नाम और निर्देशांक CC BY 4.0 के अंतर्गत हैं; उद्धृत शब्द उनके प्रकाशकों के ही हैं। कृपया Sited का और आँकड़ों के संस्करण का उल्लेख करें।',
  notOurs: 'ये आँकड़े किसी और के हैं। वे वहीं मिलेंगे जहाँ से खोले गए हैं।',
  citeFormat: 'प्रारूप',
  plainText: 'सादा पाठ',
  wikiTemplate: 'विकि साँचा',
  copyThis: 'यह संदर्भ कॉपी करें',
  searching: 'खोज जारी है…',
  found: (n: number) => many(n, 'परिणाम', 'परिणाम'),
  foundNothing: (text: string) => `यहाँ “${text}” से कुछ मेल नहीं खाता।`,
  ofAll: (shown: number, all: number) => `${all} में से ${shown}`,
  wordsOfSources: 'उद्धरण और सार',
  printedBy: 'ऐसा लिखने वाले:',
  placedBy: 'इसे वहाँ बताने वाले:',
  nameOfPlace: (place: string) => `${place} का एक नाम`,
  more: (n: number) => `और ${n} अन्य`,
};
