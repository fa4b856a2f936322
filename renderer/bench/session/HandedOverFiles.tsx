import { useCallback } from 'react';

import type { HandedOverFile } from '../../../contract/hand-over.ts';
import { isFormatId } from '../../../enrollment/export/formats/index.ts';
import { isMac } from '../../state/platform.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote, FailureText } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './HandedOverFiles.module.css';

/** The files that were handed over of a session. */
export function HandedOverFiles({ sessionId }: { readonly sessionId: string }) {
  const { getHandOver } = useBridge();
  const occasion = useBench((state) => state.exportsAt);
  const { answer } = useAnswer(
    useCallback(() => getHandOver({ sessionId }), [getHandOver, sessionId]),
    occasion,
  );
  if (answer.kind === 'loading') return null;
  return answer.kind === 'failed' ? (
    <FailureText failure={answer.failure} />
  ) : (
    <Files files={answer.value.written} />
  );
}

/** Each can be shown in its folder, or dragged elsewhere. */
function Files({ files }: { readonly files: readonly HandedOverFile[] }) {
  const words = useWords().handOver.done;
  if (files.length === 0) return <p className={text.soft}>{words.noFiles}</p>;
  return (
    <>
      <ul className={styles.files} aria-label={words.files}>
        {files.map((file) => (
          <FileItem key={file.number} file={file} />
        ))}
      </ul>
      <p className={text.small}>{words.dragHint}</p>
    </>
  );
}

function FileItem({ file }: { readonly file: HandedOverFile }) {
  const { number, format, fileName, rows } = file;
  const { handOver: words } = useWords();
  const formats = useFormats();
  const bridge = useBridge();
  const show = useCommand(bridge.showFile);
  const drag = useCommand(bridge.dragFile);
  const action = isMac() ? words.done.showInFinder : words.done.showInFolder;
  return (
    <li className={styles.file} data-file={number}>
      <button
        type="button"
        className={styles.name}
        draggable
        title={words.done.dragHint}
        onClick={() => void show.run({ number })}
        onDragStart={(event) => {
          // The host drags the file itself, not the text of this button.
          event.preventDefault();
          void drag.run({ number });
        }}
      >
        <ReceivedText text={fileName} />
      </button>
      <span className={text.soft}>
        {isFormatId(format) && words.done.rows(formats.count(rows))}
      </span>
      <Button
        look="quiet"
        aria-label={words.done.showFile(action, fileName)}
        onClick={() => void show.run({ number })}
      >
        {action}
      </Button>
      <FailureNote state={show.state} />
      <FailureNote state={drag.state} />
    </li>
  );
}
