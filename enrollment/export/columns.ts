import { reconnects } from '../device.ts';
import type { Session } from '../session.ts';
import { columnsOf, type StagedDevice } from './column.ts';

const ofSession = columnsOf('session');
const ofDevice = columnsOf('device');

const settings = ({ profile }: Session) => profile.settings;
const evidence = ({ device }: StagedDevice) => device.enrolled?.evidence ?? null;

/**
 * The one schema of everything that Muster exports about a device, in the default order. The table
 * on screen, every file writer and the reading back of a file are derived from it; the row type too.
 * Evidence of enrollment has its own column, always filled: a cable and ticked steps are none (T-1, T-5).
 */
export const COLUMNS = [
  ofDevice.text('serial', 'Serial number', ({ device }) => device.serial?.value ?? null),
  ofDevice.choice('serial_source', 'Serial source', ({ device }) => device.serial?.source ?? null),
  ofDevice.text('ecid', 'ECID', ({ device }) => device.ecid),
  ofDevice.text('udid', 'UDID', ({ device }) => device.udid),
  ofDevice.text('model', 'Model', ({ device }) => device.model),
  ofDevice.text('product_type', 'Product type', ({ device }) => device.productType),
  ofDevice.choice('kind', 'Kind', ({ device }) => device.kind),
  ofDevice.choice('state', 'State', ({ state }) => state),
  ofDevice.choice(
    'enrolled_evidence',
    'Enrolled according to',
    (source) => evidence(source)?.kind ?? 'not-confirmed',
  ),
  ofDevice.time(
    'enrolled_at',
    'Enrollment confirmed',
    ({ device }) => device.enrolled?.atMs ?? null,
  ),
  ofDevice.text('enrolled_by', 'Confirmed by', ({ device }) => device.enrolled?.by ?? null),
  ofDevice.time('evidence_date', 'Date of Intune export', (source) => fileDateMs(source)),
  ofSession.text('profile', 'Profile', (session) => settings(session).name),
  ofSession.count('profile_revision', 'Profile revision', (session) => session.profile.revision),
  ofSession.choice('method', 'Enrollment method', (session) => settings(session).method),
  ofSession.choice('affinity', 'User affinity', (session) => settings(session).affinity),
  ofSession.choice(
    'authentication',
    'Authentication',
    (session) => settings(session).authentication,
  ),
  ofSession.choice(
    'portal_delivery',
    'Company Portal delivery',
    (session) => settings(session).portalDelivery,
  ),
  ofSession.text('session', 'Session', (session) => session.name),
  ofSession.time('session_opened', 'Session opened', (session) => session.openedAtMs),
  ofSession.text('technician', 'Technician', (session) => session.openedBy),
  ofDevice.count('ordinal', 'Number in session', ({ device }) => device.ordinal),
  ofDevice.port('port', 'Port', ({ device }) => device.port),
  ofDevice.choice('mode', 'Last mode', ({ device }) => device.mode),
  ofDevice.time('first_seen', 'First seen', ({ device }) => device.firstSeenMs),
  ofDevice.time('last_seen', 'Last seen', ({ device }) => device.lastSeenMs),
  ofDevice.count('reconnects', 'Reconnects', ({ device }) => reconnects(device)),
  ofDevice.count('follow_up_done', 'Follow-up steps done', ({ standing }) => standing.done),
  ofDevice.count('follow_up_failed', 'Follow-up steps failed', ({ standing }) => standing.failed),
  ofDevice.count('follow_up_open', 'Follow-up steps open', ({ standing }) => standing.open),
  ofDevice.text('open_steps', 'Open steps', ({ standing }) => standing.openSteps),
  ofDevice.choice('refusal', 'Refused because', ({ device }) => device.refusal?.reason ?? null),
  ofDevice.text('notes', 'Notes', ({ device }) => device.notes.join(' ')),
] as const;

function fileDateMs(source: StagedDevice): number | null {
  const given = evidence(source);
  return given?.kind === 'intune-export' ? given.fileDateMs : null;
}

/** Any column of {@link COLUMNS}. */
export type ExportColumn = (typeof COLUMNS)[number];
/** The stable name of a column. */
export type ColumnId = ExportColumn['id'];

/** The names of all columns in the default order. */
export const COLUMN_IDS: readonly ColumnId[] = COLUMNS.map((column) => column.id);

const BY_ID = new Map<string, ExportColumn>(COLUMNS.map((column) => [column.id, column]));

/** The column of that name, or null when there is none (a layout of another release). */
export function columnOf(id: string): ExportColumn | null {
  return BY_ID.get(id) ?? null;
}
