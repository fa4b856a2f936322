import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { useCommandDesk } from '../../state/commands.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useSteady } from '../../state/use-steady.ts';
import { useAction } from '../../actions/use-action.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { placeName } from '../rows/place-name.ts';
import { LANE_ACTIONS } from './lane-actions.ts';

interface LaneActionInput {
  readonly onOpen: (key: DeviceKey) => void;
  /** Absent where the readiness screen is out of reach. */
  readonly onReadiness: (() => void) | undefined;
}

export interface LaneActing {
  /** Carries out the next action for the most urgent exception of the device. */
  readonly act: (row: BenchRow) => void;
  /** Accepts or sets aside these devices, which all wait with this exception. */
  readonly actOnAll: (exception: ExceptionKind, rows: readonly BenchRow[]) => void;
}

/**
 * The next action of each exception: carried out at once if it only needs a confirmation, else
 * shown.
 */
export function useLaneAction({ onOpen, onReadiness }: LaneActionInput): LaneActing {
  const words = useWords();
  const formats = useFormats();
  const { acceptException } = useBridge();
  const run = useAction();
  const desk = useCommandDesk();
  const decide = (exception: ExceptionKind, rows: readonly BenchRow[]): boolean => {
    const action = LANE_ACTIONS[exception];
    if (action !== 'accept' && action !== 'set-aside') return false;
    const deviceKeys = rows.map(({ device }) => device.key);
    const outcome = action === 'set-aside' ? { outcome: 'set-aside' as const } : {};
    const [only] = rows.length === 1 ? rows : [];
    const said = words.bench.said[action];
    void run(
      () => acceptException({ deviceKeys, exception, remark: null, ...outcome }),
      () =>
        said(
          words.exceptions[exception].name,
          only
            ? placeName(only.device.port, words)
            : words.bench.said.macs(formats.count(rows.length)),
        ),
    );
    return true;
  };
  const act = useSteady((row: BenchRow): void => {
    const exception = row.exceptions[0]?.kind;
    if (exception === undefined || decide(exception, [row])) return;
    const action = LANE_ACTIONS[exception];
    if (action === 'readiness' && onReadiness) onReadiness();
    else if (action === 'ask-apple' && desk.canRun('askApple')) desk.run('askApple');
    else onOpen(row.device.key);
  });
  return { act, actOnAll: decide };
}
