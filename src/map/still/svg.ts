/** An SVG element as a value: it becomes text in a file, or an element of a page. */
export interface Node {
  tag: string;
  attributes: Record<string, string | number>;
  children: readonly (Node | string)[];
}

export const node = (
  tag: string,
  attributes: Record<string, string | number | undefined> = {},
  children: readonly (Node | string)[] = [],
): Node => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  ),
  children,
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (char) => escapes[char]!);

/** The element as text. */
export function printed({ tag, attributes, children }: Node): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escape(child) : printed(child)));
  return inner.length
    ? `<${tag}${written.join('')}>${inner.join('')}</${tag}>`
    : `<${tag}${written.join('')}/>`;
}

/** The element for a page. */
export function made({ tag, attributes, children }: Node): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : made(child))));
  return element;
}

/** A length in pixels as it is written: to a tenth. */
export const px = (length: number) => Math.round(length * 10) / 10;
