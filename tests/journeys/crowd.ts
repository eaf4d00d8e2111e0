import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import type { Dataset } from '../../geo/model/schema.ts';

declare global {
  interface Window {
    /** Number of JSON texts that the page has parsed so far. */
    read: number;
  }
}

/** Counts the records that the page parses, one for each that it uses. Runs in the page before its own scripts. */
export function countReads() {
  window.read = 0;
  const { parse } = JSON;
  JSON.parse = (...given: Parameters<typeof parse>) => {
    window.read += 1;
    return parse(...given) as unknown;
  };
}
export const reads = (page: Page): Promise<number> => page.evaluate(() => window.read);

/** Maximum number of records that the page may list and draw in one view, however many there are. */
export const few = 500;

/** Sites that statements tie to a group. */
export const ofGroup = ({ statements }: Pick<Dataset, 'statements'>, id: string) =>
  new Set(statements.filter((s) => s.property === 'group' && s.value === id).map((s) => s.subject));

/** Sum of the numbers on the map’s buttons: the number of a cluster, or 1 for a single site. */
export const counted = (page: Page) =>
  page
    .getByRole('region', { name: 'Map', exact: true })
    .evaluate((map) =>
      [...map.querySelectorAll('button.pin')]
        .map(
          (pin) =>
            /^([\d,]+) sites(?: close together, zoom in|, show the list)$/.exec(
              pin.getAttribute('aria-label')!,
            )?.[1] ?? '1',
        )
        .reduce((sum, number) => sum + Number(number.replaceAll(',', '')), 0),
    );

/** Serves a text of which the first `ahead` bytes come at once, and the rest after `goOn` is called. */
export async function slowly(
  text: string,
  ahead: number,
): Promise<{ server: Server; url: string; goOn: () => void }> {
  let goOn = () => {};
  const asked = new Promise<void>((resolve) => (goOn = resolve));
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.write(text.slice(0, ahead));
    void asked.then(() => response.end(text.slice(ahead)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/`, goOn };
}
