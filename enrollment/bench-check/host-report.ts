import { plainDescriptor } from '../identify/own-strings.ts';
import { APPLE_VENDOR_ID, productFamilyOf } from '../product-ids.ts';
import type { SourceReading, SourceStatus } from '../second-source.ts';
import { portOf, type Port, type UsbDevice } from '../usb-device.ts';

/** A device as the registry of macOS lists it, whether or not it can be enrolled. */
export interface RegistryDevice {
  /** Null for a location that is no place on a bus. */
  readonly port: Port | null;
  readonly vendorId: number;
  readonly productId: number;
  readonly productName: string | null;
  readonly serialText: string | null;
  /** Index of its serial descriptor; 0 for none, null if the registry does not say. */
  readonly serialIndex: number | null;
  /** What `UsbDeviceSignature` says of its own serial. */
  readonly signature: 'own' | 'none' | 'unclear' | 'absent';
  /** How `UsbAppleDeviceECID` is written. */
  readonly ecidForm: 'integer' | 'bytes' | 'text' | 'absent';
  /** Flags of `IOServiceState`; 30 is registered, matched and active. Null if not printed. */
  readonly serviceState: number | null;
}

/** What a look at a host found, with texts as they were received. */
export interface HostLook {
  /** From the USB library, without opening anything: no texts. */
  readonly usb: readonly UsbDevice[];
  /** Null: there is no registry to ask, or it was not understood. */
  readonly registry: readonly RegistryDevice[] | null;
  readonly readings: readonly SourceReading[];
  readonly statuses: readonly SourceStatus[];
}

/** A text without what it says: letters and digits by kind, and a number that is the same for the same text. */
interface TextShape {
  readonly is: number;
  readonly shape: string;
}

/** The same look as a person may send it: ids, places, shapes and states; no serial, ECID, UDID or name. */
export interface ReportedLook {
  readonly usb: readonly object[];
  readonly registry: readonly object[] | null;
  readonly readings: readonly object[];
  readonly sources: readonly object[];
  readonly compared: readonly ComparedPlace[];
}

/** One place, and who sees an Apple device there. */
interface ComparedPlace {
  readonly port: Port;
  readonly usb: string | null;
  readonly registry: string | null;
  readonly sources: readonly string[];
  readonly verdict: 'same' | 'differs' | 'usb-only' | 'registry-only' | 'source-only';
}

/** Values of an iBoot string that say which chip and board, and nothing about one device. */
const IBOOT_KINDS = /^(?:CPID|CPRV|CPFM|SCEP|BDID|IBFL):[0-9A-F]{1,8}$/;
/** What every device of a kind is called; a name that a person gave is not among them. */
const KIND_NAMES =
  /^(?:Mac(?:Book(?: Air| Pro)?| mini| Pro| Studio)?|iMac(?: Pro)?|iPhone|iPad|iPod|Apple (?:TV|Watch|Mobile Device(?: \((?:DFU|Recovery) Mode\))?)|Debug USB|USB\d?(?:\.\d)? ?Hub)$/i;
const LONGEST = 160;

/** Prepares a look for a report. */
export function reportedLook({ usb, registry, readings, statuses }: HostLook): ReportedLook {
  const shapeOf = createShapes();
  return {
    usb: usb.toSorted(byPort).map((device) => ({
      port: portOf(device),
      ...idsOf(device),
      version: hex(device.bcdDevice),
      class: device.deviceClass ?? null,
      speed: device.speed ?? null,
    })),
    registry:
      registry?.map(({ vendorId, productId, productName, serialText, ...more }) => ({
        ...more,
        ...idsOf({ vendorId, productId }),
        product: vendorId === APPLE_VENDOR_ID ? shapeOf(productName) : null,
        serial: vendorId === APPLE_VENDOR_ID ? shapeOf(serialText) : null,
      })) ?? null,
    readings: readings.map(({ source, port, facts }) => ({
      source,
      port,
      serial: shapeOf(facts.serial),
      ecid: shapeOf(facts.ecid ?? null),
      udid: shapeOf(facts.udid),
      productType: facts.productType,
      has: Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [name])),
    })),
    sources: statuses.map(({ source, state }) => ({ source, ...plainState(state) })),
    compared: comparedPlaces(usb, registry ?? [], readings),
  };
}

const byPort = (a: UsbDevice, b: UsbDevice): number =>
  portOf(a).localeCompare(portOf(b), 'en', { numeric: true });

function plainState(state: SourceStatus['state']): object {
  if (state.kind === 'working') return { kind: state.kind, version: state.version };
  // A detail is what another program said: it may hold a name.
  return state.kind === 'failing' ? { kind: state.kind, why: state.why } : { kind: state.kind };
}

function comparedPlaces(
  usb: readonly UsbDevice[],
  registry: readonly RegistryDevice[],
  readings: readonly SourceReading[],
): readonly ComparedPlace[] {
  const isKnown = ({ vendorId }: Pick<UsbDevice, 'vendorId'>): boolean =>
    vendorId === APPLE_VENDOR_ID;
  const byUsb = new Map(usb.filter(isKnown).map((one) => [portOf(one), hex(one.productId)]));
  const byRegistry = new Map(
    registry.flatMap((one) =>
      isKnown(one) && one.port !== null ? [[one.port, hex(one.productId)] as const] : [],
    ),
  );
  const bySource = Map.groupBy(
    readings.filter(({ port }) => port !== null),
    ({ port }) => port ?? '',
  );
  const ports = new Set([...byUsb.keys(), ...byRegistry.keys(), ...bySource.keys()]);
  return [...ports].toSorted().map((port) => {
    const [seen, listed] = [byUsb.get(port) ?? null, byRegistry.get(port) ?? null];
    const sources = (bySource.get(port) ?? []).map(({ source }) => source);
    return { port, usb: seen, registry: listed, sources, verdict: verdictOf(seen, listed) };
  });
}

function verdictOf(usb: string | null, registry: string | null): ComparedPlace['verdict'] {
  if (usb !== null && registry !== null) return usb === registry ? 'same' : 'differs';
  if (usb !== null) return 'usb-only';
  return registry === null ? 'source-only' : 'registry-only';
}

/** Names each text by its shape; equal texts get equal numbers, so that sources can be compared. */
function createShapes(): (text: string | null) => TextShape | null {
  const numbers = new Map<string, number>();
  return (text) => {
    if (text === null) return null;
    const plain = plainDescriptor(text);
    // One source writes a UDID with its dash, another without.
    const key = plain.toUpperCase().replaceAll('-', '');
    const is = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, is);
    return { is, shape: KIND_NAMES.test(plain) ? plain : shapeOf(plain) };
  };
}

const shapeOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .split(' ')
    .map((word) => (IBOOT_KINDS.test(word) ? word : hidden(word)))
    .join(' ');

/** `TEST00A013` becomes `AAAA99A999`; what is neither letter, digit nor plain punctuation `?`. */
function hidden(word: string): string {
  const [, key = '', value = word] = /^([A-Z]{4}:)(.*)$/s.exec(word) ?? [];
  return (
    key +
    value
      .replaceAll(/[^\x20-\x7e]/gu, '?')
      .replaceAll(/[A-Z]/g, 'A')
      .replaceAll(/[a-z]/g, 'a')
      .replaceAll(/[0-9]/g, '9')
  );
}

const idsOf = ({ vendorId, productId }: Pick<UsbDevice, 'vendorId' | 'productId'>) => ({
  vendor: hex(vendorId),
  productId: hex(productId),
  family: vendorId === APPLE_VENDOR_ID ? productFamilyOf(productId) : null,
});

const hex = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;
