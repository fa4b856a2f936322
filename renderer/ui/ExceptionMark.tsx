import type { ExceptionKind } from '../../enrollment/exception-kind.ts';
import { useWords } from '../state/use-bench.ts';
import styles from './ExceptionMark.module.css';
import { ExceptionShape } from './ExceptionShape.tsx';

/** An exception as shape, word and colour; the same everywhere. */
export function ExceptionMark({ kind }: { readonly kind: ExceptionKind }) {
  const words = useWords().exceptions;
  return (
    <span className={styles.mark} data-exception={kind}>
      <ExceptionShape kind={kind} />
      <span className={styles.word}>{words[kind].name}</span>
    </span>
  );
}
