import { fallbacks } from '../data/kit/name-in.ts';

/** Attributes that screen readers read out. */
const spoken = ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'];
const letters = /\p{L}/u;
/** True for one fallback or several separated by “·”, each possibly in brackets or followed by a colon. */
const isFallback = (text: string) =>
  fallbacks.has(text) ||
  text
    .split('·')
    .map((part) => part.trim())
    .every(
      (part) => !letters.test(part) || fallbacks.has(part) || fallbacks.has(part.replace(/^\(|[:)]$/g, '')),
    );

/** Elements marked here; any other `lang` was set by a component. */
const marked = new WeakSet<Element>();

function write(element: Element, english: boolean): void {
  if (english) {
    marked.add(element);
    element.setAttribute('lang', 'en');
    element.setAttribute('dir', 'ltr');
  } else if (marked.delete(element)) {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  }
}

/** Marks an element and its descendants; true if all their words are fallbacks, null if they have no words. */
function mark(element: Element): boolean | null {
  if (element.matches('script, style')) return null;
  if (element.hasAttribute('lang') && !marked.has(element)) return null;
  const own = [
    ...spoken.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent! : '')),
  ]
    .map((text) => text.trim())
    .filter((text) => letters.test(text));
  const states = [...own.map(isFallback), ...[...element.children].map(mark)].filter((is) => is !== null);
  const english = states.length > 0 ? states.every(Boolean) : null;
  write(element, own.length > 0 && english === true && document.documentElement.lang !== 'en');
  return english;
}

let observer: MutationObserver | undefined;

/**
 * Keeps `lang="en"` on every element whose words, including those of its descendants, all lack a translation. An element
 * with a mixture of both stays unmarked: no attribute can express it.
 */
export function markEnglish(): void {
  if (observer || typeof document === 'undefined') return;
  observer = new MutationObserver(() => mark(document.body));
  const texts = { subtree: true, childList: true, characterData: true };
  observer.observe(document.body, { ...texts, attributeFilter: spoken });
}
