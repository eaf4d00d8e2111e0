/** Receiver of the members of a JSON object while the object is being read. */
export interface MemberHandler {
  /** True if the list with this name is passed to `items` in batches; if false, it is passed to `member` as a whole. */
  lists(name: string): boolean;
  /** Takes a batch of items of a list, in order: item `i` is in `bytes` from `starts[i]` to `ends[i]`. */
  items(name: string, bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void;
  /** Called at the end of a list whose items were passed to `items` in batches. */
  listed(name: string): void;
  /** Takes the bytes of a member of the JSON object that was not passed in batches: name, colon, value. */
  member(bytes: Uint8Array): void;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [brace, closingBrace, bracket, closingBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

export const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Size in bytes from which a batch of list items is passed on. */
const load = 2 ** 18;

/**
 * Streaming splitter of a JSON object (RFC 8259) in UTF-8: finds where the object’s members and the items of its lists
 * begin and end, chunk by chunk. It looks at strings, brackets and commas only, so the handler that gets the pieces
 * must parse and check them.
 */
export class JsonMembers {
  readonly #listener: MemberHandler;
  #bytes = new Uint8Array(2 ** 20);
  #length = 0;
  #at = 0;
  /** Offset at which the current member or item starts, and the depth of open brackets within it. */
  #from = 0;
  #depth = 0;
  #quoted = false;
  #within: 'nothing' | 'object' | 'list' | 'a list that has ended' | 'what follows' = 'nothing';
  /** Name of the current list, and the offsets of those of its items that are not passed on yet. */
  #name = '';
  #starts: number[] = [];
  #ends: number[] = [];
  /** True after a comma, which must be followed by another member or item. */
  #afterComma = false;

  constructor(listener: MemberHandler) {
    this.#listener = listener;
  }

  /**
   * Reads the next chunk of bytes.
   * @throws SyntaxError if the bytes cannot continue a JSON object
   */
  push(chunk: Uint8Array): void {
    this.#append(chunk);
    if (this.#within === 'nothing') this.#begin();
    if (this.#within !== 'what follows') this.#scan();
    if (this.#within === 'what follows') this.#follow();
  }

  /**
   * Ends the input.
   * @throws SyntaxError if the JSON object is not complete
   */
  end(): void {
    if (this.#within !== 'what follows') throw new SyntaxError('it ends too early');
  }

  /** Appends a chunk to the buffer; if the buffer is full, first drops the bytes that were passed on. */
  #append(chunk: Uint8Array): void {
    if (this.#length + chunk.length > this.#bytes.length) {
      const pending = Math.min(this.#starts[0] ?? this.#from, this.#length);
      const left = this.#bytes.subarray(pending, this.#length);
      const needed = left.length + chunk.length;
      const room = 2 * needed > this.#bytes.length ? new Uint8Array(2 * needed) : this.#bytes;
      room.set(left);
      this.#bytes = room;
      this.#length -= pending;
      this.#at -= pending;
      this.#from -= pending;
      this.#starts = this.#starts.map((start) => start - pending);
      this.#ends = this.#ends.map((end) => end - pending);
    }
    this.#bytes.set(chunk, this.#length);
    this.#length += chunk.length;
  }

  #blank(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!isBlank(this.#bytes[at]!)) return false;
    return true;
  }

  #begin(): void {
    while (this.#at < this.#length && isBlank(this.#bytes[this.#at]!)) this.#at += 1;
    if (this.#at === this.#length) return;
    if (this.#bytes[this.#at] !== brace) throw new SyntaxError('it is no object');
    this.#at += 1;
    this.#from = this.#at;
    this.#within = 'object';
  }

  #scan(): void {
    if (this.#within === 'nothing') return;
    const [bytes, length] = [this.#bytes, this.#length];
    let [at, depth, quoted] = [this.#at, this.#depth, this.#quoted];
    for (; at < length && this.#within !== 'what follows'; at += 1) {
      const byte = bytes[at]!;
      if (quoted) {
        // Skip the character after a backslash, even if it is the first one of the next chunk.
        if (byte === backslash) at += 1;
        else if (byte === quote) quoted = false;
      } else if (byte === quote) quoted = true;
      else if (byte === brace || byte === bracket) {
        if (depth > 0 || byte === brace || !this.#opens(at)) depth += 1;
      } else if (byte === closingBrace || byte === closingBracket) {
        if (depth > 0) depth -= 1;
        else this.#close(at, byte);
      } else if (byte === comma && depth === 0) this.#close(at, byte);
    }
    [this.#at, this.#depth, this.#quoted] = [at, depth, quoted];
  }

  #follow(): void {
    if (!this.#blank(this.#at, this.#length)) throw new SyntaxError('more follows after its end');
    this.#at = this.#from = this.#length;
  }

  /**
   * Enters a list at an opening bracket, if the handler takes items of this list in batches.
   * @returns true if it entered the list
   */
  #opens(at: number): boolean {
    if (this.#within !== 'object') return false;
    const before = new TextDecoder().decode(this.#bytes.subarray(this.#from, at));
    const [, written] = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*$/.exec(before) ?? [];
    if (written === undefined) return false;
    const name = JSON.parse(written) as string;
    if (!this.#listener.lists(name)) return false;
    [this.#name, this.#within, this.#from, this.#afterComma] = [name, 'list', at + 1, false];
    return true;
  }

  /** Ends the current member or item at a comma or a closing bracket. */
  #close(at: number, byte: number): void {
    const blank = this.#blank(this.#from, at);
    const last = byte !== comma;
    if (byte === (this.#within === 'list' ? closingBrace : closingBracket))
      throw new SyntaxError('its brackets do not match');
    if (this.#within === 'list') {
      if (!blank || !last || this.#afterComma) {
        this.#starts.push(this.#from);
        this.#ends.push(at);
      }
      if (last || at - this.#starts[0]! > load) this.#flush();
      if (last) this.#listener.listed(this.#name);
      this.#within = last ? 'a list that has ended' : 'list';
    } else {
      if (this.#within === 'object' ? blank && (!last || this.#afterComma) : !blank)
        throw new SyntaxError('a member is missing, or two are not apart');
      if (!blank) this.#listener.member(this.#bytes.subarray(this.#from, at));
      this.#within = last ? 'what follows' : 'object';
    }
    this.#afterComma = !last;
    this.#from = at + 1;
  }

  #flush(): void {
    if (this.#starts.length) this.#listener.items(this.#name, this.#bytes, this.#starts, this.#ends);
    [this.#starts, this.#ends] = [[], []];
  }
}
