import { useEffect, useRef, useState } from 'react';

import type { HandedOver } from '../../contract/hand-over.ts';
import { CLOSE_CHECKS, type CloseCheckKind } from '../../enrollment/close-check.ts';
import type { HandOverFile } from '../../enrollment/hand-over.ts';
import type { Session } from '../../enrollment/session.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { HandOverResult } from './HandOverResult.tsx';
import styles from './HandOver.module.css';
import { useHandOver } from './use-hand-over.ts';
import type { OpenMatter } from './what-is-open.ts';

interface HandOverBarProps {
  readonly session: Session;
  readonly files: readonly HandOverFile[];
  readonly matters: readonly OpenMatter[];
  readonly onOtherFile: () => void;
  readonly onDone: () => void;
}

/** The buttons that write, close or both, and what came of it. */
export function HandOverBar(props: HandOverBarProps) {
  const { session, files, matters, onOtherFile, onDone } = props;
  const { sessionId } = session;
  const words = useWords().handOver;
  const bridge = useBridge();
  const { write, isHere } = useHandOver();
  const close = useReportedCommand(bridge.closeSession);
  const [done, setDone] = useState<HandedOver | null>(null);
  const isOpen = session.closedAtMs === null;
  const isBusy = write.state.kind === 'running' || close.state.kind === 'running';
  // The concerns that a person has seen are those they close over.
  const late = [write.state, close.state].flatMap((one) =>
    one.kind === 'failed' && one.failure.kind === 'close-concerns' ? one.failure.concerns : [],
  );
  const shown = [...matters, ...late].map(({ kind }) => kind).filter(isCloseCheck);
  const despite = CLOSE_CHECKS.filter((kind) => shown.includes(kind));
  const start = async (closes: boolean) => {
    setDone(null);
    close.reset();
    const found = await write.run({ sessionId, files, closes, despite });
    if (!isHere()) return;
    if (found?.isClosed === true) onDone();
    else setDone(found);
  };
  const closeOnly = async () => {
    setDone(null);
    write.reset();
    if ((await close.run({ despite })) !== null && isHere()) onDone();
  };
  return (
    <footer className={styles.bar}>
      <div role="status" className={styles.result}>
        {write.state.kind === 'running' && words.writing}
        {done && <HandOverResult done={done} isOpen={isOpen} />}
      </div>
      <FailureNote state={write.state} />
      <FailureNote state={close.state} />
      <HandOverButtons
        files={files.length}
        isOpen={isOpen}
        isWriting={write.state.kind === 'running'}
        isBusy={isBusy}
        onOtherFile={onOtherFile}
        onCloseOnly={() => void closeOnly()}
        onWrite={(closes) => void start(closes)}
      />
    </footer>
  );
}

interface HandOverButtonsProps {
  /** How many files are written. */
  readonly files: number;
  readonly isOpen: boolean;
  readonly isWriting: boolean;
  readonly isBusy: boolean;
  readonly onOtherFile: () => void;
  readonly onCloseOnly: () => void;
  readonly onWrite: (closes: boolean) => void;
}

function HandOverButtons(props: HandOverButtonsProps) {
  const { files, isOpen, isWriting, isBusy, onOtherFile, onCloseOnly, onWrite } = props;
  const words = useWords().handOver;
  const formats = useFormats();
  const { cancelHandOver } = useBridge();
  // Return writes what was written the last time.
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const count = formats.count(files);
  return (
    <div className={styles.buttons}>
      <Button look="quiet" disabled={isBusy} onClick={onOtherFile}>
        {words.otherFile}
      </Button>
      <span className={styles.gap} />
      {isWriting && <Button onClick={() => void cancelHandOver()}>{words.cancel}</Button>}
      {isOpen && (
        <>
          <Button disabled={isBusy} onClick={onCloseOnly}>
            {words.closeOnly}
          </Button>
          <Button disabled={isBusy || files === 0} onClick={() => onWrite(false)}>
            {words.writeOnlyOpen}
          </Button>
        </>
      )}
      <Button
        look="primary"
        ref={first}
        disabled={isBusy || files === 0}
        onClick={() => onWrite(isOpen)}
      >
        {isOpen ? words.writeAndClose(count) : words.writeOnly(count)}
      </Button>
    </div>
  );
}

const isCloseCheck = (kind: OpenMatter['kind']): kind is CloseCheckKind =>
  CLOSE_CHECKS.some((one) => one === kind);
