import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceFile } from '../../geo/model/schema.ts';
import { openAt, openPassage } from '../../src/data/evidence/text-fragment.ts';
import { installed, withoutWebGl } from '../browser.ts';
import { cells } from '../corners.ts';
import { dataset } from './dataset.ts';
import { highlighted } from './highlighted.ts';

/** Folder of the articles, which may not be published and are kept beside the repository, if at all. */
const articles = '../shared/articles';
const articleOf = (source: string): string => {
  const file = JSON.parse(readFileSync(`geo/sources/${source}.json`, 'utf8')) as SourceFile;
  return `${articles}/${file.article}`;
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
/**
 * HTML page with the text of an article, on which the browser paints the text fragment (words that a link highlights)
 * in one flat colour, letters included.
 */
const copyOf = (source: string) => `<!doctype html><meta charset="utf-8"><title>A copy</title>
<style>
  body { font: 10px/20px sans-serif; margin: 20px; color: #000; background: #fff }
  ::target-text { background: #f0f; color: #f0f }
</style>
${paragraphs(articleOf(source))}`;

const urls = new Map(dataset.sources.map(({ id, url }) => [id, url]));
const excerpts = new Map(
  dataset.statements.flatMap(({ source, excerpt }) =>
    excerpt && urls.get(source) ? [[`${source} ${excerpt.exact}`, { source, excerpt }] as const] : [],
  ),
);
const cases = [...excerpts.values()].map(({ source, excerpt }) => ({
  source,
  excerpt,
  opening: excerpt.exact.slice(0, 50),
}));

/**
 * Locators (words by which a link finds a passage) on a page that has each once, beside words that are nearly the same.
 */
const locators = [
  'hit-and-run at Lashkar-e-Taiba’s camp, twice',
  'R&D, a 50% share & more',
  'تعداد 2 سے 3 تھی',
  'वहां 9 शिविर थे',
  '“nine” sites; none (of them) named?',
];
const page = `<!doctype html><meta charset="utf-8"><title>A page</title>
<style>::target-text { background: #f0f; color: #f0f }</style>
<p>A hit and run at the camp, once. R and D. شروع میں تعداد 2 تھی۔ वहां शिविर थे।</p>
${locators.map((locator) => `<p>Before: ${escaped(locator)} and after.</p>`).join('\n')}`;

/** Locators of our own statements, each once, and a page of unrelated words for each, with the locator inside. */
const own = [...new Set(dataset.statements.flatMap(({ locator }) => locator ?? []))];
const filler = [
  'The baker opens at six and sells rye bread until noon.',
  'Two swallows had built under the eaves of the old station.',
  'Rain is forecast for the afternoon, with a light wind from the west.',
];
const aroundLocator = (locator: string) => `<!doctype html><meta charset="utf-8"><title>Filler</title>
<style>::target-text { background: #f0f; color: #f0f }</style>
<p>${filler[0]}</p><p>${filler[1]} ${escaped(locator)} ${filler[2]}</p><p>${filler[0]}</p>`;

let server: Server;
let browser: Browser;
let visitor: Page;
beforeAll(async () => {
  server = createServer((request, response) => {
    const source = request.url!.slice(1);
    const numbered = /^own-(\d+)$/.exec(source);
    if (numbered)
      response.setHeader('content-type', 'text/html').end(aroundLocator(own[Number(numbered[1])]!));
    else if (source === 'locators') response.setHeader('content-type', 'text/html').end(page);
    else if (urls.has(source)) response.setHeader('content-type', 'text/html').end(copyOf(source));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({ executablePath: installed(), args: withoutWebGl });
  visitor = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test('every excerpt with an address has a case here', () => {
  expect(cases.length).toBeGreaterThan(10);
});

test.for(cells(cases, (_, i) => i % 6 === 0))(
  'the link of $source opens exactly “$opening…”',
  async ({ source, excerpt }, { skip }) => {
    if (!existsSync(articleOf(source))) skip(`There is no copy of the article of ${source} in ${articles}.`);
    const copy = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${source}`;
    const fragment = openAt(urls.get(source)!, excerpt).slice(urls.get(source)!.length);

    // Open a blank page in between: a new fragment of the same document would not be a new visit.
    await visitor.goto('about:blank');
    await visitor.goto(`${copy}${fragment}`);
    const { text, start } = await highlighted(visitor);
    const whole = await visitor.evaluate(() => document.body.innerText);

    const squeezed = (words: string) => words.replaceAll(/\s+/g, '');
    expect(squeezed(text)).toBe(squeezed(excerpt.exact));
    // Expect the first place if the article repeats itself.
    const first = squeezed(whole).indexOf(squeezed(excerpt.prefix + excerpt.exact));
    expect(start).toBe(first + squeezed(excerpt.prefix).length);
  },
);

test.for(locators)('the link of a summary with the locator “%s” opens its words', async (locator) => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/locators`;
  await visitor.goto('about:blank');
  await visitor.goto(openPassage(address, { locator }));
  expect((await highlighted(visitor)).text).toBe(locator.replaceAll(/\s+/g, ''));
});

test.for(
  cells(
    own.map((locator, i) => ({ locator, i })),
    ({ i }) => i % 40 === 0,
  ),
)('our link opens a page at “$locator”', async ({ locator, i }) => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/own-${i}`;
  await visitor.goto('about:blank');
  await visitor.goto(openPassage(address, { locator }));
  expect((await highlighted(visitor)).text).toBe(locator.replaceAll(/\s+/g, ''));
});

test('most summaries have a locator', () => {
  expect(own.length).toBeGreaterThanOrEqual(330);
});
