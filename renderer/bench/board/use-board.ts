import { useMemo, useState } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { createKept } from '../../../enrollment/kept-groups.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useLaneAction } from '../lanes/use-lane-action.ts';
import { useLaneSounds } from '../lanes/use-lane-sounds.ts';
import { useSessionContext } from '../rows/use-session-context.ts';
import { useUndoCommand } from '../../actions/use-undo.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardList } from './use-board-list.ts';
import { useOpenDevice } from './use-open-device.ts';
import { useScannedDevice } from './use-scanned-device.ts';
import { useSummonedDevice } from './use-summoned-device.ts';
import { useWantedDevice } from './use-wanted-device.ts';

/** The devices that get another profile; none for the most recent ones. */
type Reassigning = readonly Device[];

const NOTHING: ReadonlySet<string> = new Set();

/** What a board shows. */
export interface DeviceBoardProps {
  readonly session: Session;
  readonly devices: Sequence<Device>;
  readonly seen: readonly SeenDevice[];
  readonly deviceOf: (key: DeviceKey) => Device | null;
  /** True for a past session. */
  readonly isReadOnly: boolean;
  /** Opens the readiness screen; absent where that would leave the session being read. */
  readonly onReadiness?: () => void;
}

/** What the parts of a board share. */
export type Board = ReturnType<typeof useBoard>;

/** The rows of a session with search, open device, selection and keys. */
export function useBoard(props: DeviceBoardProps) {
  const { session, devices, deviceOf, isReadOnly } = props;
  const context = useSessionContext(session);
  const list = useBoardList(context, devices);
  const { lanes } = list;
  const { openKey, hasFocus, open, show, close } = useOpenDevice();
  const [selected, setSelected] = useState(NOTHING);
  const [reassigning, setReassigning] = useState<Reassigning | null>(null);
  const chosenOf = useMemo(() => createChosen(selected), [selected]);
  const chosen = useMemo(() => chosenOf(devices), [chosenOf, devices]);
  const opened = openKey === null ? null : deviceOf(openKey);
  const acting = useLaneAction({ onOpen: open, onReadiness: props.onReadiness });
  useLaneSounds(lanes);
  useSummonedDevice(isReadOnly, open);
  useUndoCommand(!isReadOnly);
  useScannedDevice({ opened, hasFocus, chosen, isReadOnly, show });
  useWantedDevice(session.sessionId, open);
  const reassign = isReadOnly ? undefined : (meant: Reassigning): void => setReassigning(meant);
  const waiting = (): readonly DeviceKey[] =>
    lanes.flatMap((lane) => [...lane.rows].map(({ device }) => device.key));
  const hasWaiting = lanes.length > 0;
  const shown = { context, waiting, hasWaiting, opened, deviceOf, isReadOnly };
  const clear = (): void => setSelected(NOTHING);
  const goToNext = useBoardKeys({ ...shown, selected: chosen, open, close, clear, reassign });
  return {
    context,
    list,
    acting,
    goToNext,
    open,
    close,
    opened,
    hasFocus,
    selected,
    setSelected,
    clear,
    chosen,
    reassigning,
    reassign,
    endReassign: () => setReassigning(null),
  };
}

/** The selected devices that still have a row; merged ones are no longer selected. */
function createChosen(
  selected: ReadonlySet<string>,
): (devices: Sequence<Device>) => readonly Device[] {
  const keptOf = createKept<Device>(({ key }) => selected.has(key), {
    arrival: (one, other) => one.ordinal - other.ordinal,
  });
  let kept: Sequence<Device> = NONE;
  let chosen: readonly Device[] = NONE;
  return (devices) => {
    if (selected.size === 0) return NONE;
    const now = keptOf(devices);
    if (now !== kept) chosen = [...now];
    kept = now;
    return chosen;
  };
}

const NONE: readonly Device[] = [];
