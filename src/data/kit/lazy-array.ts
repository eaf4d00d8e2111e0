/** Reading methods of an array that a table has. */
type Reading =
  'length' | 'at' | 'slice' | 'map' | 'flatMap' | 'filter' | 'find' | 'findIndex' | 'keys' | 'forEach';

/** Rows that may be read one by one, when they are looked at: an array for those who only read it. */
export interface LazyTable<T> extends Pick<readonly T[], Reading>, Iterable<T> {
  readonly [row: number]: T;
}

/** A table of `length` items, each read when it is looked at. It cannot be written to. */
export const reading = <T>(length: number, read: (at: number) => T): LazyTable<T> => {
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
