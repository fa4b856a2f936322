import type { Device, DeviceState } from '../device.ts';
import type { Session } from '../session.ts';
import type { FollowUpStanding } from './standing.ts';

/** What a cell holds: `time` is UTC ms since 1970, `port` a USB path, `choice` a word of a closed set. */
export type ColumnType = 'text' | 'choice' | 'count' | 'time' | 'port';

/** The value of a cell before it is written; empty text does not occur, null stands for it. */
export type Cell = string | number | null;

/** One device of one session, with what its profile revision makes of its follow-up. */
export interface RowSource {
  readonly device: Device;
  readonly session: Session;
  readonly state: DeviceState;
  readonly standing: FollowUpStanding;
}

/** One column: how it is called for people and for machines, and where its value comes from. */
export interface Column<Id extends string = string, Value extends Cell = Cell> {
  /** snake_case; the name for machines and in saved layouts, stable across releases. */
  readonly id: Id;
  /** The header that people read. */
  readonly header: string;
  readonly type: ColumnType;
  readonly read: (source: RowSource) => Value;
}

/** Empty text means that nothing is known, so it is written like null and reads back as null. */
const known = (text: string | null): string | null => (text === '' ? null : text);

type TextReader = (source: RowSource) => string | null;
type NumberReader<Value extends number | null> = (source: RowSource) => Value;

/** A column of free text. */
export const text = <Id extends string>(id: Id, header: string, read: TextReader) =>
  column(id, header, 'text', (source) => known(read(source)));

/** A column whose text is one of a closed set of words. */
export const choice = <Id extends string>(id: Id, header: string, read: TextReader) =>
  column(id, header, 'choice', (source) => known(read(source)));

/** A column of places on the USB tree. */
export const port = <Id extends string>(id: Id, header: string, read: TextReader) =>
  column(id, header, 'port', (source) => known(read(source)));

/** A column of whole numbers from 0. */
export const count = <Id extends string, Value extends number | null>(
  id: Id,
  header: string,
  read: NumberReader<Value>,
) => column(id, header, 'count', read);

/** A column of moments, UTC ms. */
export const time = <Id extends string, Value extends number | null>(
  id: Id,
  header: string,
  read: NumberReader<Value>,
) => column(id, header, 'time', read);

function column<Id extends string, Value extends Cell>(
  id: Id,
  header: string,
  type: ColumnType,
  read: (source: RowSource) => Value,
): Column<Id, Value> {
  return { id, header, type, read };
}
