import { isLabelOnly, reconnects, type Device } from '../device.ts';
import { columnsOf, type StagedDevice } from './column.ts';
import {
  appleAnswer,
  appleServer,
  askedMs,
  inOrganization,
  intuneAnswer,
  intuneEnrolledMs,
  notCheckedWhy,
} from './service-cells.ts';

const ofSession = columnsOf('session');
const ofDevice = columnsOf('device');

const settings = ({ profile }: StagedDevice) => profile.settings;
const evidence = ({ device }: StagedDevice) => device.enrolled?.evidence ?? null;

/**
 * The one schema of everything that Muster exports about a device, in the default order. The table
 * on screen, every file writer and the row type are derived from it. Evidence of enrollment has its
 * own column, always filled: a cable and completed steps are not evidence (T-1, T-5).
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
  ofDevice.text('profile', 'Profile', (source) => settings(source).name),
  ofDevice.count('profile_revision', 'Profile revision', ({ profile }) => profile.revision),
  ofDevice.choice('method', 'Enrollment method', (source) => settings(source).method),
  ofDevice.choice('affinity', 'User affinity', (source) => settings(source).affinity),
  ofDevice.choice('authentication', 'Authentication', (source) => settings(source).authentication),
  ofDevice.choice(
    'portal_delivery',
    'Company Portal delivery',
    (source) => settings(source).portalDelivery,
  ),
  ofSession.text('session', 'Session', (session) => session.name),
  ofSession.time('session_opened', 'Session opened', (session) => session.openedAtMs),
  ofSession.text('technician', 'Technician', (session) => session.openedBy),
  ofDevice.count('ordinal', 'Number in session', ({ device }) => device.ordinal),
  ofDevice.port('port', 'Port', ({ device }) => device.port),
  ofDevice.choice('mode', 'Last mode', ({ device }) => device.mode),
  ofDevice.time('first_seen', 'First seen', ({ device }) => seenMs(device, device.firstSeenMs)),
  ofDevice.time('last_seen', 'Last seen', ({ device }) => seenMs(device, device.lastSeenMs)),
  ofDevice.count('reconnects', 'Reconnects', ({ device }) => reconnects(device)),
  ofDevice.count('follow_up_done', 'Follow-up steps done', ({ standing }) => standing.done),
  ofDevice.count('follow_up_failed', 'Follow-up steps failed', ({ standing }) => standing.failed),
  ofDevice.count('follow_up_open', 'Follow-up steps open', ({ standing }) => standing.open),
  ofDevice.text('open_steps', 'Open steps', ({ standing }) => standing.openSteps),
  ofDevice.choice('refusal', 'Refused because', (source) => refusalOf(source)),
  ofDevice.text('notes', 'Notes', ({ device }) => device.notes.join(' ')),
  ofDevice.text('note', 'Technician note', ({ device }) => device.note ?? null),
  ofDevice.choice('damage', 'Damage', ({ device }) => (device.damage ? 'damaged' : null)),
  ofDevice.text('damage_remark', 'Damage found', ({ device }) => device.damage?.remark ?? null),
  ofDevice.text('accepted', 'Exceptions accepted', ({ device }) => acceptedOf(device)),
  ofDevice.text('earlier_session', 'Earlier session', ({ device }) => earlierOf(device)),
  ofDevice.text('asset_tag', 'Asset tag', ({ expected }) => expected?.assetTag ?? null),
  ofDevice.text('assigned_user', 'Assigned user', ({ expected }) => expected?.assignedUser ?? null),
  ofDevice.text('location', 'Location', ({ expected }) => expected?.location ?? null),
  ofDevice.text(
    'purchase_order',
    'Purchase order',
    ({ expected }) => expected?.purchaseOrder ?? null,
  ),
  ofDevice.choice('apple_answer', 'Apple says', appleAnswer),
  ofDevice.text('apple_server', 'Assigned to server', appleServer),
  ofDevice.time(
    'apple_added',
    'Added to organization',
    (source) => inOrganization(source)?.addedMs ?? null,
  ),
  ofDevice.text(
    'apple_source',
    'Source of addition',
    (source) => inOrganization(source)?.source ?? null,
  ),
  ofDevice.choice(
    'apple_lock',
    'Activation Lock',
    (source) => inOrganization(source)?.lock ?? null,
  ),
  ofDevice.time('apple_asked', 'Apple asked', ({ device }) => askedMs(device, 'apple')),
  ofDevice.choice('apple_not_checked', 'Apple not checked because', ({ device }) =>
    notCheckedWhy(device, 'apple'),
  ),
  ofDevice.choice('intune_answer', 'Intune says', intuneAnswer),
  ofDevice.time('intune_enrolled', 'Enrolled in Intune', intuneEnrolledMs),
  ofDevice.time('intune_asked', 'Intune asked', ({ device }) => askedMs(device, 'intune')),
  ofDevice.choice('intune_not_checked', 'Intune not checked because', ({ device }) =>
    notCheckedWhy(device, 'intune'),
  ),
] as const;

/** What is known from its label only was never seen. */
const seenMs = (device: Device, atMs: number): number | null => (isLabelOnly(device) ? null : atMs);

/** The dispute, else the person or the list that holds it. */
function refusalOf({ device, held }: StagedDevice): string | null {
  if (device.refusal) return device.refusal.reason;
  return held && (held.kind === 'not-expected' ? 'held' : held.kind);
}

const acceptedOf = ({ accepted = [] }: Device): string =>
  accepted
    .flatMap(({ exception, outcome }) => (outcome === 'set-aside' ? [] : [exception]))
    .join(' ');

const earlierOf = ({ earlier }: Device): string | null => earlier?.sessionName ?? null;

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

/** The column of that name, or null if there is none (a layout from another release). */
export function columnOf(id: string): ExportColumn | null {
  return BY_ID.get(id) ?? null;
}
