import type { SecondSourcePort } from '../../enrollment/second-source.ts';
import { CFGUTIL_PATHS, findTool } from '../host/find-tool.ts';
import { createCfgutilSource } from './cfgutil/cfgutil-source.ts';
import { createIoregSource } from './ioreg/ioreg-source.ts';
import { createUsbmuxdSource } from './usbmuxd/usbmuxd-source.ts';

/** Paths given by a person; null means the default location on macOS and nothing elsewhere. */
export interface GivenSources {
  readonly cfgutil: string | null;
  readonly ioreg: string | null;
  readonly usbmuxd: string | null;
}

export interface HostSourcesParts {
  readonly platform: string;
  readonly path: string | undefined;
  readonly given: GivenSources;
  readonly nowMs: () => number;
  /** They are asked once only, beside those of the bench: nothing is left running. */
  readonly isOnce?: boolean;
}

/** The second sources of this host. Outside macOS there are none but those given explicitly. */
export function hostSources(parts: HostSourcesParts): readonly SecondSourcePort[] {
  const { nowMs, isOnce = false } = parts;
  const { cfgutil, ioreg, usbmuxd } = placesOf(parts);
  return [
    ...(cfgutil === null ? [] : [createCfgutilSource({ path: cfgutil, nowMs, hasExec: !isOnce })]),
    ...(ioreg === null ? [] : [createIoregSource({ path: ioreg, nowMs })]),
    ...(usbmuxd === null ? [] : [createUsbmuxdSource({ socket: usbmuxd, nowMs })]),
  ];
}

/** Where the programs and the socket of this host are; null for what is not asked. */
export function placesOf({ platform, path, given }: Omit<HostSourcesParts, 'nowMs'>): GivenSources {
  if (platform !== 'darwin') return given;
  const [usual = ''] = CFGUTIL_PATHS;
  return {
    // A missing program is reported as absent, and found once it is installed.
    cfgutil: given.cfgutil ?? findTool({ name: 'cfgutil', path, places: CFGUTIL_PATHS }) ?? usual,
    ioreg: given.ioreg ?? '/usr/sbin/ioreg',
    usbmuxd: given.usbmuxd ?? '/var/run/usbmuxd',
  };
}
