import { useMemo, useRef, useState } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import type { Session } from '../../enrollment/session.ts';
import { useWords } from '../state/use-bench.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { needingAttention } from './attention.ts';
import { AttentionList } from './AttentionList.tsx';
import { BulkTools } from './BulkTools.tsx';
import styles from './DeviceBoard.module.css';
import { DevicePanel } from './DevicePanel.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { PortMap } from './PortMap.tsx';
import { ProgressBand } from './ProgressBand.tsx';
import { SidePane } from './SidePane.tsx';
import { TableTools } from './TableTools.tsx';
import { useNarrowing } from './use-narrowing.ts';
import { useOpenDevice } from './use-open-device.ts';
import { useProgress } from './use-progress.ts';
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
}

/** One session on one screen: how far, who needs you, every device, and where each one is. */
export function DeviceBoard({ session, devices, seen, deviceOf, isReadOnly }: DeviceBoardProps) {
  const words = useWords().sessions;
  const steps = useSteps(session);
  const rows = useRows(devices, steps);
  const progress = useProgress(session, rows, seen.length);
  const { query, setQuery, filter, setFilter, found, isNarrowed } = useNarrowing(rows);
  const { openKey, open, close } = useOpenDevice();
  const [selected, setSelected] = useState(NOTHING);
  const search = useRef<HTMLInputElement>(null);
  const attention = useMemo(() => needingAttention(rows), [rows]);
  const chosen = useMemo(() => chosenDevices(selected, devices), [selected, devices]);
  const opened = openKey === null ? null : deviceOf(openKey);
  useShortcuts({
    '/': () => search.current?.focus(),
    n: () => {
      const at = attention.findIndex((row) => row.id === opened?.key);
      const next = attention[(at + 1) % Math.max(1, attention.length)];
      if (next) open(next.device.key);
    },
    Escape: close,
  });
  return (
    <div className={cx('board')}>
      <div className={cx('glance')}>
        <ProgressBand session={session} progress={progress} filter={filter} onFilter={setFilter} />
        <AttentionList rows={attention} isReadOnly={isReadOnly} onOpen={open} />
      </div>
      <div className={cx('work')}>
        <div className={cx('devices')}>
          {chosen.length > 0 ? (
            <BulkTools
              sessionId={session.sessionId}
              devices={chosen}
              steps={steps}
              onOpen={open}
              onClear={() => setSelected(NOTHING)}
            />
          ) : (
            <TableTools
              searchRef={search}
              query={query}
              onQuery={setQuery}
              filter={filter}
              onFilter={setFilter}
              shown={found.length}
              all={rows.length}
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
            <DevicePanel
              key={opened.key}
              device={opened}
              steps={steps}
              isReadOnly={isReadOnly}
              devices={devices}
              deviceOf={deviceOf}
              onOpen={open}
              onClose={close}
            />
          )}
        </SidePane>
      </div>
    </div>
  );
}

/** The selected devices that still have a row; one that was merged meanwhile is no longer selected. */
function chosenDevices(
  selected: ReadonlySet<string>,
  devices: readonly Device[],
): readonly Device[] {
  return selected.size === 0 ? [] : devices.filter(({ key }) => selected.has(key));
}
