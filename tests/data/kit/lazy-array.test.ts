import { expect, test } from 'vitest';
import { lazyArray } from '../../../src/data/kit/lazy-array.ts';

const squares = () => {
  const read: number[] = [];
  const all = lazyArray(5, (at) => {
    read.push(at);
    return at * at;
  });
  return { all, read };
};

test('an item is read when it is looked at, and no other', () => {
  const { all, read } = squares();
  expect([all.length, all[3], all.at(-1), all[5], all[-1]]).toEqual([5, 9, 16, undefined, undefined]);
  expect(read).toEqual([3, 4]);
});

test('it is an array to whatever goes through arrays', () => {
  const { all } = squares();
  expect(Array.isArray(all)).toBe(true);
  expect([...all]).toEqual([0, 1, 4, 9, 16]);
  expect(all.filter((n) => n % 2)).toEqual([1, 9]);
  expect(all.slice(1, 3)).toEqual([1, 4]);
  expect(all.findIndex((n) => n === 9)).toBe(3);
  expect(JSON.stringify(all)).toBe('[0,1,4,9,16]');
});

test('nothing is written to it', () => {
  const { all } = squares();
  expect(() => (all as number[]).push(25)).toThrow(TypeError);
  expect([...all]).toEqual([0, 1, 4, 9, 16]);
});
