import { expect, test } from 'vitest';
import { datasetAddress } from '../../../src/data/read/address.ts';

const page = 'https://a.example/sited/?data=x#map=1';
const origins = ['https://a.example', 'https://data.example'];

test.for<[link: string, address: string, name: string]>([
  ['other.json', 'https://a.example/sited/other.json', 'a.example/sited/other.json'],
  ['/x/../other.json?v=1', 'https://a.example/other.json?v=1', 'a.example/other.json'],
  ['https://data.example/other.json', 'https://data.example/other.json', 'data.example/other.json'],
  ['//data.example/x', 'https://data.example/x', 'data.example/x'],
])('%s is opened, and named by its host', ([link, address, name]) => {
  expect(datasetAddress(link, page, origins)).toEqual({ address, name });
});

test.for<[link: string, reason: RegExp]>([
  ['https://b.example/other.json', /^b\.example\/other\.json · is at https:\/\/b\.example, from where/],
  ['http://a.example/other.json', /is at http:\/\/a\.example, from where/],
  ['https://a.example:8443/other.json', /is at https:\/\/a\.example:8443, from where/],
  ['https://a.example.b.example/x', /is at https:\/\/a\.example\.b\.example/],
  ['https://a.example@b.example/x', /^b\.example\/x · has a user name/],
  ['https://аpple.example/x', /^xn--pple-43d\.example\/x · is at/],
  ['javascript:alert(1)', /is not an address on the web$/],
  ['data:application/json,{}', /is not an address on the web$/],
  ['blob:https://a.example/1', /is not an address on the web$/],
  ['file:///etc/passwd', /is not an address on the web$/],
  ['https://', /^https:\/\/ · is not an address on the web$/],
  [`https://b.example/${'x'.repeat(5000)}`, /^b\.example\/x{150}… · is at/],
])('%s is refused', ([link, reason]) => {
  expect(() => datasetAddress(link, page, origins)).toThrow(reason);
});
