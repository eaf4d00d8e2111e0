import { chromium } from 'playwright';
import { flags, installed } from '../browser.ts';
import { test as base } from './journey.ts';

/** What MapLibre says where it cannot begin. */
export const noWebgl = /WebGL/i;

/** A test in a browser that has no WebGL at all: a still picture, which costs little, stands in for the map. */
export const test = base.extend({
  browser: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const graphics = /angle|swiftshader|gpu/;
      const args = [...flags.filter((flag) => !graphics.test(flag)), '--disable-gpu', '--disable-3d-apis'];
      const browser = await chromium.launch({ executablePath: installed(), args });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
});
