/** Draws the app icons in `public/icons/` from `public/icon.svg`, with an installed Chromium. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { installed } from '../tests/browser.ts';

const folder = join(import.meta.dirname, '../public');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const paper = /<rect[^>]*fill="(#\w+)"/.exec(svg)![1]!;
/**
 * Size and margin of each icon. A maskable icon may be cut to a circle of 80 % of its width, so its drawing stays
 * inside and the background fills the rest.
 */
const icons = [
  { name: '192', side: 192, drawn: 1 },
  { name: '512', side: 512, drawn: 1 },
  { name: 'maskable', side: 512, drawn: 0.8 },
];

mkdirSync(join(folder, 'icons'), { recursive: true });
const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { name, side, drawn } of icons) {
  await page.setViewportSize({ width: side, height: side });
  const background = drawn < 1 ? paper : 'transparent';
  await page.setContent(
    `<body style="margin:0;background:${background};display:grid;place-content:center;height:100vh">` +
      svg.replace('<svg ', `<svg width="${side * drawn}" height="${side * drawn}" `),
  );
  await page.screenshot({ path: join(folder, 'icons', `${name}.png`), omitBackground: true });
}
await browser.close();
