import { useMemo, useRef, useState } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Session } from '../../enrollment/session.ts';
import { useWords } from '../state/use-bench.ts';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AttentionList } from './AttentionList.tsx';
import type { BenchRow } from './bench-row.ts';
import { BulkTools } from './BulkTools.tsx';
import styles from './DeviceBoard.module.css';
import { DevicePanel } from './DevicePanel.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { lanesOf, needingHand } from './lanes.ts';
import { PortMap } from './PortMap.tsx';
import { ProgressBand } from './ProgressBand.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { Reminders } from './Reminders.tsx';
import { SidePane } from './SidePane.tsx';
import { TableTools } from './TableTools.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useExceptionContext } from './use-exception-context.ts';
import { useLaneAction } from './use-lane-action.ts';
import { useLaneSounds } from './use-lane-sounds.ts';
import { useNarrowing } from './use-narrowing.ts';
import { useOpenDevice } from './use-open-device.ts';
import { useProgress } from './use-progress.ts';
import { useScannedDevice } from './use-scanned-device.ts';
import { useRows, useSteps } from './use-session-rows.ts';

const cx = classNames(styles);
const NOTHING: ReadonlySet<string> = new Set();

export interface DeviceBoardProps {
  readonly session: Session;
  readonly devices: readonly Device[];
  readonly seen: readonly SeenDevice[];
  readonly deviceOf: (key: DeviceKey) => Device | null;
  /** True for a session of the past. */
  readonly isReadOnly: boolean;
  /** Goes to the readiness screen; absent where that leads away from what is read. */
  readonly onReadiness?: () => void;
}

/** One session on one screen: how far, who needs you, every device, and where each one is. */
export function DeviceBoard(props: DeviceBoardProps) {
  const { session, devices, seen, deviceOf, isReadOnly, onReadiness } = props;
  const words = useWords().sessions;
  const context = useExceptionContext(session);
  const steps = useSteps(session);
  const rows = useRows(devices, context);
  const lanes = useMemo(() => lanesOf(rows), [rows]);
  const waiting = useMemo(
    () => ({ needHand: needingHand(lanes), setAside: rows.filter(isSetAside).length }),
    [lanes, rows],
  );
  const progress = useProgress(session, rows, seen.length);
  const { query, setQuery, filter, setFilter, showLane, found, isNarrowed } = useNarrowing(rows);
  const { openKey, hasFocus, open, show, close } = useOpenDevice();
  const [selected, setSelected] = useState(NOTHING);
  const [isReassigning, setIsReassigning] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => chosenDevices(selected, devices), [selected, devices]);
  const opened = openKey === null ? null : deviceOf(openKey);
  const { act, state: acting } = useLaneAction({ onOpen: open, onReadiness });
  useLaneSounds(lanes);
  useScannedDevice({ opened, hasFocus, chosen, isReadOnly, show });
  const reassign = isReadOnly ? undefined : () => setIsReassigning(true);
  useBoardKeys({ search, panel, rows, lanes, opened, isReadOnly, open, close, act, reassign });
  return (
    <div className={cx('board')}>
      {!isReadOnly && <Reminders context={context} devices={devices} />}
      <div className={cx('glance', lanes.length > 1 && 'busy')}>
        <ProgressBand
          {...{ session, progress, waiting }}
          filter={filter?.kind === 'state' ? filter.state : null}
          onFilter={(state) => setFilter(state && { kind: 'state', state })}
        />
        <AttentionList
          {...{ lanes, waiting, isReadOnly, acting }}
          onOpen={open}
          onAct={act}
          onShowAll={showLane}
        />
      </div>
      <div className={cx('work')}>
        <div className={cx('devices')}>
          {chosen.length > 0 ? (
            <BulkTools
              sessionId={session.sessionId}
              devices={chosen}
              steps={steps}
              onOpen={open}
              onReassign={() => setIsReassigning(true)}
              onClear={() => setSelected(NOTHING)}
            />
          ) : (
            <TableTools
              searchRef={search}
              query={query}
              onQuery={setQuery}
              filter={filter}
              onClearFilter={() => setFilter(null)}
              shown={found.length}
              all={rows.length}
              onReassign={reassign}
            />
          )}
          <div className={cx('table')}>
            <DeviceTable
              rows={found}
              isNarrowed={isNarrowed}
              openKey={opened?.key ?? null}
              onOpen={open}
              selected={isReadOnly ? null : selected}
              onSelect={setSelected}
            />
          </div>
        </div>
        <SidePane>
          {opened === null && isReadOnly && (
            <EmptyState title={words.chooseDevice} hint={words.chooseDeviceHint} />
          )}
          {opened === null && !isReadOnly && <PortMap rows={rows} seen={seen} onOpen={open} />}
          {opened !== null && (
            <div ref={panel}>
              <DevicePanel
                key={opened.key}
                {...{ context, devices, deviceOf, isReadOnly }}
                device={opened}
                takesFocus={hasFocus}
                onOpen={open}
                onClose={close}
              />
            </div>
          )}
        </SidePane>
      </div>
      {isReassigning && (
        <ReassignDialog
          session={session}
          devices={devices}
          selected={chosen}
          onClose={() => setIsReassigning(false)}
        />
      )}
    </div>
  );
}

const isSetAside = ({ shown }: BenchRow): boolean => shown === 'set-aside';

/** The selected devices that still have a row; one that was merged meanwhile is no longer selected. */
function chosenDevices(
  selected: ReadonlySet<string>,
  devices: readonly Device[],
): readonly Device[] {
  return selected.size === 0 ? [] : devices.filter(({ key }) => selected.has(key));
}
