import type { Page } from 'playwright';

/** Chromium’s warnings about software rendering concern the machine, not the page. */
const machine = /GL Driver Message|GPU stall|Service Worker registration blocked by Playwright/;

/** MapLibre’s messages where it cannot start. */
const noWebGl = /WebGL/i;

/**
 * Records a page’s errors, warnings, failed requests, and requests to any other host. Missing WebGL is not reported in
 * a browser without it.
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
    // A tile that is no longer needed is cancelled, which is no failure.
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
