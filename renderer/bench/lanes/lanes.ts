import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { createGroups } from '../../../enrollment/kept-groups.ts';
import type { Sequence } from '../../../enrollment/sequence.ts';
import { byArrival, type BenchRow } from '../rows/bench-row.ts';

/** The devices whose most urgent exception is of one kind, in order of arrival. */
export interface Lane {
  readonly kind: ExceptionKind;
  readonly rows: Sequence<BenchRow>;
}

/**
 * The non-empty lanes, most urgent first; a device is in one lane only. For lists that follow one
 * another; the same lanes if none has changed.
 */
export function createLanes(): (rows: Sequence<BenchRow>) => readonly Lane[] {
  const byKind = createGroups<BenchRow, ExceptionKind>({
    groupOf: ({ exceptions }) => exceptions[0]?.kind ?? null,
    arrival: byArrival,
  });
  let before: ReturnType<typeof byKind> | null = null;
  let lanes: readonly Lane[] = [];
  return (rows) => {
    const groups = byKind(rows);
    if (groups === before) return lanes;
    before = groups;
    lanes = EXCEPTION_KINDS.flatMap((kind) => {
      const lane = groups.get(kind);
      return lane ? [{ kind, rows: lane }] : [];
    });
    return lanes;
  };
}

/** The lanes of these rows alone. */
export const lanesOf = (rows: Sequence<BenchRow>): readonly Lane[] => createLanes()(rows);

/** What a person does next about an exception. */
export type LaneAction =
  | 'accept'
  | 'set-aside'
  | 'compare'
  | 'enter-serial'
  | 'readiness'
  | 'ask-apple';

/** The next action of each kind. */
export const LANE_ACTIONS: Readonly<Record<ExceptionKind, LaneAction>> = {
  refused: 'compare',
  stopped: 'set-aside',
  'not-expected': 'accept',
  'not-in-organization': 'set-aside',
  'other-server': 'ask-apple',
  'activation-locked': 'set-aside',
  'wrong-model': 'compare',
  'seen-earlier': 'accept',
  'seen-again': 'accept',
  'port-guess': 'enter-serial',
  'serial-missing': 'enter-serial',
  'profile-expired': 'readiness',
  damaged: 'set-aside',
};

/** An exception that can be decided for every device that has it. */
export interface ActionForAll {
  readonly kind: ExceptionKind;
  readonly action: 'accept' | 'set-aside';
  readonly count: number;
}

/** The kinds that several devices wait with and that need no look at each one. */
export function actionsForAll(
  waiting: ReadonlyMap<ExceptionKind, number>,
): readonly ActionForAll[] {
  return EXCEPTION_KINDS.flatMap((kind) => {
    const action = LANE_ACTIONS[kind];
    const count = waiting.get(kind) ?? 0;
    if (count < 2 || (action !== 'accept' && action !== 'set-aside')) return [];
    return [{ kind, action, count }];
  });
}
