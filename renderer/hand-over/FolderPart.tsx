import type { HandOverFile } from '../../enrollment/hand-over.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';
import styles from './HandOver.module.css';

interface FolderPartProps {
  readonly sessionId: string;
  readonly files: readonly HandOverFile[];
  /** Null until one is chosen. */
  readonly name: string | null;
  readonly onChosen: (name: string) => void;
}

/** The folder by its name, which a person chooses in the dialog of the system. */
export function FolderPart({ sessionId, files, name, onChosen }: FolderPartProps) {
  const words = useWords().handOver;
  const choose = useCommand(useBridge().chooseHandOverFolder);
  const start = async () => {
    const chosen = await choose.run({ sessionId, files });
    if (chosen) onChosen(chosen.name);
  };
  return (
    <>
      <p className={styles.folder}>
        <span>
          {words.folder}{' '}
          {name === null ? (
            <span className={text.soft}>{words.noFolder}</span>
          ) : (
            <strong>
              <ReceivedText text={name} />
            </strong>
          )}
        </span>
        <Button disabled={choose.state.kind === 'running'} onClick={() => void start()}>
          {name === null ? words.chooseFolder : words.changeFolder}
        </Button>
      </p>
      <FailureNote state={choose.state} />
    </>
  );
}
