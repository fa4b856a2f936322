import type { DeviceKind, EnrollReason, IdentityNote, Mode } from '../../enrollment/identity.ts';
import type { SerialSource } from '../../enrollment/serial.ts';

export const modes = {
  'booted-mac': 'macOS or recovery',
  restore: 'Restore',
  recovery: 'Recovery',
  dfu: 'DFU',
  'debug-usb': 'Debug USB',
  'port-dfu': 'Port DFU',
  wtf: 'WTF',
  t2: 'T2 chip',
  mobile: 'iPhone or iPad',
  ignored: 'Not enrolled here',
} as const satisfies Record<Mode, string>;

export const kinds = {
  mac: 'Mac',
  'mac-t2': 'Mac with T2 chip',
  iphone: 'iPhone',
  ipad: 'iPad',
  ipod: 'iPod touch',
  watch: 'Apple Watch',
  appletv: 'Apple TV',
  homepod: 'HomePod',
  vision: 'Apple Vision',
  virtual: 'Virtual machine',
  display: 'Display',
} as const satisfies Record<DeviceKind, string>;

/** Short form for a table cell. */
export const sources = {
  'usb-mac': 'USB',
  'iboot-srnm': 'Recovery',
  lockdown: 'Lockdown',
  cfgutil: 'Configurator',
  'ecid-link': 'Remembered',
  scan: 'Scanned',
  typed: 'Typed',
  label: 'Label',
  'port-link': 'Port guess',
  none: 'No source',
} as const satisfies Record<SerialSource, string>;

/** Where the serial came from, in words that say how far it can be trusted. */
export const sourceMeanings = {
  'usb-mac': 'Read from the Mac itself over USB.',
  'iboot-srnm': 'Read from the device in recovery mode.',
  lockdown: 'Reported by the device through its lockdown service.',
  cfgutil: 'Reported by Apple Configurator.',
  'ecid-link': 'Remembered: an earlier direct reading showed this serial with the same ECID.',
  scan: 'Scanned by a person from a label.',
  typed: 'Typed by a person, twice.',
  label: 'Read by a person from the label of a Mac that USB has not shown.',
  'port-link': 'A guess: the last device on this port had this serial. Not confirmed, not logged.',
  none: 'The device shows no serial in this mode.',
} as const satisfies Record<SerialSource, string>;

export const notes = {
  'serial-inherited-from-hub': 'The reported serial belongs to the hub and was ignored.',
  'serial-unreadable': 'The serial could not be read. Unplug the device and plug it in again.',
  'serial-has-i-or-o': 'The serial contains an I or an O, which is rare in Apple serials.',
  'serial-unusual-length': 'The serial has an unusual length.',
  'udid-all-f': 'The UDID is all Fs and identifies nothing.',
  'udid-without-ecid': 'This form of UDID contains no ECID.',
  'exploited-boot-rom': 'The boot ROM reports that it was exploited.',
  'unknown-model': 'Muster does not know this model yet.',
  'malformed-iboot-string': 'The device sent malformed text. It is kept as received.',
  'registry-only': 'macOS reports this device, but USB does not list it (not tested on hardware).',
  'cable-or-port-hint': 'A port is in firmware mode. Check the cable and the port.',
} as const satisfies Record<IdentityNote, string>;

export const enrollReasons = {
  'apple-device': 'A device to enroll.',
  'not-apple': 'Not made by Apple.',
  'not-on-allow-list': 'An Apple accessory or a product that Muster does not enroll.',
  'unknown-apple-device': 'An Apple device that Muster does not know, perhaps a newer Mac.',
  billboard: 'A USB-C port notice, not a device.',
  'port-controller': 'A port controller, not a device.',
  't2-bridge': 'The T2 chip of a running Mac, not a separate device.',
  'exploit-tool': 'A tool that runs on an exploited device.',
  'not-enrolled-kind': 'A kind of device that is not enrolled here.',
} as const satisfies Record<EnrollReason, string>;
