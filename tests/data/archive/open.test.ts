import { expect, test } from 'vitest';
import { ofBlob, overHttp } from '../../../src/data/archive/bytes.ts';
import { openArchive } from '../../../src/data/archive/open.ts';
import { DatasetError, inFile } from '../../../src/data/kit/dataset-error.ts';
import { archiveOf, archiveWith, described } from '../../fixtures/archive.ts';
import { many } from '../../fixtures/many.ts';

const file = 'other.pmtiles';
const [sound] = await archiveOf([many(400)]);

/** Bytes of a valid archive (dataset as map tiles) with some bytes from offset `at` replaced. */
function changed(at: number, ...values: number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sound);
  bytes.set(values, at);
  return bytes;
}

async function refusal(opening: Promise<unknown>): Promise<string> {
  const error = await opening.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DatasetError);
  return inFile(error as DatasetError, file).message;
}
const opening = (bytes: Uint8Array<ArrayBuffer>) => openArchive(ofBlob(new Blob([bytes])));

test('a sound archive is opened: where its sites are, how deep it goes, how many there are', async () => {
  const { bounds, zooms, total } = await opening(sound);
  expect(bounds.every(Number.isFinite)).toBe(true);
  expect(zooms[0]).toBe(0);
  expect(total).toBe(400);
});

const bare = (metadata: Record<string, unknown>) =>
  archiveWith([{ id: 0, bytes: Buffer.alloc(0) }], { metadata });

test.for<[what: string, bytes: Uint8Array<ArrayBuffer>, message: RegExp]>([
  ['nothing', new Uint8Array(), /^other\.pmtiles · is not a PMTiles archive that can be read/],
  ['JSON', Buffer.from('{"version":"1"}'), /is not a PMTiles archive that can be read/],
  ['another version', changed(7, 2), /is of version 2 of PMTiles; version 3 is read$/],
  ['a later version', changed(7, 4), /spec version 4/],
  ['pictures', changed(99, 2), /holds other tiles than vector tiles \(MVT\)$/],
  ['another compression', changed(98, 3), /compressed otherwise than by gzip$/],
  ['directories of another compression', changed(97, 4), /compressed otherwise than by gzip/],
  ['zooms beyond the map', changed(101, 14), /has zooms 0 to 14; the map goes as close as 11$/],
  ['zooms the wrong way round', changed(100, 9, 2), /has zooms 9 to 2/],
  ['bounds beyond the Earth', changed(110, 255, 255, 255, 127), /has bounds that are not on Earth$/],
  [
    'its last byte gone',
    new Uint8Array(sound.subarray(0, -1)),
    /is cut: it should have \d+ bytes, and has \d+$/,
  ],
  ['its header alone', new Uint8Array(sound.subarray(0, 127)), /is not a PMTiles archive|is cut/],
  ['a directory that is not gzip', changed(127, 0, 0, 0), /is not a PMTiles archive that can be read/],
  ['no layer of sites', await bare({ vector_layers: [{ id: 'roads' }] }), /has no layer “sites”/],
  ['no layers', await bare({ vector_layers: 'sites' }), /has no layer “sites”/],
])('an archive that is or has %s is refused, with the reason', async ([, bytes, message]) => {
  expect(await refusal(opening(bytes))).toMatch(message);
});

test('a total that is no number of sites is not told', async () => {
  const tilestats = { layers: [{ layer: 'sites', count: -3 }] };
  const { total } = await opening(await bare({ ...described.metadata, tilestats }));
  expect(total).toBeNull();
});

/** Replaces `fetch` by a server that answers each range request by `answer` and records the requests. */
function server(answer: (from: number, to: number) => Response) {
  const asked: RequestInit[] = [];
  const fetcher = async (_: unknown, options: RequestInit = {}) => {
    asked.push(options);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec((options.headers as Record<string, string>).range!)!;
    return answer(Number(from), Number(to));
  };
  return {
    asked,
    bytes: overHttp('https://a.example/x', ['https://a.example'], undefined, fetcher as never),
  };
}
const part = (from: number, to: number, headers: Record<string, string> = {}) =>
  new Response(new Uint8Array(sound.subarray(from, to + 1)), {
    status: 206,
    headers: { 'content-range': `bytes ${from}-${to}/${sound.length}`, ...headers },
  });

test('over HTTP parts are asked for, without telling who asks', async () => {
  const { asked, bytes } = server(part);
  expect((await openArchive(bytes)).total).toBe(400);
  expect(bytes.size).toBe(sound.length);
  expect(asked.length).toBeLessThanOrEqual(2);
  for (const options of asked)
    expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test.for<[what: string, answer: () => Response, message: RegExp]>([
  ['is missing', () => new Response('', { status: 404 }), /could not be fetched \(HTTP 404\)$/],
  ['comes whole', () => new Response(sound), /comes from a server that sends no parts of files \(Range\)$/],
  [
    'is a web page',
    () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    /is a web page, not an archive$/,
  ],
  [
    'cannot be reached',
    () => {
      throw new TypeError('no network');
    },
    /could not be fetched \(no network\)$/,
  ],
  ['stops before what is asked for', () => new Response('', { status: 416 }), /is cut: nothing stands at 0$/],
  [
    'leads elsewhere',
    () => Object.defineProperty(part(0, 9), 'url', { value: 'https://b.example/x' }),
    /leads to https:\/\/b\.example, which is not allowed$/,
  ],
])('an archive that %s is refused, with the reason', async ([, answer, message]) => {
  expect(await refusal(openArchive(server(answer).bytes))).toMatch(message);
});

test('an archive that is replaced while it is read is read anew', async () => {
  let tag = '"one"';
  const { asked, bytes } = server((from, to) => part(from, Math.min(to, sound.length - 1), { etag: tag }));
  const { tiles } = await openArchive(bytes);
  tag = '"two"';
  expect((await tiles.getZxy(0, 0, 0))!.data.byteLength).toBeGreaterThan(0);
  expect(asked.at(-1)!.cache).toBe('reload');
});
