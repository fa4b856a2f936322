import { modelOfChip } from '../apple-models.ts';
import type { IbootString } from '../iboot.ts';
import { readIbootString, unpackPortDfu } from '../iboot.ts';
import type { Identification } from '../identity.ts';
import { appleDevice, notEnrolled, shownSerial, withNotes } from './outcomes.ts';
import type { OwnStrings } from './own-strings.ts';

/** A device in SecureROM DFU or iBoot recovery, by its iBoot string. */
export function readIbootMode(mode: 'dfu' | 'recovery', own: OwnStrings): Identification {
  const device = appleDevice(mode);
  if (own.serialText === null) {
    return own.isSerialInherited ? device : withNotes(device, ['serial-unreadable']);
  }
  const iboot = readIbootString(own.serialText);
  const exploited = iboot.isExploited ? (['exploited-boot-rom'] as const) : [];
  const reading = withNotes({ ...device, ...modelOf(iboot) }, exploited);
  // Without its ECID the string is broken, so a serial in it is not reliable either.
  if (iboot.ecid === null) return withNotes(reading, ['malformed-iboot-string']);
  return withIdentity({ ...reading, ecid: iboot.ecid }, iboot);
}

function withIdentity(reading: Identification, { srnm }: IbootString): Identification {
  const known = reading.kind === null ? withNotes(reading, ['unknown-model']) : reading;
  if (srnm === null) return known;
  const { serial, notes } = shownSerial(srnm, 'iboot-srnm');
  return withNotes({ ...known, serial }, notes);
}

/**
 * The USB-C port controller of a device in port DFU. Its ids are the controller's own, so none are
 * kept; the model behind it is for display only.
 */
export function readPortDfu(own: OwnStrings): Identification {
  const { bdid } = readIbootString(own.serialText ?? '');
  const processor = bdid === null ? null : unpackPortDfu(bdid);
  return { ...notEnrolled('port-dfu', 'port-controller'), ...modelOf(processor) };
}

function modelOf(
  ids: { readonly cpid: string | null; readonly bdid: string | null } | null,
): Pick<Identification, 'kind' | 'productType' | 'model'> {
  const isComplete = ids !== null && ids.cpid !== null && ids.bdid !== null;
  const model = isComplete ? modelOfChip(ids.cpid, ids.bdid) : null;
  if (model === null) return { kind: null, productType: null, model: null };
  return { kind: model.kind, productType: model.productType, model: model.name };
}
