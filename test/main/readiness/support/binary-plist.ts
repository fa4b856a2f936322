/** An object of a binary property list as its bytes, references in one byte each. */
export const bplist = {
  text: (text: string): Buffer =>
    Buffer.concat([head(0x5, Buffer.byteLength(text, 'latin1')), Buffer.from(text, 'latin1')]),
  wide: (text: string): Buffer =>
    Buffer.concat([head(0x6, text.length), Buffer.from(text, 'utf16le').swap16()]),
  data: (bytes: Uint8Array): Buffer => Buffer.concat([head(0x4, bytes.length), bytes]),
  array: (references: readonly number[]): Buffer =>
    Buffer.concat([head(0xa, references.length), Buffer.from(references)]),
  dict: (pairs: readonly (readonly [key: number, value: number])[]): Buffer =>
    Buffer.concat([
      head(0xd, pairs.length),
      Buffer.from([...pairs.map(([key]) => key), ...pairs.map(([, value]) => value)]),
    ]),
  bool: (value: boolean): Buffer => Buffer.from([value ? 0x09 : 0x08]),
  integer: (value: number): Buffer => Buffer.from([0x11, value >> 8, value & 0xff]),
  date: (date: Date): Buffer => {
    const bytes = Buffer.alloc(9, 0x33);
    bytes.writeDoubleBE((date.getTime() - Date.UTC(2001, 0, 1)) / 1000, 1);
    return bytes;
  },
  /** The whole file; the first object is the top one. */
  file: (objects: readonly Buffer[], trailer: Partial<Trailer> = {}): Buffer => {
    const offsets: number[] = [];
    let end = 8;
    for (const { length } of objects) {
      offsets.push(end);
      end += length;
    }
    const table = Buffer.concat(offsets.map((offset) => bytesOf(offset, 4)));
    const { count, top, tableAt, offsetSize, referenceSize } = {
      count: objects.length,
      top: 0,
      tableAt: end,
      offsetSize: 4,
      referenceSize: 1,
      ...trailer,
    };
    const sizes = Buffer.from([0, 0, 0, 0, 0, 0, offsetSize, referenceSize]);
    const last = [count, top, tableAt].map((value) => bytesOf(value, 8));
    return Buffer.concat([Buffer.from('bplist00'), ...objects, table, sizes, ...last]);
  },
};

interface Trailer {
  readonly count: number;
  readonly top: number;
  readonly tableAt: number;
  readonly offsetSize: number;
  readonly referenceSize: number;
}

/** A JSON-like value as a binary property list of at most 255 objects. */
export function binaryPlist(value: unknown): Buffer {
  const objects: Buffer[] = [];
  const add = (one: unknown): number => {
    const index = objects.push(Buffer.alloc(0)) - 1;
    objects[index] = encode(one, add);
    return index;
  };
  add(value);
  return bplist.file(objects);
}

function encode(value: unknown, add: (one: unknown) => number): Buffer {
  if (typeof value === 'boolean') return bplist.bool(value);
  if (typeof value === 'number') return bplist.integer(value);
  if (value instanceof Date) return bplist.date(value);
  if (value instanceof Uint8Array) return bplist.data(value);
  if (Array.isArray(value)) return bplist.array(value.map(add));
  if (typeof value !== 'string') {
    const entries = Object.entries(value ?? {});
    return bplist.dict(entries.map(([key, one]) => [add(key), add(one)]));
  }
  return /^[\x00-\x7f]*$/.test(value) ? bplist.text(value) : bplist.wide(value);
}

const head = (type: number, size: number): Buffer =>
  size < 15
    ? Buffer.from([(type << 4) | size])
    : Buffer.concat([Buffer.from([(type << 4) | 0xf, 0x12]), bytesOf(size, 4)]);

function bytesOf(value: number, length: 4 | 8): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes.subarray(8 - length);
}
