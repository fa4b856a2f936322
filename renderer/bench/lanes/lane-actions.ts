import { EXCEPTION_KINDS, type ExceptionKind } from '../../../enrollment/exception-kind.ts';

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
