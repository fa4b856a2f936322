import type { Device, DeviceState } from '../device.ts';
import type { Hold } from '../exceptions/held-by.ts';
import type { ExpectedRow } from '../expected-row.ts';
import type { ProfileRevision } from '../profile.ts';
import type { Session } from '../session.ts';
import type { StepCounts } from './step-counts.ts';

/**
 * What a cell holds: `time` is UTC ms since 1970, `port` a USB path, `choice` a word of a closed
 * set.
 */
export type ColumnType = 'text' | 'choice' | 'count' | 'time' | 'port';

/** The value of a cell before it is written; null is used instead of empty text. */
export type Cell = string | number | null;

/** A device, with what its profile revision implies and what a list says of its serial. */
export interface StagedDevice {
  readonly device: Device;
  readonly state: DeviceState;
  /** What a list or a person holds it for; null if nothing, or if a person let it through. */
  readonly held: Hold | null;
  readonly standing: StepCounts;
  /** Its own: the one that it was reassigned to, else its session's. */
  readonly profile: ProfileRevision;
  /** From the expected lists of its session; null if they do not name it. */
  readonly expected: ExpectedRow | null;
}

/** What a column describes; all devices of a session share the values of its `session` columns. */
interface Sources {
  readonly session: Session;
  readonly device: StagedDevice;
}
type SourceName = keyof Sources;

/** One column: its names for people and for machines, and where its value comes from. */
export interface Column<
  Of extends SourceName = SourceName,
  Id extends string = string,
  Value extends Cell = Cell,
> {
  readonly of: Of;
  /** snake_case; the name for machines and in saved layouts, stable across releases. */
  readonly id: Id;
  /** The header that people read. */
  readonly header: string;
  readonly type: ColumnType;
  readonly read: (source: Sources[Of]) => Value;
}

/** Makes columns that describe a session or a device, one function per type. */
export function columnsOf<Of extends SourceName>(of: Of) {
  type Read<Value> = (source: Sources[Of]) => Value;
  const textual =
    (type: ColumnType) =>
    <Id extends string>(
      id: Id,
      header: string,
      read: Read<string | null>,
    ): Column<Of, Id, string | null> => ({
      of,
      id,
      header,
      type,
      read: (source) => known(read(source)),
    });
  const numeric =
    (type: ColumnType) =>
    <Id extends string, Value extends number | null>(
      id: Id,
      header: string,
      read: Read<Value>,
    ): Column<Of, Id, Value> => ({ of, id, header, type, read });
  return {
    text: textual('text'),
    choice: textual('choice'),
    port: textual('port'),
    count: numeric('count'),
    time: numeric('time'),
  };
}

/** Empty text means unknown, so it is written like null and reads back as null. */
const known = (text: string | null): string | null => (text === '' ? null : text);
