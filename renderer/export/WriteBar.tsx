import { useState } from 'react';

import type { WrittenExport } from '../../contract/files.ts';
import type { ExportOrder } from '../../enrollment/export-order.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Export.module.css';

interface WriteBarProps {
  readonly order: ExportOrder;
  readonly onWritten: () => void;
}

/** Writes the file, reports the result, and lets a long export be cancelled. */
export function WriteBar({ order, onWritten }: WriteBarProps) {
  const words = useWords().exports;
  const bridge = useBridge();
  const write = useCommand(bridge.writeExport);
  const [written, setWritten] = useState<WrittenExport | null>(null);
  const start = async () => {
    setWritten(null);
    const done = await write.run(order);
    setWritten(done);
    if (done) onWritten();
  };
  const isRunning = write.state.kind === 'running';
  return (
    <div className={styles['write-bar']}>
      <Actions>
        <Button look="primary" disabled={isRunning} onClick={() => void start()}>
          {words.write}
        </Button>
        {isRunning && <Button onClick={() => void bridge.cancelExport()}>{words.cancel}</Button>}
      </Actions>
      <p role="status" className={styles.status}>
        {isRunning && words.writing}
        {written && <WrittenText written={written} />}
      </p>
      <FailureNote state={write.state} />
    </div>
  );
}

/** Number, rows and files of the export. */
export function WrittenText({ written }: { readonly written: WrittenExport }) {
  const words = useWords().exports;
  const formats = useFormats();
  const { number, rows, files } = written;
  const file = formats.list(files.map(({ fileName }) => fileName));
  const count = formats.count(rows);
  const text =
    number === null
      ? words.writtenWithoutNumber(count, file)
      : words.written(formats.count(number), count, file);
  return <ReceivedText text={text} />;
}
