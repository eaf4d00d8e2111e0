/** SVG element as plain data, from which text or a DOM element is made. */
export interface SvgNode {
  tag: string;
  attributes: Record<string, string | number>;
  children: readonly (SvgNode | string)[];
}

/** Makes an SVG node; attributes that are undefined are left out. */
export const node = (
  tag: string,
  attributes: Record<string, string | number | undefined> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  ),
  children,
});

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (char) => escapes[char]!);

/** Serializes an SVG node as XML. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escape(child) : svgText(child)));
  return inner.length
    ? `<${tag}${written.join('')}>${inner.join('')}</${tag}>`
    : `<${tag}${written.join('')}/>`;
}

/** Makes a DOM element from an SVG node. */
export function svgElement({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : svgElement(child))));
  return element;
}

/** Rounds a length in pixels to a tenth. */
export const px = (length: number) => Math.round(length * 10) / 10;
