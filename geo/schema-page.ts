import type { SchemaNode } from './json-schema.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const code = (value: unknown) =>
  `<code>${escaped(typeof value === 'string' ? value : JSON.stringify(value))}</code>`;

const alternatives = (node: SchemaNode): SchemaNode[] => node.anyOf ?? node.oneOf ?? [node];

/**
 * Fields of an object in a JSON Schema, or of all its alternatives, each once and in order; `always` if every
 * alternative requires the field.
 */
function membersOf(node: SchemaNode): { name: string; fields: SchemaNode[]; always: boolean }[] {
  const objects = alternatives(node.items ?? node).filter(({ properties }) => properties);
  const names = new Set(objects.flatMap(({ properties }) => Object.keys(properties!)));
  return [...names].map((name) => ({
    name,
    fields: objects.flatMap(({ properties }) => properties![name] ?? []),
    always: objects.every(({ required }) => required?.includes(name)),
  }));
}

/** Type of a field as the page prints it, such as `string | number`: the types of all alternatives, each once. */
const typeOf = (fields: readonly SchemaNode[]): string =>
  [
    ...new Set(
      fields.flatMap(alternatives).map(({ type, enum: options, const: only }) => {
        if (only !== undefined) return JSON.stringify(only);
        return options ? options.map((option) => JSON.stringify(option)).join(' | ') : (type ?? 'any');
      }),
    ),
  ].join(' | ');

function rows(node: SchemaNode, depth: number): string {
  return membersOf(node)
    .map(({ name, fields, always }) => {
      const [first] = fields;
      const inner = fields.flatMap((field) => alternatives(field.items ?? field));
      return [
        `<tr><th scope="row" class="depth-${Math.min(depth, 3)}"><code>${escaped(name)}</code></th>`,
        `<td>${escaped(first?.description ?? '')}</td>`,
        `<td>${escaped(typeOf(fields))}</td><td>${always ? 'yes' : 'no'}</td>`,
        `<td>${(first?.examples ?? []).map(code).join(' ')}</td></tr>\n`,
        rows({ anyOf: inner }, depth + 1),
      ].join('');
    })
    .join('');
}

const head =
  '<thead><tr><th scope="col">Field</th><th scope="col">Meaning</th><th scope="col">Type</th><th scope="col">Always</th><th scope="col">Example</th></tr></thead>';

/** HTML page that describes every field of a JSON Schema, with a section for each table of the dataset. */
export function schemaPage(schema: SchemaNode): string {
  const sections = Object.entries(schema.properties ?? {}).map(([name, table]) => {
    const fields = rows(table, 0);
    return [
      `<section id="${escaped(name)}"><h2><code>${escaped(name)}</code></h2>`,
      `<p>${escaped(table.description ?? '')}</p>`,
      fields &&
        `<div tabindex="0" role="region" aria-label="${escaped(name)}"><table>${head}<tbody>\n${fields}</tbody></table></div>`,
      '</section>',
    ].join('\n');
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The format of a dataset · Sited</title>
<link rel="stylesheet" href="../schema.css">
</head>
<body>
<main>
<h1>The format of a dataset</h1>
<p>Every field of <a href="dataset.json">dataset.json</a>, from its <a href="dataset.schema.json">JSON Schema</a>. A file of this form opens on the map.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}
