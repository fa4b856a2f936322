import { useState } from 'react';

import type { Session } from '../../../enrollment/session.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { CloseSessionDialog } from './CloseSessionDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { UndoButton } from './UndoButton.tsx';

/** Open, export and close a session. */
export function SessionActions({ session }: { readonly session: Session | null }) {
  const words = useWords().bench.session;
  const { show } = useNavigation();
  const [isClosing, setIsClosing] = useState(false);
  return (
    <Actions>
      <UndoButton />
      {session === null ? (
        <Button onClick={() => show({ kind: 'newSession' })}>{words.open}</Button>
      ) : (
        <>
          <ExportButton sessionId={session.sessionId} label={words.exportNow} />
          <Button onClick={() => setIsClosing(true)}>{words.close}</Button>
        </>
      )}
      {isClosing && session !== null && (
        <CloseSessionDialog session={session} onClose={() => setIsClosing(false)} />
      )}
    </Actions>
  );
}
