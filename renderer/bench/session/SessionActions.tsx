import { useState } from 'react';

import type { Session } from '../../../enrollment/session.ts';
import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { CloseSessionDialog } from './CloseSessionDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { OpenSessionDialog } from './OpenSessionDialog.tsx';
import { UndoButton } from './UndoButton.tsx';

/** Open, export and close a session. */
export function SessionActions({ session }: { readonly session: Session | null }) {
  const words = useWords().bench.session;
  const [dialog, setDialog] = useState<'open' | 'close' | null>(null);
  const onClose = () => setDialog(null);
  return (
    <Actions>
      <UndoButton />
      {session === null ? (
        <Button onClick={() => setDialog('open')}>{words.open}</Button>
      ) : (
        <>
          <ExportButton sessionId={session.sessionId} label={words.exportNow} />
          <Button onClick={() => setDialog('close')}>{words.close}</Button>
        </>
      )}
      {dialog === 'open' && <OpenSessionDialog onClose={onClose} />}
      {dialog === 'close' && session !== null && (
        <CloseSessionDialog session={session} onClose={onClose} />
      )}
    </Actions>
  );
}
