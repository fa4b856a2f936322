import { PLIST_LIMITS, PlistRefused } from './plist-value.ts';

const TRAILER_BYTES = 32;
const HEADER_BYTES = 8;
const damaged = (): PlistRefused => new PlistRefused('damaged-property-list');

interface Layout {
  readonly view: DataView;
  readonly offsetSize: number;
  readonly referenceSize: number;
  readonly objects: number;
  readonly top: number;
  readonly table: number;
}

/** The size of one object and its references. */
interface Piece {
  readonly bytes: number;
  readonly references: readonly number[];
}

/**
 * Walks a binary property list as it will unfold and throws {@link PlistRefused} if it leaves the
 * file, is cyclic or exceeds {@link PLIST_LIMITS}.
 */
export function guardBinaryPlist(bytes: Uint8Array): void {
  const layout = layoutOf(bytes);
  const waiting: { readonly object: number; readonly depth: number }[] = [
    { object: layout.top, depth: 1 },
  ];
  let values = 0;
  let total = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // This also stops cycles, which never end.
    if (next.depth > PLIST_LIMITS.depth) throw new PlistRefused('property-list-too-deep');
    const piece = pieceAt(layout, next.object);
    values += 1;
    total += piece.bytes;
    if (values + waiting.length + piece.references.length > PLIST_LIMITS.values) {
      throw new PlistRefused('property-list-too-large');
    }
    if (total > PLIST_LIMITS.bytes) throw new PlistRefused('property-list-too-large');
    for (const object of piece.references) waiting.push({ object, depth: next.depth + 1 });
  }
}

function layoutOf(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - TRAILER_BYTES;
  if (end < HEADER_BYTES) throw damaged();
  const layout: Layout = {
    view,
    offsetSize: view.getUint8(end + 6),
    referenceSize: view.getUint8(end + 7),
    objects: Number(view.getBigUint64(end + 8)),
    top: Number(view.getBigUint64(end + 16)),
    table: Number(view.getBigUint64(end + 24)),
  };
  const { offsetSize, referenceSize, objects, table } = layout;
  const sizesFit = [offsetSize, referenceSize].every((size) => size >= 1 && size <= 8);
  if (!sizesFit || objects < 1 || table < HEADER_BYTES) throw damaged();
  if (table + objects * offsetSize > end) throw damaged();
  if (objects > PLIST_LIMITS.values) throw new PlistRefused('property-list-too-large');
  return layout;
}

function pieceAt(layout: Layout, object: number): Piece {
  const { view, offsetSize, objects, table } = layout;
  if (object >= objects) throw damaged();
  const offset = unsigned(layout, table + object * offsetSize, offsetSize);
  if (offset < HEADER_BYTES || offset >= table) throw damaged();
  const marker = view.getUint8(offset);
  const { size, start } = sizeAt(layout, offset, marker);
  const bytes = bytesOf(marker, size, layout.referenceSize);
  if (start + bytes > table) throw damaged();
  return { bytes, references: referencesOf(layout, marker, size, start) };
}

/** The count in the marker, or in the integer after it if the marker says so. */
function sizeAt(layout: Layout, offset: number, marker: number): { size: number; start: number } {
  const size = marker & 0x0f;
  const isCounted = marker >> 4 >= 4 && marker >> 4 !== 8;
  if (!isCounted || size !== 0x0f) return { size, start: offset + 1 };
  const counter = offset + 1 < layout.table ? layout.view.getUint8(offset + 1) : 0;
  if (counter >> 4 !== 1 || (counter & 0x0f) > 3) throw damaged();
  const length = 1 << (counter & 0x0f);
  return { size: unsigned(layout, offset + 2, length), start: offset + 2 + length };
}

function bytesOf(marker: number, size: number, referenceSize: number): number {
  switch (marker >> 4) {
    case 0x0:
      if (![0x00, 0x08, 0x09].includes(marker)) throw damaged();
      return 0;
    case 0x1:
      if (size > 4) throw damaged();
      return 2 ** size;
    case 0x2:
      if (size !== 2 && size !== 3) throw damaged();
      return 2 ** size;
    case 0x3:
      if (size !== 3) throw damaged();
      return 8;
    case 0x4:
    case 0x5:
      return size;
    case 0x6:
      return 2 * size;
    case 0x8:
      return size + 1;
    case 0xa:
      return size * referenceSize;
    case 0xd:
      return 2 * size * referenceSize;
    default:
      throw damaged();
  }
}

function referencesOf(layout: Layout, marker: number, size: number, start: number): number[] {
  const count = marker >> 4 === 0xa ? size : marker >> 4 === 0xd ? 2 * size : 0;
  if (count > PLIST_LIMITS.values) throw new PlistRefused('property-list-too-large');
  const { referenceSize } = layout;
  return Array.from({ length: count }, (_, index) =>
    unsigned(layout, start + index * referenceSize, referenceSize),
  );
}

function unsigned({ view, table, offsetSize, objects }: Layout, at: number, size: number): number {
  if (at + size > table + objects * offsetSize) throw damaged();
  let value = 0;
  for (let index = 0; index < size; index += 1) value = value * 256 + view.getUint8(at + index);
  return value;
}
