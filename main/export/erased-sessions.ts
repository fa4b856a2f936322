import type { LeftOutReason } from '../../enrollment/left-out-reason.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import type { Session } from '../../enrollment/session.ts';

/** What an order asks for that was erased since; an export must not pass it over in silence. */
export interface ErasedShare {
  /** Names of the sessions. */
  readonly sessions: readonly string[];
  readonly devices: number;
  /** True when nothing else was asked for. */
  readonly isAll: boolean;
}

export const NOTHING_ERASED: ErasedShare = { sessions: [], devices: 0, isAll: false };

/** What of an order was erased, by the sessions as they are now. */
export function erasedShare(
  sessions: Iterable<Session>,
  { sessionIds }: Pick<ExportOrder, 'sessionIds'>,
): ErasedShare {
  const asked = [...sessions].filter(
    ({ sessionId }) => sessionIds === null || sessionIds.includes(sessionId),
  );
  const erased = asked.filter((session) => session.erased !== undefined);
  return {
    sessions: erased.map(({ name }) => name),
    devices: erased.reduce((sum, session) => sum + (session.erased?.devices ?? 0), 0),
    isAll: asked.length > 0 && erased.length === asked.length,
  };
}

type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>;

/** Counts erased devices among those that are left out. */
export const withErased = (leftOut: LeftOut, { devices }: ErasedShare): LeftOut =>
  devices === 0 ? leftOut : { ...leftOut, erased: devices };
