import { fallbacks } from '../data/kit/name-in.ts';
import { directionOf } from './languages.ts';

/** HTML attributes whose text screen readers read out. */
const spoken = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
const letters = /\p{L}/u;
/** Value for a text in the page’s own language, or in several languages: it gets no `lang` attribute. */
const own = '';

/** Language of some texts if it is the same for all, or the value `own` if it is not. */
const common = (langs: readonly string[]): string =>
  langs.every((lang) => lang === langs[0]) ? (langs[0] ?? own) : own;

/**
 * Language of a text in the page. An English fallback is recognised by its exact words; of a text with parts separated
 * by “·”, all parts must be fallbacks, possibly in brackets or before a colon.
 */
function languageOf(text: string): string {
  const whole = fallbacks.get(text);
  if (whole) return whole;
  const parts = text
    .split('·')
    .map((part) => part.trim())
    .filter((part) => letters.test(part));
  return common(
    parts.map((part) => fallbacks.get(part) ?? fallbacks.get(part.replace(/^\(|[:)]$/g, '')) ?? own),
  );
}

/** Elements whose `lang` attribute this module has set; all others were set by a component and stay. */
const marked = new WeakSet<Element>();

function write(element: Element, lang: string): void {
  if (lang !== own) {
    marked.add(element);
    element.setAttribute('lang', lang);
    element.setAttribute('dir', directionOf(lang));
  } else if (marked.delete(element)) {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  }
}

/**
 * Sets `lang` and `dir` on an element and its descendants. Returns the language that all their words share, or null if
 * they have no words.
 */
function mark(element: Element): string | null {
  if (element.matches('script, style')) return null;
  if (element.hasAttribute('lang') && !marked.has(element)) return null;
  const texts = [
    ...spoken.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent! : '')),
  ]
    .map((text) => text.trim())
    .filter((text) => letters.test(text));
  const langs = [...texts.map(languageOf), ...[...element.children].map(mark)].filter((is) => is !== null);
  const lang = langs.length > 0 ? common(langs) : null;
  write(element, texts.length > 0 && lang !== null && lang !== document.documentElement.lang ? lang : own);
  return lang;
}

let observer: MutationObserver | undefined;

/**
 * Sets `lang` and `dir` on every element whose words all stand in another language than the page, because a translation
 * is missing; repeats this whenever the page changes. An element that mixes languages gets none, as an attribute can
 * name only one.
 */
export function markFallbacks(): void {
  if (observer || typeof document === 'undefined') return;
  observer = new MutationObserver(() => mark(document.body));
  const texts = { subtree: true, childList: true, characterData: true };
  observer.observe(document.body, { ...texts, attributeFilter: spoken });
}
