import type { FileNature } from '../../enrollment/readiness/file-refusal.ts';

type Magic = readonly [nature: FileNature, offset: number, ...starts: string[]];

/** First bytes of common formats, written in Latin-1. */
const MAGICS: readonly Magic[] = [
  ['zip', 0, 'PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
  ['gzip', 0, '\x1f\x8b'],
  ['archive', 0, '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'BZh', '\xfd7zXZ\x00'],
  ['archive', 257, 'ustar'],
  ['image', 0, '\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\x00', 'MM\x00*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftypheic', 'ftypmif1', 'ftypavif'],
  ['pdf', 0, '%PDF-'],
  ['installer-package', 0, 'xar!'],
  ['program', 0, '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', 'MZ'],
  ['office-document', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['database', 0, 'SQLite format 3\x00'],
];

/**
 * The type of a binary file by its first bytes, or by the last block of a disk image; null if
 * unknown.
 */
export function natureByMagic(bytes: Uint8Array): FileNature | null {
  const start = latin1(bytes.subarray(0, 300));
  const found = MAGICS.find(([, offset, ...starts]) =>
    starts.some((text) => start.startsWith(text, offset)),
  );
  if (found) return found[0];
  const isDiskImage = latin1(bytes.subarray(-512)).startsWith('koly');
  return isDiskImage && bytes.length >= 512 ? 'disk-image' : null;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
