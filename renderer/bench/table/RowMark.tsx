import type { RowState } from '../../../enrollment/device-facts.ts';
import type { ShownState } from '../../../enrollment/set-aside.ts';
import { useWords } from '../../state/use-bench.ts';
import { StateShape } from '../../ui/StateShape.tsx';
import styles from './DeviceTable.module.css';

/** The shape of a row's word; done has the one of a device whose steps are all done. */
const SHAPES: Readonly<Record<RowState, ShownState>> = {
  'to-come': 'seen',
  seen: 'seen',
  'serial-missing': 'serial-missing',
  'label-only': 'label-only',
  logged: 'logged',
  enrolled: 'enrolled',
  done: 'followed-up',
  refused: 'refused',
  'set-aside': 'set-aside',
};

/** The word of a row: its shape carries the colour. */
export function RowMark({ word }: { readonly word: RowState }) {
  const words = useWords().bench.list.states;
  return (
    <span className={styles.mark} data-state={word}>
      <StateShape state={SHAPES[word]} />
      <span className={styles.word}>{words[word]}</span>
    </span>
  );
}
