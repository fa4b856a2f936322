import { useEffect, useEffectEvent, useMemo } from 'react';

import { writtenOtherwise } from '../../../enrollment/expected-row-of.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { useWanted } from '../../state/wanted.ts';
import type { Lines } from '../../../enrollment/list/lines.ts';
import { expectedId } from '../../../enrollment/list/list-item.ts';

/** Goes to the row of a device that has not come, once a person chose it in the one field. */
export function useGoToExpected(
  items: Lines,
  goTo: (index: number) => unknown,
  isOpen: boolean,
): void {
  const { wanted, want } = useWanted();
  const serial = isOpen && wanted?.kind === 'expected' ? wanted.serial : null;
  const index = useMemo(() => (serial === null ? -1 : indexOf(items, serial)), [items, serial]);
  const go = useEffectEvent((): void => {
    want(null);
    goTo(index);
  });
  useEffect(() => {
    // Not while React is drawing: the row may have to be drawn first to have the focus.
    if (index >= 0) queueMicrotask(() => go());
  }, [index]);
}

function indexOf(items: Lines, serial: Serial): number {
  const written = [serial, ...writtenOtherwise(serial)];
  return written.map((one) => items.indexOf(expectedId(one))).find((at) => at >= 0) ?? -1;
}
