/** Property `basedIn`, which the project does not have, as an author would add it, for tests. */
import { readFileSync } from 'node:fs';

export const table = 'geo/model/properties.ts';
export const words = 'src/i18n/property-names.ts';

export const fields = {
  value: `value: 'id'`,
  names: `names: 'place'`,
  into: `into: ['places']`,
  compared: `compared: null`,
  proof: `proof: 'placesStated'`,
};
type Fields = { [K in keyof typeof fields]?: string };
export const row = (all: Fields) => `  basedIn: { ${Object.values(all).join(', ')} },\n`;
export const name = `  basedIn: { en: 'Based in' },\n`;

/** Text of a file with one more line at the end of its table. */
export function added(file: string, line: string): string {
  const text = readFileSync(file, 'utf8');
  const end = /^\}( as const satisfies .*)?;$/m.exec(text.slice(text.indexOf('  group: {')))!.index;
  const at = text.indexOf('  group: {') + end;
  return text.slice(0, at) + line + text.slice(at);
}
