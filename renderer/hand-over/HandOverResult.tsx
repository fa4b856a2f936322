import type { HandedOver } from '../../contract/hand-over.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './HandOver.module.css';

interface HandOverResultProps {
  readonly done: HandedOver;
  readonly isOpen: boolean;
}

/** Which files were written and which not, each with its reason. */
export function HandOverResult({ done, isOpen }: HandOverResultProps) {
  const { handOver: words, describeFailure } = useWords();
  const formats = useFormats();
  const { written, failed, notClosed } = done;
  return (
    <>
      {written.length > 0 && (
        <p>
          <Icon name="check" />{' '}
          <ReceivedText text={words.written(formats.list(written.map((one) => one.fileName)))} />
        </p>
      )}
      {failed.length > 0 && (
        <>
          <p>
            <strong>{isOpen ? words.notWritten : words.notWrittenClosed}</strong>
          </p>
          <ul className={styles.failed}>
            {failed.map(({ fileName, failure }) => {
              const { what, next } = describeFailure(failure);
              return (
                <li key={fileName} data-failed={fileName}>
                  <strong>
                    <ReceivedText text={fileName} />
                  </strong>{' '}
                  <ReceivedText text={what} /> {next}
                </li>
              );
            })}
          </ul>
          <p>{words.again}</p>
        </>
      )}
      {notClosed !== null && <FailureText failure={notClosed} />}
    </>
  );
}
