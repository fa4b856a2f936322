/** A system and processor for which Muster is packaged, in Node's own terms. */
export interface ShipTarget {
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly arch: 'x64' | 'arm64';
}

/**
 * Everything that is packaged. A Mac gets one artefact per processor: a universal one would contain
 * only one of the two USB binaries, since their packages exclude each other.
 */
export const SHIP_TARGETS: readonly ShipTarget[] = [
  { platform: 'darwin', arch: 'arm64' },
  { platform: 'darwin', arch: 'x64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'linux', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
];

/** Name of a target in folders and reports, e.g. `darwin-arm64`. */
export const nameOf = ({ platform, arch }: ShipTarget): string => `${platform}-${arch}`;

const ABI = { darwin: '', win32: '-msvc', linux: '-gnu' } as const;

/** The package with the USB binary of a target. */
export const usbPackageOf = (target: ShipTarget): string =>
  `@node-usb/usb-${nameOf(target)}${ABI[target.platform]}`;

/** The native modules that a target ships, as paths below its `node_modules`. */
export const nativeModulesOf = (target: ShipTarget): readonly string[] => [
  `better-sqlite3/prebuilds/${nameOf(target)}.node`,
  `${usbPackageOf(target)}/usb.${nameOf(target)}${ABI[target.platform]}.node`,
];
