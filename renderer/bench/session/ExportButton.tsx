import { useState } from 'react';

import type { RequestInput } from '../../../contract/requests.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ExportButton.module.css';

/** The shortcut gives feedback, too, when nothing was written. */
const CANCELLED = { ok: false, failure: { kind: 'export-cancelled' } } as const;

interface ExportButtonProps {
  /** Null exports every session. */
  readonly sessionId: string | null;
  readonly label: string;
}

/** Writes the asset file; the result is shown beside the button until the next one. */
export function ExportButton({ sessionId, label }: ExportButtonProps) {
  const words = useWords().bench.session;
  const formats = useFormats();
  const { writeExport } = useBridge();
  const write = useCommand(async (order: RequestInput<'writeExport'>) => {
    const written = await writeExport(order);
    return written.ok && written.value === null ? CANCELLED : written;
  });
  const [written, setWritten] = useState<string | null>(null);
  const start = async () => {
    setWritten(null);
    const sessionIds = sessionId === null ? null : [sessionId];
    const done = await write.run({ format: 'asset', options: {}, sessionIds, since: null });
    const [file] = done?.files ?? [];
    if (file) setWritten(words.exported(formats.count(done?.rows ?? 0), file.fileName));
  };
  return (
    <>
      <span role="status" className={styles['result']}>
        {written !== null && (
          <>
            <Icon name="check" /> {written}
          </>
        )}
      </span>
      <FailureNote state={write.state} />
      <Button onClick={() => void start()} disabled={write.state.kind === 'running'}>
        {label}
      </Button>
    </>
  );
}
