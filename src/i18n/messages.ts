import type { Lang } from '../data/catalogue.ts';
import { en, type Messages } from './en.ts';

/** The messages of each language. English is part of the page, the others are fetched when they are asked for. */
export const messages: Record<Lang, () => Promise<Messages>> = {
  en: async () => en,
  hi: async () => (await import('./hi.ts')).hi,
  ur: async () => (await import('./ur.ts')).ur,
};
