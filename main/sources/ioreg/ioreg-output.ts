import { parseEcid, type Ecid } from '../../../enrollment/ecid.ts';
import { identify } from '../../../enrollment/identify/identify.ts';
import { APPLE_VENDOR_ID } from '../../../enrollment/product-ids.ts';
import type { SourceReading } from '../../../enrollment/second-source.ts';
import type { PlistValue } from '../../readiness/plist/plist-value.ts';
import { NO_FACTS } from '../no-facts.ts';
import { portOfNode, registryNodes, type RegistryNode } from './ioreg-devices.ts';
import { ownSerialOf } from './usb-signature.ts';

/**
 * What the output of ioreg says of the devices that can be enrolled, each with its own serial and
 * ECID; null if it is something else.
 */
export const readIoreg = (text: string, askedMs: number): readonly SourceReading[] | null =>
  registryNodes(text)?.flatMap((node) => readingOf(node, askedMs) ?? []) ?? null;

function readingOf(
  { usb, ancestors, properties }: RegistryNode,
  askedMs: number,
): SourceReading | null {
  const port = portOfNode(properties);
  if (usb.vendorId !== APPLE_VENDOR_ID || port === null) return null;
  const signature = properties.get('UsbDeviceSignature');
  const shown = usb.serialText?.toUpperCase() ?? null;
  const own =
    signature instanceof Uint8Array
      ? ownSerialOf(signature, usb.serialText)
      : ({ kind: 'unclear' } as const);
  const serialText = own.kind === 'own' ? own.serial : own.kind === 'none' ? null : usb.serialText;
  // Its own serial counts, even if a hub shows the same.
  const found = identify({ ...usb, serialText }, own.kind === 'own' ? [] : ancestors);
  if (!found.enroll) return null;
  const { serial, udid, productType } = found;
  const ecid = found.ecid ?? ecidOf(properties.get('UsbAppleDeviceECID'));
  const facts = { ...NO_FACTS, ecid, serial: serial?.value ?? null, udid, productType };
  return { source: 'ioreg', port, askedMs, facts, ...(shown === null ? {} : { shown }) };
}

/** An integer, eight little-endian bytes, or a text: which of them is unconfirmed. */
function ecidOf(value: PlistValue | undefined): Ecid | null {
  if (typeof value === 'bigint') return value > 0n ? parseEcid(value.toString(16)) : null;
  if (typeof value === 'number') {
    // A number beyond this has lost digits and would identify another chip.
    return Number.isSafeInteger(value) && value > 0 ? parseEcid(value.toString(16)) : null;
  }
  if (typeof value === 'string') return parseEcid(value);
  if (!(value instanceof Uint8Array) || value.length !== 8) return null;
  return parseEcid(Buffer.from(value).reverse().toString('hex'));
}
