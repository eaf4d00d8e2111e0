import type { Page } from 'playwright';

/** Pattern of Chromium’s warnings that concern the machine and not the page, such as software rendering. */
const machine = /GL Driver Message|GPU stall|Service Worker registration blocked by Playwright/;

/** Pattern of MapLibre’s messages in a browser without WebGL. */
const noWebGl = /WebGL/i;

/**
 * Records the errors, warnings and failed requests of a page, and its requests to any other host. Missing WebGL is not
 * recorded for a browser without it.
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
    // Ignore a cancelled tile: it is no longer needed, which is no failure.
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
