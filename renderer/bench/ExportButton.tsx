import { useState } from 'react';

import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { useShortcuts } from '../state/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './ExportButton.module.css';

interface ExportButtonProps {
  /** Null exports every session. */
  readonly sessionId: string | null;
  readonly label: string;
  readonly hasKey?: boolean;
}

/** Writes the asset file; the result is stated beside the button until the next one. */
export function ExportButton({ sessionId, label, hasKey = false }: ExportButtonProps) {
  const words = useWords().bench.session;
  const formats = useFormats();
  const write = useCommand(useBridge().exportAssets);
  const [written, setWritten] = useState<string | null>(null);
  const start = async () => {
    setWritten(null);
    const file = await write.run({ sessionId });
    if (file) setWritten(words.exported(formats.count(file.rows), file.fileName));
  };
  useShortcuts(hasKey ? { e: () => void start() } : {});
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
