import type { CellWord } from './cell-word.ts';
import styles from './PortMap.module.css';

/** How a socket with this word looks; one that waits is plain. */
export const cellClass = (word: CellWord): string | undefined =>
  word === 'wait' ? undefined : styles[word];
