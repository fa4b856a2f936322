import type { ExportRow } from './row.ts';
import type { LeftOutReason } from './table-plan.ts';

/** A rule that says why a row is not written, or null. */
export type LeaveOut = (row: ExportRow) => LeftOutReason | null;

/** Without a serial no tool can match the device. */
const withoutSerial: LeaveOut = (row) => (row.serial === null ? 'no-serial' : null);

/**
 * A refused device has a disputed identity, which no other system should inherit; a device held by
 * a list or a person must not continue either.
 */
const refused: LeaveOut = ({ state, refusal }) => {
  if (state !== 'refused') return null;
  const isHeld = refusal === 'stopped' || refusal === 'held' || refusal === 'set-aside';
  return isHeld ? refusal : 'refused';
};

/** Only what the Configurator serial list is documented for. */
export const notMobile: LeaveOut = (row) =>
  row.kind === 'iphone' || row.kind === 'ipad' || row.kind === 'ipod' ? null : 'not-iphone-or-ipad';

/** True for a Mac, including one identified only by its T2 chip. */
export const isMac = (row: ExportRow): boolean => row.kind === 'mac' || row.kind === 'mac-t2';

/** Only what a template for computers can hold. */
export const notMac: LeaveOut = (row) => (isMac(row) ? null : 'not-a-mac');

/** The first rule that applies decides. */
export const firstOf =
  (...rules: readonly LeaveOut[]): LeaveOut =>
  (row) => {
    for (const rule of rules) {
      const reason = rule(row);
      if (reason !== null) return reason;
    }
    return null;
  };

/** What every format for programs leaves out. */
export const unidentified = firstOf(refused, withoutSerial);
