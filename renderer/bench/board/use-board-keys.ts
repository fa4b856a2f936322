import type { RefObject } from 'react';

import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import { useBench } from '../../state/use-bench.ts';
import { useShortcuts } from '../../state/use-shortcuts.ts';
import type { BenchRow } from '../rows/bench-row.ts';
import type { Lane } from '../lanes/lanes.ts';

interface BoardKeysInput {
  readonly search: RefObject<HTMLInputElement | null>;
  /** Around the device panel. */
  readonly panel: RefObject<HTMLElement | null>;
  readonly rows: readonly BenchRow[];
  readonly lanes: readonly Lane[];
  readonly opened: Device | null;
  readonly isReadOnly: boolean;
  readonly open: (key: DeviceKey) => void;
  readonly close: () => void;
  readonly act: (row: BenchRow) => void;
  readonly reassign: (() => void) | undefined;
}

/** The keys of the board; those for one device apply to the one in the panel. */
export function useBoardKeys(input: BoardKeysInput): void {
  const { search, panel, rows, lanes, opened, isReadOnly, open, close } = input;
  const hasPendingScan = useBench((state) => state.pendingScan !== null);
  const focusIn = (selector: string): void =>
    panel.current?.querySelector<HTMLElement>(selector)?.focus();
  useShortcuts({
    '/': () => search.current?.focus(),
    n: () => {
      const waiting = lanes.flatMap((lane) => lane.rows);
      const at = waiting.findIndex((row) => row.id === opened?.key);
      const next = waiting[(at + 1) % Math.max(1, waiting.length)];
      if (next) open(next.device.key);
    },
    a: () => {
      const row = rows.find(({ id }) => id === opened?.key);
      if (!isReadOnly && row !== undefined && row.exceptions.length > 0) input.act(row);
    },
    m: () => focusIn('[data-note-field]'),
    d: () => focusIn('[data-damage-field]'),
    r: () => input.reassign?.(),
    // A waiting scan goes first, so that one key never cancels two things.
    Escape: () => !hasPendingScan && close(),
  });
}
