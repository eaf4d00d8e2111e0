/** `npm run build && npm run picture`: takes a screenshot of the built page as the image for link previews. */
import { statSync } from 'node:fs';
import { chromium } from 'playwright';
import { previewImage } from '../src/build/link-preview.ts';
import { browser, flags } from './browser.ts';
import { serve } from './journeys/served.ts';

const { file, width, height } = previewImage;
const path = `public/${file}`;
const server = await serve();
const chrome = await chromium.launch({ executablePath: browser(), args: flags });
const page = await chrome.newPage({ viewport: { width, height } });
await page.goto(server.resolvedUrls!.local[0]!);
await page.waitForFunction(() => {
  const region = document.querySelector<HTMLElement & { map?: import('maplibre-gl').Map }>('.map');
  return region?.map?.loaded() && !region.map.isMoving() && region.map.getLayer('site-names');
});
await page.evaluate(() => document.fonts.ready);
await page.getByRole('group', { name: 'Timeline' }).waitFor();
await page.screenshot({ path, type: 'jpeg', quality: 80, animations: 'disabled' });
await chrome.close();
await server.close();
console.log(`${path}: ${width} × ${height}, ${Math.round(statSync(path).size / 1024)} KB`);
