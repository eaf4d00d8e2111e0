/** Names of the array methods that a lazy table (array that parses records when they are read) offers. */
type ArrayReader =
  'length' | 'at' | 'slice' | 'map' | 'flatMap' | 'filter' | 'find' | 'findIndex' | 'keys' | 'forEach';

/** Read-only array whose records may be parsed only when they are read. */
export interface LazyTable<T> extends Pick<readonly T[], ArrayReader>, Iterable<T> {
  readonly [row: number]: T;
}

/** Makes a read-only array of `length` items; each item is read by `read` on every access. */
export const lazyArray = <T>(length: number, read: (at: number) => T): LazyTable<T> => {
  const at = (key: string | symbol) => {
    const index = typeof key === 'string' ? Number(key) : NaN;
    return index >= 0 && index < length && Number.isInteger(index) ? index : null;
  };
  return new Proxy<T[]>([], {
    get(array, key) {
      if (key === 'length') return length;
      const index = at(key);
      return index === null ? Reflect.get(array, key) : read(index);
    },
    has: (array, key) => at(key) !== null || key in array,
    set: () => false,
  });
};
