import { choice, count, port, text, time, type RowSource } from './column.ts';
import { reconnects } from '../device.ts';

const settings = (source: RowSource) => source.session.profile.settings;
const evidence = (source: RowSource) => source.device.enrolled?.evidence ?? null;
const words = (list: readonly string[]) => list.join(' ');

/**
 * The one schema of everything that Muster exports about a device, in the default order. The table
 * on screen, every file writer and the reading back of a file are derived from it; the row type too.
 * Evidence of enrollment has its own column, always filled: a cable and ticked steps are none (T-1, T-5).
 */
export const COLUMNS = [
  text('serial', 'Serial number', ({ device }) => device.serial?.value ?? null),
  choice('serial_source', 'Serial source', ({ device }) => device.serial?.source ?? null),
  text('ecid', 'ECID', ({ device }) => device.ecid),
  text('udid', 'UDID', ({ device }) => device.udid),
  text('model', 'Model', ({ device }) => device.model),
  text('product_type', 'Product type', ({ device }) => device.productType),
  choice('kind', 'Kind', ({ device }) => device.kind),
  choice('state', 'State', ({ state }) => state),
  choice(
    'enrolled_evidence',
    'Enrolled according to',
    (source) => evidence(source)?.kind ?? 'not-confirmed',
  ),
  time('enrolled_at', 'Enrollment confirmed', ({ device }) => device.enrolled?.atMs ?? null),
  text('enrolled_by', 'Confirmed by', ({ device }) => device.enrolled?.by ?? null),
  time('evidence_date', 'Date of Intune export', (source) => fileDateMs(source)),
  text('profile', 'Profile', (source) => settings(source).name),
  count('profile_revision', 'Profile revision', ({ session }) => session.profile.revision),
  choice('method', 'Enrollment method', (source) => settings(source).method),
  choice('affinity', 'User affinity', (source) => settings(source).affinity),
  choice('authentication', 'Authentication', (source) => settings(source).authentication),
  choice('portal_delivery', 'Company Portal delivery', (source) => settings(source).portalDelivery),
  text('session', 'Session', ({ session }) => session.name),
  time('session_opened', 'Session opened', ({ session }) => session.openedAtMs),
  text('technician', 'Technician', ({ session }) => session.openedBy),
  count('ordinal', 'Number in session', ({ device }) => device.ordinal),
  port('port', 'Port', ({ device }) => device.port),
  choice('mode', 'Last mode', ({ device }) => device.mode),
  time('first_seen', 'First seen', ({ device }) => device.firstSeenMs),
  time('last_seen', 'Last seen', ({ device }) => device.lastSeenMs),
  count('reconnects', 'Reconnects', ({ device }) => reconnects(device)),
  count('follow_up_done', 'Follow-up steps done', ({ standing }) => standing.done),
  count('follow_up_failed', 'Follow-up steps failed', ({ standing }) => standing.failed),
  count('follow_up_open', 'Follow-up steps open', ({ standing }) => standing.open.length),
  text('open_steps', 'Open steps', ({ standing }) => words(standing.open)),
  choice('refusal', 'Refused because', ({ device }) => device.refusal?.reason ?? null),
  text('notes', 'Notes', ({ device }) => words(device.notes)),
] as const;

function fileDateMs(source: RowSource): number | null {
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
