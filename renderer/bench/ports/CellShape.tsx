import { ExceptionShape } from '../../ui/ExceptionShape.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StateShape } from '../../ui/StateShape.tsx';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import type { CellWord } from './cell-word.ts';

interface CellShapeProps {
  readonly word: CellWord;
  readonly row: BenchRow;
}

/** The shape beside the number of a socket, so that its colour is never all there is. */
export function CellShape({ word, row }: CellShapeProps) {
  const [first] = row.exceptions;
  if (first !== undefined) return <ExceptionShape kind={first.kind} />;
  if (word === 'unplug') return <Icon name="unplug" />;
  return word === 'wait' ? <Icon name="plugged" /> : <StateShape state={row.shown} />;
}
