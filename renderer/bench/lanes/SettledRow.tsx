import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import { acceptedIn } from '../../../enrollment/exceptions/accepted-in.ts';
import { PortText } from '../../bench-check/PortText.tsx';
import { useBench, useBridge, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { SerialText } from '../../ui/SerialText.tsx';
import styles from './AttentionList.module.css';
import type { BenchRow } from '../rows/bench-row.ts';

interface SettledRowProps {
  readonly row: BenchRow;
  readonly lane: ExceptionKind;
}

/** A device whose exception is over: it keeps its position for a moment and shows the outcome. */
export function SettledRow({ row, lane }: SettledRowProps) {
  const words = useWords();
  const reopen = useCommand(useBridge().reopenException);
  const device = useBench((state) => state.deviceOf(row.device.key));
  const accepted = device && acceptedIn(device, lane);
  const said =
    accepted === null
      ? words.lanes.over
      : accepted.outcome === 'set-aside'
        ? words.lanes.aside
        : words.lanes.passed;
  const port = words.bench.map.portName(row.device.port);
  return (
    <li className={classes(styles.row, styles.settled)} data-settled={row.id}>
      <span className={styles.port}>
        <PortText port={row.device.port} />
      </span>
      {/* Undo is away from the pointer, so that a second click does not hit it. */}
      <span className={styles.words}>
        {row.device.serial && <SerialText value={row.device.serial.value} />}{' '}
        {accepted !== null && (
          <Button
            look="quiet"
            aria-label={words.lanes.act(words.lanes.takeBack, port)}
            onClick={() =>
              void reopen.run({ deviceKeys: [row.device.key], exception: accepted.exception })
            }
          >
            {words.lanes.takeBack}
          </Button>
        )}
      </span>
      <span className={styles.said}>{said}</span>
    </li>
  );
}
