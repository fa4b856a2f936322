import { createHash } from 'node:crypto';

import { serialKey } from '../enrollment/device-key.ts';
import type { BenchEvent } from '../enrollment/events.ts';
import type { Serial } from '../enrollment/serial.ts';

/** Every documented column of Intune's device list. */
export const LIST_HEADER = [
  'Device ID',
  'Device name',
  'Enrollment date',
  'Last check-in',
  'Microsoft Entra Device ID',
  'OS version',
  'Microsoft Entra registered',
  'EAS activation ID',
  'Serial number',
  'Manufacturer',
  'Model',
  'EAS activated',
  'IMEI',
  'Last EAS sync time',
  'EAS reason',
  'EAS status',
  'Compliance grace period expiration',
  'Security patch level',
  'Wi-Fi MAC',
  'MEID',
  'Subscriber carrier',
  'Total storage',
  'Free storage',
  'Management name',
  'Category',
  'UserId',
  'Primary user UPN',
  'Primary user email address',
  'Primary user display name',
  'WiFiIPv4Address',
  'WiFiSubnetID',
  'Compliance',
  'Managed by',
  'Ownership',
  'Device state',
  'Intune registered',
  'Supervised',
  'Encrypted',
  'OS',
  'SkuFamily',
  'JoinType',
  'Phone number',
  'Jailbroken',
  'ICCID',
  'EthernetMAC',
  'CellularTechnology',
  'ProcessorArchitecture',
  'EID',
];

/** The first sighting of an invented Mac. */
export function sighted(sessionId: string, index: number): BenchEvent {
  const serial = serialOf(index);
  return {
    kind: 'device-sighted',
    sessionId,
    deviceKey: serialKey(serial),
    remembered: null,
    sighting: {
      port: `1-1.${(index % 10) + 1}`,
      vendorId: 0x05ac,
      productId: 0x1905,
      bcdDevice: 0x1507,
      productName: 'Mac',
      serialText: serial,
      mode: 'booted-mac',
      kind: 'mac',
      ecid: null,
      serial: { value: serial, source: 'usb-mac' },
      udid: null,
      productType: 'Mac15,6',
      model: 'MacBook Pro (14-inch, M3 Pro, Nov 2023)',
      notes: [],
      noticedBy: 'event',
    },
  };
}

/** The row of that Mac in Intune's list. */
export function listRow(index: number): readonly string[] {
  const id = createHash('md5').update(String(index)).digest('hex');
  return LIST_HEADER.map((name) => {
    if (name === 'Serial number') return serialOf(index);
    if (name === 'Enrollment date' || name === 'Last check-in')
      return '2026-03-05 09:12:03.0000000';
    if (name === 'Ownership') return 'Corporate';
    if (name === 'Managed by') return 'Intune';
    if (name.endsWith('ID') || name === 'UserId') return id;
    return index % 3 === 0 ? '' : `${name.slice(0, 9)} ${id.slice(0, 8)}`;
  });
}

function serialOf(index: number): Serial {
  return `TST${index.toString(36).toUpperCase().padStart(7, '0')}` as Serial;
}
