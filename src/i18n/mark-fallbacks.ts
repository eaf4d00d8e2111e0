import { fallbacks } from '../data/kit/name-in.ts';
import { directionOf } from './languages.ts';

/** Attributes that screen readers read out. */
const spoken = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
const letters = /\p{L}/u;
/** The page’s own language, or several. */
const own = '';

/** The one language of some texts, else `own`. */
const common = (langs: readonly string[]): string =>
  langs.every((lang) => lang === langs[0]) ? (langs[0] ?? own) : own;

/** Language of a text: of a fallback, or of several separated by “·”, each possibly in brackets or followed by a colon. */
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

/** Elements marked here; any other `lang` was set by a component. */
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

/** Marks an element and its descendants; the language of all their words, null if they have no words. */
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
 * Keeps `lang` and `dir` on every element whose words, including those of its descendants, all stand in one language
 * that is not the page’s, for want of a translation. An element with a mixture stays unmarked: no attribute can express
 * it.
 */
export function markFallbacks(): void {
  if (observer || typeof document === 'undefined') return;
  observer = new MutationObserver(() => mark(document.body));
  const texts = { subtree: true, childList: true, characterData: true };
  observer.observe(document.body, { ...texts, attributeFilter: spoken });
}
