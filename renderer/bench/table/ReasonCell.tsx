import { acceptedIn } from '../../../enrollment/exceptions/accepted-in.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { Words } from '../../../words/catalogue.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { useToastedCommand } from '../../ui/toasts/use-toasted-command.ts';
import { LANE_ACTIONS, type LaneAction } from '../lanes/lane-actions.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { exceptionDetail } from '../rows/exception-detail.ts';
import { placeName } from '../rows/place-name.ts';
import { rivalText } from '../rows/rival-text.ts';
import { RowButton } from './RowButton.tsx';
import styles from './DeviceTable.module.css';

interface ReasonCellProps {
  readonly row: BenchRow;
  /** Null where nothing can be changed: the button opens the device. */
  readonly onAct: ((row: BenchRow) => void) | null;
  readonly onOpen: (row: BenchRow) => void;
}

/** Why a device needs a person, and the one thing to do about it. */
export function ReasonCell({ row, onAct, onOpen }: ReasonCellProps) {
  const words = useWords();
  const formats = useFormats();
  const { device, exceptions } = row;
  const [first, ...others] = exceptions;
  const rival = useRival(onAct === null ? undefined : first);
  if (first === undefined) return null;
  const detail = exceptionDetail(first, words, formats) ?? words.exceptions[first.kind].next;
  const also =
    others.length === 0
      ? null
      : words.lanes.also(formats.list(others.map(({ kind }) => words.exceptions[kind].name)));
  const place = rival === null ? null : rivalText(device, rival, words);
  const said = [detail, place, also].filter((part) => part !== null).join(' ');
  const action =
    onAct === null ? words.bench.list.look : actionName(LANE_ACTIONS[first.kind], words);
  return (
    <span className={styles.reason}>
      <span className={styles.why} title={said}>
        <ReceivedText text={said} />
      </span>
      <RowButton
        data-act
        aria-label={words.lanes.act(action, placeName(device.port, words))}
        onClick={() => (onAct ?? onOpen)(row)}
      >
        {action}
      </RowButton>
    </span>
  );
}

function actionName(action: LaneAction, { lanes }: Words): string {
  const names: Readonly<Record<LaneAction, string>> = {
    accept: lanes.accept,
    'set-aside': lanes.setAside,
    compare: lanes.compare,
    'enter-serial': lanes.enterSerial,
    readiness: lanes.readiness,
    'ask-apple': lanes['ask-apple'],
  };
  return names[action];
}

/** The current state of the other device in the dispute, from the open session. */
function useRival(exception: DeviceException | undefined): Device | null {
  const key = exception?.kind === 'refused' ? exception.refusal.other : null;
  return useBench((state) => (key === null ? null : state.deviceOf(key)));
}

interface SettledCellProps {
  readonly row: BenchRow;
  readonly exception: ExceptionKind;
}

/** What became of an exception that was just settled, and the way back. */
export function SettledCell({ row, exception }: SettledCellProps) {
  const words = useWords();
  const reopen = useToastedCommand(useBridge().reopenException);
  const device = useBench((state) => state.deviceOf(row.device.key));
  const accepted = device && acceptedIn(device, exception);
  const port = placeName(row.device.port, words);
  const said =
    accepted === null
      ? words.lanes.over
      : accepted.outcome === 'set-aside'
        ? words.lanes.aside
        : words.lanes.passed;
  return (
    <span className={styles.reason}>
      <strong className={styles.why}>{said}</strong>
      {accepted !== null && (
        <RowButton
          // Undo is away from the pointer, so that a second click does not hit it.
          className={styles.back}
          aria-label={words.lanes.act(words.lanes.takeBack, port)}
          onClick={() =>
            void reopen.run({ deviceKeys: [row.device.key], exception: accepted.exception })
          }
        >
          {words.lanes.takeBack}
        </RowButton>
      )}
    </span>
  );
}
