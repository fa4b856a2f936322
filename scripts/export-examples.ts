/**
 * Writes an example of each text export into docs/examples: `node scripts/export-examples.ts`. All
 * devices are invented.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Device } from '../enrollment/device.ts';
import { sightingKey } from '../enrollment/device-key.ts';
import { csvParts } from '../enrollment/export/csv-parts.ts';
import { formatFacts, planOf, type TableFormatId } from '../enrollment/export/formats/index.ts';
import { rowsInOrder } from '../enrollment/export/row.ts';
import { selectRows } from '../enrollment/export/select-rows.ts';
import type { Serial } from '../enrollment/serial.ts';
import type { Session } from '../enrollment/session.ts';

/** Folder of the examples, relative to the root of the repository. */
export const EXAMPLES_FOLDER = 'docs/examples';

/** Formats with an example; a workbook and the event history are not readable as text. */
export const EXAMPLE_FORMATS = [
  'asset',
  'intune-identifiers',
  'intune-configurator',
  'snipe-it',
  'jamf-preload',
  'jamf-mut',
  'servicenow',
  'serials',
] as readonly TableFormatId[];

const OPENED_MS = Date.UTC(2026, 2, 5, 8);

const SESSION: Session = {
  sessionId: 'example-session',
  name: 'Order 4711',
  profile: {
    profileId: 'example-profile',
    revision: 1,
    savedAtMs: OPENED_MS,
    savedBy: 'Technician 1',
    settings: {
      name: 'Shared Macs',
      method: 'apple-configurator',
      affinity: 'without',
      authentication: null,
      portalDelivery: null,
      lockedEnrollment: false,
      awaitFinalConfiguration: null,
      profileDownloadedAtMs: null,
    },
  },
  target: 3,
  openedAtMs: OPENED_MS,
  openedBy: 'Technician 1',
  closedAtMs: null,
  unknownPolicy: 'accept',
};

const device = (ordinal: number, serial: string | null): Device => ({
  key: sightingKey(`example-${ordinal}`),
  sessionId: SESSION.sessionId,
  ecid: null,
  serial: serial === null ? null : { value: serial as Serial, source: 'usb-mac' },
  portGuess: null,
  udid: null,
  kind: 'mac',
  productType: 'Mac15,7',
  model: 'MacBook Pro (16-inch, Nov 2023)',
  mode: serial === null ? 'dfu' : 'booted-mac',
  port: `1-1.${ordinal}`,
  isPresent: true,
  firstSeenMs: OPENED_MS + ordinal * 60_000,
  lastSeenMs: OPENED_MS + ordinal * 60_000,
  attaches: 1,
  notes: [],
  refusal: null,
  enrolled: null,
  steps: {},
  ordinal,
});

/** Two Macs that were read and one whose serial is still missing. */
const DEVICES = [device(1, 'EXAMPLE001'), device(2, 'EXAMPLE002'), device(3, null)];
const ROWS = [
  ...rowsInOrder([
    {
      session: SESSION,
      devices: DEVICES,
      profiles: new Map(),
      readiness: [],
      settings: { stops: new Map(), services: new Map() },
      expected: new Map(),
      nowMs: OPENED_MS,
    },
  ]),
];

/** The example of a format, exactly as Muster would write it. */
export function exampleOf(format: TableFormatId): string {
  const plan = planOf(format);
  if (plan.encoding.kind !== 'csv') throw new Error(`${format} is not text.`);
  const kept = selectRows(plan, ROWS, () => undefined);
  return [...csvParts(plan, plan.encoding.dialect, kept)].map(({ content }) => content).join('');
}

/** The file name of the example of a format. */
export const exampleFile = (format: TableFormatId): string =>
  `${format}.${formatFacts(format).extension}`;

if (process.argv[1] === import.meta.filename) {
  const folder = join(import.meta.dirname, '..', EXAMPLES_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const format of EXAMPLE_FORMATS)
    writeFileSync(join(folder, exampleFile(format)), exampleOf(format));
}
