import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { useActionScope, useDeviceActions } from '../../actions/action-scope.ts';
import type { NamedAction } from '../../actions/device-action.ts';
import { useOffer } from '../../state/commands.ts';
import { useBench } from '../../state/use-bench.ts';
import { useShortcuts } from '../../state/use-shortcuts.ts';

interface BoardKeysInput {
  readonly context: SessionContext;
  /** The devices that need a person, most urgent first. */
  readonly waiting: () => readonly DeviceKey[];
  readonly hasWaiting: boolean;
  readonly selected: readonly Device[];
  readonly opened: Device | null;
  readonly deviceOf: (key: DeviceKey) => Device | null;
  readonly isReadOnly: boolean;
  readonly open: (key: DeviceKey) => void;
  readonly close: () => void;
  /** Ends the selection. */
  readonly clear: () => void;
  readonly reassign: ((devices: readonly Device[]) => void) | undefined;
}

/**
 * The keys of the board, and the devices that those of `renderer/actions` are about.
 *
 * @returns a function that opens the next device that needs a person, false if none does.
 */
export function useBoardKeys(input: BoardKeysInput): () => boolean {
  const { context, selected, opened, deviceOf, isReadOnly, open, close, clear } = input;
  const hasPendingScan = useBench((state) => state.pendingScan !== null);
  const next = (): boolean => {
    const waiting = input.waiting();
    const at = waiting.findIndex((key) => key === opened?.key);
    const following = waiting[(at + 1) % Math.max(1, waiting.length)];
    if (following !== undefined) open(following);
    return following !== undefined;
  };
  const reassign = (devices: readonly Device[]): void => input.reassign?.(devices);
  useActionScope({ context, selected, opened, deviceOf, isReadOnly, open, clear, next, reassign });
  const actions = useDeviceActions();
  const act = (id: NamedAction) => () => actions.run(id, actions.target());
  const hasDevice = opened !== null || selected.length > 0;
  useOffer({
    next: input.hasWaiting ? act('next') : undefined,
    profile: isReadOnly ? undefined : act('profile'),
    ...(hasDevice && {
      confirm: act('confirm'),
      accept: act('accept'),
      'set-aside': act('set-aside'),
      note: act('note'),
      damage: act('damage'),
      slip: act('slip'),
      copy: act('copy'),
      merge: selected.length === 2 ? act('merge') : undefined,
    }),
  });
  useShortcuts({
    // A waiting scan goes first, so that one key never cancels two things.
    Escape: () => !hasPendingScan && close(),
  });
  return next;
}
