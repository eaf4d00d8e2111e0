import { readFile } from 'node:fs/promises';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { Dataset } from '../../geo/model/schema.ts';
import { attribution, licence } from '../data/export/credit.ts';
import { fileNames, files } from '../data/export/files.ts';
import { issued } from '../data/export/issued.ts';
import { siteRows } from '../data/export/table.ts';
import { plainName } from '../data/kit/name-in.ts';
import { en } from '../i18n/en.ts';

/** Image for link previews, a screenshot of the built page made by `npm run picture`; size in pixels. */
export const previewImage = { file: 'preview.jpg', width: 1200, height: 630 };

/**
 * Period that the dataset covers: first and last day that sources state for the events of sites, as an ISO 8601
 * interval.
 */
function period({ statements }: Dataset): string {
  const events = new Set(statements.flatMap((s) => (s.property === 'event' ? [s.value] : [])));
  const dates = statements.flatMap((s) =>
    s.property === 'date' && events.has(s.subject) ? issued(s.value) : [],
  );
  return [dates.sort()[0], dates.at(-1)].join('/');
}

/** Bounding box of all sites in the order of schema.org: south west north east, in degrees. */
function box(dataset: Dataset): string {
  const points = siteRows(dataset).map(({ point }) => point);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)].join(' ');
}

const titleOf = ({ meta }: Dataset) => (meta ? plainName(meta.title) : en.product);
const descriptionOf = ({ meta }: Dataset) => (meta?.summary ? plainName(meta.summary) : en.description);

/**
 * Describes the dataset in schema.org terms, for search engines. If the website’s address is not known, addresses are
 * relative to the page.
 */
export function datasetDescription(dataset: Dataset, address: string | null) {
  const download = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name: path.split('/').at(-1),
    encodingFormat,
    contentUrl: (address ?? '') + path,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...(address && { '@id': address, url: address }),
    name: `${titleOf(dataset)} · ${en.product}`,
    description: descriptionOf(dataset),
    version: dataset.version,
    license: licence.url,
    creditText: attribution(dataset.version),
    creator: { '@type': 'Organization', name: en.product, ...(address && { url: address }) },
    isAccessibleForFree: true,
    inLanguage: dataset.meta?.languages ?? Object.keys(dataset.sites[0]?.name ?? {}),
    temporalCoverage: period(dataset),
    spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: box(dataset) } },
    distribution: [
      ...fileNames.map((name) => download(`data/${name}`, files[name].type)),
      download('basemap/boundaries.geojson', 'application/geo+json'),
    ],
  };
}

/** Writes JSON that can stand in an HTML script element: without `<`, it cannot end the element. */
const inHtml = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** HTML head elements for link previews (Open Graph) and for search engines of data (schema.org). */
export function headTags(dataset: Dataset, address: string | null): HtmlTagDescriptor[] {
  const og = (property: string, content: string | number) => ({
    tag: 'meta',
    attrs: { property: `og:${property}`, content: String(content) },
  });
  return [
    ...(address ? [{ tag: 'link', attrs: { rel: 'canonical', href: address } }, og('url', address)] : []),
    og('type', 'website'),
    og('site_name', en.product),
    og('title', titleOf(dataset)),
    og('description', descriptionOf(dataset)),
    og('image', (address ?? './') + previewImage.file),
    og('image:width', previewImage.width),
    og('image:height', previewImage.height),
    og('image:alt', descriptionOf(dataset)),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    {
      tag: 'script',
      attrs: { type: 'application/ld+json' },
      children: inHtml(datasetDescription(dataset, address)),
    },
  ].map((tag) => ({ ...tag, injectTo: 'head' as const }));
}

/**
 * Vite plugin that adds title, picture and description for link previews to index.html, from the compiled dataset at
 * path `dataset`, for a page served at `address`.
 */
export function linkPreview(dataset: string, address: string | null): Plugin {
  return {
    name: 'sited-preview',
    transformIndexHtml: {
      // Run this plugin after Vite has resolved the addresses in attributes.
      order: 'post',
      async handler(_html, { path }) {
        if (path !== '/index.html') return [];
        return headTags(JSON.parse(await readFile(dataset, 'utf8')) as Dataset, address);
      },
    },
  };
}
