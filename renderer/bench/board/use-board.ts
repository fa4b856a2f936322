import { useMemo, useRef, useState } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SeenDevice } from '../../../enrollment/seen-device.ts';
import type { Session } from '../../../enrollment/session.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import { lanesOf, needingAttention } from '../lanes/lanes.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useSessionContext } from '../rows/use-session-context.ts';
import { useLaneAction } from '../lanes/use-lane-action.ts';
import { useLaneSounds } from '../lanes/use-lane-sounds.ts';
import { useNarrowing } from './use-narrowing.ts';
import { useOpenDevice } from './use-open-device.ts';
import { useProgress } from '../progress/use-progress.ts';
import { useScannedDevice } from './use-scanned-device.ts';
import { useSummonedDevice } from './use-summoned-device.ts';
import { useRows } from '../rows/use-session-rows.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** What a board shows. */
export interface DeviceBoardProps {
  readonly session: Session;
  readonly devices: readonly Device[];
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
  const { session, devices, seen, deviceOf, isReadOnly, onReadiness } = props;
  const context = useSessionContext(session);
  const rows = useRows(devices, context);
  const lanes = useMemo(() => lanesOf(rows), [rows]);
  const waiting = useMemo(
    () => ({ needHand: needingAttention(lanes), setAside: rows.filter(isSetAside).length }),
    [lanes, rows],
  );
  const progress = useProgress(session, rows, seen.length);
  const narrowing = useNarrowing(rows);
  const { openKey, hasFocus, open, show, close } = useOpenDevice();
  const [selected, setSelected] = useState(NOTHING);
  const [reassigning, setReassigning] = useState<readonly Device[] | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const chosen = useMemo(() => chosenDevices(selected, devices), [selected, devices]);
  const opened = openKey === null ? null : deviceOf(openKey);
  const { act, state: acting } = useLaneAction({ onOpen: open, onReadiness });
  useLaneSounds(lanes);
  useSummonedDevice(isReadOnly, open);
  useScannedDevice({ opened, hasFocus, chosen, isReadOnly, show });
  const reassign = isReadOnly ? undefined : setReassigning;
  const shown = { search, context, lanes, opened, deviceOf, isReadOnly };
  useBoardKeys({ ...shown, selected: chosen, open, close, reassign });
  return {
    context,
    rows,
    lanes,
    waiting,
    progress,
    narrowing,
    act,
    acting,
    open,
    close,
    opened,
    hasFocus,
    search,
    selected,
    setSelected,
    clear: () => setSelected(NOTHING),
    chosen,
    reassigning,
    reassign,
    endReassign: () => setReassigning(null),
  };
}

const isSetAside = ({ shown }: BenchRow): boolean => shown === 'set-aside';

/** The selected devices that still have a row; merged ones are no longer selected. */
function chosenDevices(
  selected: ReadonlySet<string>,
  devices: readonly Device[],
): readonly Device[] {
  return selected.size === 0 ? [] : devices.filter(({ key }) => selected.has(key));
}
