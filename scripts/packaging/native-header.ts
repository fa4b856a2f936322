import type { ShipTarget } from './ship-target.ts';

/** What the first bytes of a native module say it was made for. */
export interface NativeHeader extends ShipTarget {
  /** False for a program: a module is loaded, not started. */
  readonly isLibrary: boolean;
}

/**
 * Reads the header of a Mach-O, ELF or PE file. Null if it is none of these, truncated, or for
 * another processor. Numbers: the formats' public definitions.
 */
export function readNativeHeader(file: Buffer): NativeHeader | null {
  if (file.length < 64) return null;
  if (file.readUInt32LE(0) === 0xfeedfacf) return machO(file);
  if (file.readUInt32BE(0) === 0x7f454c46) return elf(file);
  if (file.toString('latin1', 0, 2) === 'MZ') return pe(file);
  return null;
}

const DYLIB = 6;
const BUNDLE = 8;

function machO(file: Buffer): NativeHeader | null {
  const arch = { 0x0100000c: 'arm64', 0x01000007: 'x64' } as const;
  const kind = file.readUInt32LE(12);
  return header('darwin', arch, file.readUInt32LE(4), kind === DYLIB || kind === BUNDLE);
}

function elf(file: Buffer): NativeHeader | null {
  const is64Bit = file[4] === 2 && file[5] === 1;
  const arch = { 0xb7: 'arm64', 0x3e: 'x64' } as const;
  return is64Bit ? header('linux', arch, file.readUInt16LE(18), file.readUInt16LE(16) === 3) : null;
}

function pe(file: Buffer): NativeHeader | null {
  const at = file.readUInt32LE(0x3c);
  if (at + 24 > file.length || file.toString('latin1', at, at + 4) !== 'PE\0\0') return null;
  const arch = { 0xaa64: 'arm64', 0x8664: 'x64' } as const;
  const isLibrary = (file.readUInt16LE(at + 22) & 0x2000) !== 0;
  return header('win32', arch, file.readUInt16LE(at + 4), isLibrary);
}

function header(
  platform: ShipTarget['platform'],
  processors: Readonly<Record<number, ShipTarget['arch']>>,
  processor: number,
  isLibrary: boolean,
): NativeHeader | null {
  const arch = processors[processor];
  return arch === undefined ? null : { platform, arch, isLibrary };
}
