/** Syntax error in a JSON text (RFC 8259): its offset in UTF-16 units, and the reason. */
export interface JsonFault {
  at: number;
  reason: string;
}

const tokens = {
  space: /[ \t\r\n]*/y,
  string: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y,
  scalar: /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y,
};

class FaultFound extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.reason);
  }
}

/**
 * First syntax error in a JSON text, or null; equal keys in one object are an error, too. `JSON.parse` gives no
 * position of most errors, and of two equal keys silently keeps the last: an author would look in the wrong place.
 */
export function faultIn(text: string): JsonFault | null {
  let at = 0;
  const stop = (reason: string): never => {
    throw new FaultFound({ at, reason });
  };
  const take = (token: RegExp): string | null => {
    token.lastIndex = at;
    const found = token.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const seen = () => (at < text.length ? `“${text[at]}”` : 'the end of the file');
  const expect = (sign: string) => (text[at] === sign ? at++ : stop(`“${sign}” expected, ${seen()} found`));

  const list = (close: string, item: () => void) => {
    at++;
    take(tokens.space);
    if (text[at] !== close) {
      item();
      while (text[at] === ',') {
        at++;
        item();
      }
    }
    if (text[at] !== close) stop(`“,” or “${close}” expected, ${seen()} found`);
    at++;
  };
  const member = (keys: Set<string>) => {
    take(tokens.space);
    const start = at;
    const key = take(tokens.string) ?? stop(`a key in double quotes expected, ${seen()} found`);
    if (keys.has(key)) {
      at = start;
      stop(`the key ${key} stands twice in one object`);
    }
    keys.add(key);
    take(tokens.space);
    expect(':');
    value();
  };
  const value = () => {
    take(tokens.space);
    const keys = new Set<string>();
    if (text[at] === '{') list('}', () => member(keys));
    else if (text[at] === '[') list(']', value);
    else if (!(take(tokens.string) ?? take(tokens.scalar))) stop(`a value expected, ${seen()} found`);
    take(tokens.space);
  };

  try {
    value();
    if (at < text.length) stop(`the end of the file expected, ${seen()} found`);
    return null;
  } catch (error) {
    if (error instanceof FaultFound) return error.fault;
    throw error;
  }
}

/** Line and column, both counted from 1, of an offset in a text; column and offset in UTF-16 units. */
export function position(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
