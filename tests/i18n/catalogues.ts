import * as english from '../../src/i18n/en.ts';
import * as hindi from '../../src/i18n/hi.ts';
import * as urdu from '../../src/i18n/ur.ts';
import * as englishTools from '../../src/i18n/tools/en.ts';
import * as hindiTools from '../../src/i18n/tools/hi.ts';
import * as urduTools from '../../src/i18n/tools/ur.ts';

/** All that the interface says in each language: the page's words, and those that come with the tools. */
export const en = { ...english.en, tools: englishTools.en };
export const hi = { ...hindi.hi, tools: hindiTools.hi };
export const ur = { ...urdu.ur, tools: urduTools.ur };
