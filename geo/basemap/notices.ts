import { ODBL_NOTICE } from './boundary-file.ts';
import { inputs, type InputFile } from './inputs.ts';

const BY = { 'ODbL-1.0': 'ODbL 1.0', 'public domain': 'public domain', 'CC-BY-4.0': 'CC BY 4.0' } as const;
const all: InputFile[] = Object.values(inputs);

/**
 * Text of the file `LICENSES.md`: the licence of each basemap file that is part of the website, and the inputs it was
 * made from.
 */
export const licences = () => `# Licences of the basemap

Made by \`npm run basemap\` from public data. The map says: © OpenStreetMap contributors (ODbL) · Natural Earth ·
GeoNames (CC BY 4.0) · relief: NASA SRTM30 via KDE Marble.

| file | licence |
| --- | --- |
| \`boundaries.geojson\`, \`territories.geojson\` | ODbL 1.0 (derived databases of OpenStreetMap) |
| \`tiles/**/*.pbf\` | ODbL 1.0 (layers \`boundaries\` and \`provinces\`); towns from GeoNames, CC BY 4.0; the other layers are in the public domain; names set by hand are ours, CC0 1.0 |
| \`relief.webp\`, \`relief-dark.webp\` | public domain (NASA SRTM30) |
| \`manifest.json\`, this file | CC0 1.0 |

${ODBL_NOTICE}

## Inputs

| package | version | file | licence | credit |
| --- | --- | --- | --- | --- |
${all.map((i) => `| ${i.package} | ${i.version} | ${i.path} | ${BY[i.licence]} | ${i.credit} |`).join('\n')}
`;

/** Text of the file `manifest.json`: the SHA-256 of every file that is part of the website, and of every input. */
export const manifest = (files: Record<string, string>) =>
  `${JSON.stringify(
    {
      files,
      inputs: all.map(({ package: name, version, path, sha256 }) => ({
        package: name,
        version,
        path,
        sha256,
      })),
    },
    null,
    1,
  )}\n`;
