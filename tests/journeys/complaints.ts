import type { Page } from 'playwright';

/** Chromium's remarks on drawing in software are about the machine, not about the page. */
const machine = /GL Driver Message|GPU stall|Service Worker registration blocked by Playwright/;

/** What MapLibre says where it cannot begin. */
const noWebGl = /WebGL/i;

/**
 * Records what a page does that it should not: errors, warnings, failed requests, and any request to another host. That
 * there is no WebGL is no news in a browser without it.
 */
export function complaints(page: Page, address: string, webGl: boolean): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || machine.test(message.text())) return;
    if (!webGl && noWebGl.test(message.text())) return;
    said.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A tile that is no longer wanted is given up; nothing has failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') said.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data):/.test(url)) said.push(`leaves the host: ${url}`);
  });
  return said;
}
