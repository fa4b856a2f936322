import { useMemo } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { cellClass } from './cell-class.ts';
import { CellShape } from './CellShape.tsx';
import { cellWord } from './cell-word.ts';
import { hubsOf } from '../../../enrollment/list/port-tree.ts';
import styles from './PortMap.module.css';
import { unplugOf } from './unplug.ts';
import { useUsedPorts } from './use-used-ports.ts';

interface MiniPortsProps {
  readonly rows: Sequence<BenchRow>;
  readonly openKey: DeviceKey;
  readonly onOpen: (key: DeviceKey) => void;
}

/** The sockets with a device, in a strip above the open one. */
export function MiniPorts({ rows, openKey, onOpen }: MiniPortsProps) {
  const { map, list } = useWords().bench;
  const log = useBench((state) => state.log.kind);
  const { present: rowAt } = useUsedPorts(rows);
  const sockets = useMemo(() => hubsOf(rowAt.keys()).flatMap((hub) => hub.sockets), [rowAt]);
  const shown = sockets.flatMap((socket) => {
    const row = rowAt.get(socket.port);
    return row === undefined ? [] : [{ ...socket, row }];
  });
  if (shown.length === 0) return null;
  return (
    <ul className={styles.mini} aria-label={map.title}>
      {shown.map(({ port, number, row }) => {
        const unplug = unplugOf(row, log);
        const word = cellWord(row, unplug);
        const said = `${map.portName(port)}: ${list.states[row.word]}. ${map.unplug[unplug]}`;
        return (
          <li key={port} data-port={port}>
            <button
              type="button"
              className={classes(styles['mini-cell'], cellClass(word))}
              aria-current={row.id === openKey}
              title={said}
              onClick={() => onOpen(row.device.key)}
            >
              <span className="visually-hidden">{said}</span>
              <span className={styles['mini-number']} aria-hidden="true">
                {number}
                <CellShape word={word} row={row} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
