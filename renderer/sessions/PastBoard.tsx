import { useMemo } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import type { ExpectedRow } from '../../enrollment/expected-row.ts';
import { deviceOfItem } from '../../enrollment/list/list-item.ts';
import type { SessionPage } from '../../enrollment/list/session-pages.ts';
import styles from '../bench/board/DeviceBoard.module.css';
import { SidePane } from '../bench/board/SidePane.tsx';
import { useBoardKeys } from '../bench/board/use-board-keys.ts';
import { useNarrowChoice } from '../bench/board/use-narrowing.ts';
import { useOpenDevice } from '../bench/board/use-open-device.ts';
import { useWantedDevice } from '../bench/board/use-wanted-device.ts';
import { DevicePanel, type DevicePanelProps } from '../bench/panel/DevicePanel.tsx';
import { useSessionContext } from '../bench/rows/use-session-context.ts';
import { PastLine } from '../bench/session/SessionLine.tsx';
import { DeviceTable } from '../bench/table/DeviceTable.tsx';
import { ListTools } from '../bench/tools/ListTools.tsx';
import { useListChoices } from '../bench/tools/use-list-choices.ts';
import { useWords } from '../state/use-bench.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureText } from '../ui/FailureNote.tsx';
import { ErasedNote } from './ErasedNote.tsx';
import { usePastList, type PastList } from './use-past-list.ts';

const NOBODY: readonly Device[] = [];

/** A session that lies in the log, of which only the lines in sight are read; nothing can be changed. */
export function PastBoard({ sessionId }: { readonly sessionId: string }) {
  const words = useWords().sessions;
  const narrowing = useNarrowChoice();
  const choices = useListChoices();
  const { settled: query, filter } = narrowing;
  const { grouping, sort } = choices;
  const [by, isDown] = [sort?.by, sort?.isDown];
  const order = useMemo(
    () => ({
      query,
      filter,
      grouping,
      sort: by === undefined ? null : { by, isDown: isDown === true },
    }),
    [query, filter, grouping, by, isDown],
  );
  const opening = useOpenDevice();
  const list = usePastList(sessionId, order, opening.openKey);
  useWantedDevice(sessionId, opening.open);
  const { page, failure } = list;
  if (page === null) {
    return failure === null ? (
      <p role="status">{words.loading}</p>
    ) : (
      <FailureText failure={failure} />
    );
  }
  const { session, counts } = page;
  if (session.erased !== undefined && counts.all === 0) return <ErasedNote session={session} />;
  return <OfSession {...{ page, list, narrowing, choices, opening }} />;
}

interface OfSessionProps {
  readonly page: SessionPage;
  readonly list: PastList;
  readonly narrowing: ReturnType<typeof useNarrowChoice>;
  readonly choices: ReturnType<typeof useListChoices>;
  readonly opening: ReturnType<typeof useOpenDevice>;
}

function OfSession({ page, list, narrowing, choices, opening }: OfSessionProps) {
  const { session, progress, counts, asked } = page;
  const { query, setQuery, filter, setFilter } = narrowing;
  const { openKey, hasFocus, open, close } = opening;
  const { found } = list;
  const opened = useOpened(list, openKey);
  const context = useSessionContext(session, useExpected(page));
  const deviceOf = (key: DeviceKey): Device | null =>
    [found?.device, found?.other].find((one) => one?.key === key) ?? null;
  const isNarrowed = query !== '' || filter !== null;
  const goToNext = useBoardKeys({
    context,
    opened,
    deviceOf,
    open,
    close,
    selected: NOBODY,
    waiting: () => page.waiting,
    hasWaiting: page.waiting.length > 0,
    isReadOnly: true,
    clear: () => undefined,
    reassign: undefined,
  });
  return (
    <div className={styles.board}>
      <PastLine
        {...{ session, progress, counts }}
        countsOf={(service) => asked[service] ?? { answered: 0, notChecked: 0 }}
      />
      <div className={styles.work}>
        <div className={styles.devices}>
          <ListTools
            {...{ query, filter, counts, choices }}
            onQuery={setQuery}
            onFilter={setFilter}
            toCome={page.toCome}
          />
          <div className={styles.table}>
            <PastTable
              {...{ list, counts, choices, openKey, open, goToNext }}
              isNarrowed={isNarrowed}
            />
          </div>
        </div>
        <PastSide {...{ context, opened, deviceOf, hasFocus, open, close }} />
      </div>
    </div>
  );
}

interface PastSideProps extends Pick<DevicePanelProps, 'context' | 'deviceOf'> {
  readonly opened: Device | null;
  readonly hasFocus: boolean;
  readonly open: (key: DeviceKey) => void;
  readonly close: () => void;
}

function PastSide({ context, deviceOf, opened, hasFocus, open, close }: PastSideProps) {
  const words = useWords().sessions;
  return (
    <SidePane>
      {opened === null ? (
        <EmptyState title={words.chooseDevice} hint={words.chooseDeviceHint} />
      ) : (
        <DevicePanel
          key={opened.key}
          {...{ context, deviceOf }}
          device={opened}
          devices={NOBODY}
          isReadOnly
          takesFocus={hasFocus}
          onOpen={open}
          onClose={close}
        />
      )}
    </SidePane>
  );
}

interface PastTableProps extends Pick<OfSessionProps, 'list' | 'choices'> {
  readonly counts: SessionPage['counts'];
  readonly isNarrowed: boolean;
  readonly openKey: DeviceKey | null;
  readonly open: (key: DeviceKey) => void;
  readonly goToNext: () => boolean;
}

function PastTable({ list, choices, counts, openKey, open, ...props }: PastTableProps) {
  return (
    <DeviceTable
      items={list.lines}
      columns={choices.columns}
      sort={choices.sort}
      onSort={choices.setSort}
      isNarrowed={props.isNarrowed}
      openKey={openKey}
      openAt={list.found?.at}
      onOpen={open}
      selected={null}
      onSelect={() => undefined}
      onAct={null}
      groupActions={{ next: props.goToNext, all: null, waiting: counts.exceptions }}
      onHover={() => undefined}
      onLook={list.onLook}
    />
  );
}

/** The open device: at once if its line is at hand, else once it was found. */
function useOpened({ lines, found }: PastList, openKey: DeviceKey | null): Device | null {
  if (openKey === null) return null;
  if (found !== null) return found.device;
  return deviceOfItem(lines.at(lines.indexOf(openKey)))?.device ?? null;
}

/** What the list of the session says of the devices that were read last, and of the open one. */
const useExpected = ({ expected }: SessionPage) =>
  useMemo(() => new Map<string, ExpectedRow>(expected.map((row) => [row.serial, row])), [expected]);
