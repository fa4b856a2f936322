import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../../main/worker/run.ts';
import { serialOf } from '../grown/devices.ts';
import { inPairs, timed, type Measure } from '../measure.ts';

const LISTED = 200_000;

/** Every documented column of Intune's device list. */
const INTUNE_HEADER = [
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

/** Intune's list of 200,000 devices against a log of 100,000. */
export const reconcileMeasure: Measure = {
  id: 'reconcile',
  how: 'A list of 200,000 devices with all columns of Intune is read and matched with a log of 100,000 devices, in its thread, beside a bare loop that splits the same file into cells.',
  rows: [
    {
      name: 'reconcile, 200,000 rows',
      unit: 's',
      control: 'bare split of the file',
      aim: { kind: 'figure', most: 2 },
    },
  ],
  take: async ({ grown, emptyFolder }) => {
    const folder = await grown({ rows: 400_000, devicesPerSession: 1000 });
    const path = join(emptyFolder(), 'devices.csv');
    const lines = [INTUNE_HEADER.join()];
    for (let number = 0; number < LISTED; number += 1) lines.push(listRow(number).join());
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    const read = async (): Promise<void> => {
      const task = { path, importId: 'i', patienceMs: 86_400_000 };
      const found = await run('readDevices', folder, task).answer;
      if ('kind' in found) throw new Error(found.kind);
      if (!found.ok) throw new Error(found.refusal.kind);
    };
    const split = (): number =>
      readFileSync(path, 'utf8')
        .split('\r\n')
        .reduce((cells, line) => cells + line.split(',').length, 0);
    const seconds = async (work: () => unknown) => (await timed(work)) / 1000;
    return [
      await inPairs(
        5,
        () => seconds(read),
        () => seconds(split),
      ),
    ];
  },
};

/** The row of a device in Intune's list. */
function listRow(number: number): readonly string[] {
  const id = createHash('md5').update(String(number)).digest('hex');
  return INTUNE_HEADER.map((name) => {
    if (name === 'Serial number') return serialOf(number);
    if (name === 'Enrollment date' || name === 'Last check-in')
      return '2026-03-05 09:12:03.0000000';
    if (name === 'Ownership') return 'Corporate';
    if (name === 'Managed by') return 'Intune';
    if (name.endsWith('ID') || name === 'UserId') return id;
    return number % 3 === 0 ? '' : `${name.slice(0, 9)} ${id.slice(0, 8)}`;
  });
}
