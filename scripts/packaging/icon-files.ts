/** A square picture as PNG; `size` in pixels. */
export interface IconPicture {
  readonly size: number;
  readonly png: Buffer;
}

/** Apple's names for the sizes that an .icns file holds as PNG. */
const ICNS_NAMES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An icon file for macOS: a header, then each picture with its name and length. */
export function icnsOf(pictures: readonly IconPicture[]): Buffer {
  const entries = pictures.flatMap(({ size, png }) =>
    (ICNS_NAMES[size] ?? []).map((name) =>
      Buffer.concat([Buffer.from(name), uint32(png.length + 8), png]),
    ),
  );
  const body = Buffer.concat(entries);
  return Buffer.concat([Buffer.from('icns'), uint32(body.length + 8), body]);
}

const ICO_SIZES = [16, 32, 48, 64, 128, 256];
const ENTRY_BYTES = 16;

/** An icon file for Windows: a table of offsets, then the pictures. */
export function icoOf(all: readonly IconPicture[]): Buffer {
  const pictures = all.filter(({ size }) => ICO_SIZES.includes(size));
  const head = Buffer.alloc(6 + pictures.length * ENTRY_BYTES);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + index * ENTRY_BYTES;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
