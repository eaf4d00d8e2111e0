/** Who is told what an object holds while it is read. */
export interface Listener {
  /** Whether the items of the list of this name are told, a few at a time; else it is told as any other member. */
  lists(name: string): boolean;
  /** Some items of a list, in order: item `i` is what stands in `bytes` between `starts[i]` and `ends[i]`. */
  items(name: string, bytes: Uint8Array, starts: readonly number[], ends: readonly number[]): void;
  /** A list has come to its end. */
  listed(name: string): void;
  /** Any other member as it is written: its name, a colon, its value. */
  member(bytes: Uint8Array): void;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [brace, closingBrace, bracket, closingBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

export const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Bytes of items that are told at once: few enough to be read at a go, and enough for that to be worth it. */
const load = 2 ** 18;

/**
 * Finds where the members of a JSON object (RFC 8259) and the items of its lists begin and end, in bytes of UTF-8 as
 * they come. It looks at no more than strings, brackets and commas: whether what stands between them is JSON is for the
 * listener to find, who is told every byte of it.
 */
export class JsonMembers {
  readonly #listener: Listener;
  #bytes = new Uint8Array(2 ** 20);
  #length = 0;
  #at = 0;
  /** Where the member or the item begins that is looked through, and how deep in it that is. */
  #from = 0;
  #depth = 0;
  #quoted = false;
  #within: 'nothing' | 'object' | 'list' | 'a list that has ended' | 'what follows' = 'nothing';
  /** The name of the list, and those of its items that have not been told. */
  #name = '';
  #starts: number[] = [];
  #ends: number[] = [];
  /** Whether a comma was the last to be seen, after which something has to come. */
  #more = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /**
   * Takes the next bytes.
   * @throws SyntaxError where no object can go on like that
   */
  push(chunk: Uint8Array): void {
    this.#keep(chunk);
    if (this.#within === 'nothing') this.#begin();
    if (this.#within !== 'what follows') this.#look();
    if (this.#within === 'what follows') this.#follow();
  }

  /** @throws SyntaxError where the object has not come to its end */
  end(): void {
    if (this.#within !== 'what follows') throw new SyntaxError('it ends too early');
  }

  /** Puts what has come beside what has not been told, which begins where it is written once there is no more room. */
  #keep(chunk: Uint8Array): void {
    if (this.#length + chunk.length > this.#bytes.length) {
      const told = Math.min(this.#starts[0] ?? this.#from, this.#length);
      const left = this.#bytes.subarray(told, this.#length);
      const needed = left.length + chunk.length;
      const room = 2 * needed > this.#bytes.length ? new Uint8Array(2 * needed) : this.#bytes;
      room.set(left);
      this.#bytes = room;
      this.#length -= told;
      this.#at -= told;
      this.#from -= told;
      this.#starts = this.#starts.map((start) => start - told);
      this.#ends = this.#ends.map((end) => end - told);
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

  #look(): void {
    if (this.#within === 'nothing') return;
    const [bytes, length] = [this.#bytes, this.#length];
    let [at, depth, quoted] = [this.#at, this.#depth, this.#quoted];
    for (; at < length && this.#within !== 'what follows'; at += 1) {
      const byte = bytes[at]!;
      if (quoted) {
        // What is escaped may be in the next chunk: then that is begun one byte later.
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

  /** Whether a bracket opens a list whose items are told. */
  #opens(at: number): boolean {
    if (this.#within !== 'object') return false;
    const before = new TextDecoder().decode(this.#bytes.subarray(this.#from, at));
    const [, written] = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*$/.exec(before) ?? [];
    if (written === undefined) return false;
    const name = JSON.parse(written) as string;
    if (!this.#listener.lists(name)) return false;
    [this.#name, this.#within, this.#from, this.#more] = [name, 'list', at + 1, false];
    return true;
  }

  /** At a comma, or at a bracket that closes what it is in. */
  #close(at: number, byte: number): void {
    const blank = this.#blank(this.#from, at);
    const last = byte !== comma;
    if (byte === (this.#within === 'list' ? closingBrace : closingBracket))
      throw new SyntaxError('its brackets do not match');
    if (this.#within === 'list') {
      if (!blank || !last || this.#more) {
        this.#starts.push(this.#from);
        this.#ends.push(at);
      }
      if (last || at - this.#starts[0]! > load) this.#tell();
      if (last) this.#listener.listed(this.#name);
      this.#within = last ? 'a list that has ended' : 'list';
    } else {
      if (this.#within === 'object' ? blank && (!last || this.#more) : !blank)
        throw new SyntaxError('a member is missing, or two are not apart');
      if (!blank) this.#listener.member(this.#bytes.subarray(this.#from, at));
      this.#within = last ? 'what follows' : 'object';
    }
    this.#more = !last;
    this.#from = at + 1;
  }

  #tell(): void {
    if (this.#starts.length) this.#listener.items(this.#name, this.#bytes, this.#starts, this.#ends);
    [this.#starts, this.#ends] = [[], []];
  }
}
