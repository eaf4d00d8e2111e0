import type { Lang } from '../data/catalogue.ts';
import { en, type Messages } from './en.ts';
import type { Tools } from './tools/en.ts';

/** The messages of each language. English is part of the page, the others are fetched when they are asked for. */
export const messages: Record<Lang, () => Promise<Messages>> = {
  en: async () => en,
  hi: async () => (await import('./hi.ts')).hi,
  ur: async () => (await import('./ur.ts')).ur,
};

/** The words of what comes late: the search, the tools, much of what opens of a site. Fetched with the first of them. */
export const tools: Record<Lang, () => Promise<Tools>> = {
  en: async () => (await import('./tools/en.ts')).en,
  hi: async () => (await import('./tools/hi.ts')).hi,
  ur: async () => (await import('./tools/ur.ts')).ur,
};
