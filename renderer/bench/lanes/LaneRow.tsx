import { memo } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { Words } from '../../../words/catalogue.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { SerialText } from '../../ui/SerialText.tsx';
import styles from './AttentionList.module.css';
import type { BenchRow } from '../rows/bench-row.ts';
import { exceptionDetail } from '../rows/exception-detail.ts';
import { LANE_ACTIONS, type LaneAction } from './lanes.ts';
import { rivalText } from '../rows/rival-text.ts';

interface LaneRowProps {
  readonly row: BenchRow;
  readonly isReadOnly: boolean;
  readonly onOpen: (key: DeviceKey) => void;
  readonly onAct: (row: BenchRow) => void;
}

/** One device that needs attention: where it is, what is known, and the next action. */
export const LaneRow = memo(function LaneRow({ row, isReadOnly, onOpen, onAct }: LaneRowProps) {
  const words = useWords();
  const formats = useFormats();
  const { device, exceptions } = row;
  const [first, ...others] = exceptions;
  const rival = useRival(isReadOnly ? undefined : first);
  if (first === undefined) return null;
  const port = words.bench.map.portName(device.port);
  const said = exceptionDetail(first, words, formats);
  const detail = rival === null ? said : [said, rivalText(device, rival, words)].join(' ');
  const action = isReadOnly
    ? words.bench.attention.look
    : actionName(LANE_ACTIONS[first.kind], words);
  return (
    <li className={styles.row} data-device-key={row.id}>
      <button
        type="button"
        className={styles.port}
        onClick={() => onOpen(device.key)}
        aria-label={words.lanes.show(port)}
      >
        <PortText port={device.port} />
      </button>
      <span className={styles.words}>
        {device.serial && (
          <strong>
            <SerialText value={device.serial.value} />
          </strong>
        )}{' '}
        {detail !== null && <ReceivedText text={detail} />}
        {others.length > 0 && (
          <span className={styles.next}>
            {' '}
            {words.lanes.also(formats.list(others.map(({ kind }) => words.exceptions[kind].name)))}
          </span>
        )}
      </span>
      <Button
        data-act
        aria-label={words.lanes.act(action, port)}
        onClick={() => (isReadOnly ? onOpen(device.key) : onAct(row))}
      >
        {action}
      </Button>
    </li>
  );
});

/** The current state of the other device in the dispute, from the open session. */
function useRival(exception: DeviceException | undefined): Device | null {
  const key = exception?.kind === 'refused' ? exception.refusal.other : null;
  return useBench((state) => (key === null ? null : state.deviceOf(key)));
}

function actionName(action: LaneAction, { lanes }: Words): string {
  const names: Readonly<Record<LaneAction, string>> = {
    accept: lanes.accept,
    'set-aside': lanes.setAside,
    compare: lanes.compare,
    'enter-serial': lanes.enterSerial,
    readiness: lanes.readiness,
  };
  return names[action];
}
