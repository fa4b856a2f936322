import { useState } from 'react';

import { ExportScreen } from '../export/ExportScreen.tsx';
import { useNavigation, type BenchFact } from '../state/navigation.ts';
import { useBench, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { HandOver } from './HandOver.tsx';
import styles from './HandOver.module.css';
import type { OpenMatter } from './what-is-open.ts';

interface HandOverSheetProps {
  /** Null: the open session, or else the newest. */
  readonly sessionId: string | null;
  readonly onClose: () => void;
}

/** Where the devices of a matter are found on the bench. */
const FACTS: Readonly<Record<OpenMatter['kind'], BenchFact>> = {
  'open-exceptions': 'needs-you',
  missing: 'to-come',
  'label-only': 'label-only',
  'below-target': 'to-come',
  'still-here': 'to-do',
  'not-enrolled': 'not-enrolled',
  'steps-open': 'to-do',
};

/** Hands over a session: its files in one step, or any other file. */
export function HandOverSheet({ sessionId, onClose }: HandOverSheetProps) {
  const words = useWords();
  const { go, goToDevices, show } = useNavigation();
  const sessions = useBench((state) => state.sessions);
  const open = useBench((state) => state.openSession);
  const [isOther, setIsOther] = useState(false);
  const session =
    sessionId === null
      ? (open ?? sessions[0])
      : sessions.find((one) => one.sessionId === sessionId);
  const said = words.handOver;
  const title = session === undefined ? words.commands.names.handOver : said.title(session.name);
  return (
    <Sheet name="handOver" title={isOther ? said.otherTitle : title} isLarge onClose={onClose}>
      {session === undefined && (
        <EmptyState title={said.noSession} hint={said.noSessionHint}>
          <Button look="primary" onClick={() => show({ kind: 'newSession' })}>
            {words.commands.names.newSession}
          </Button>
        </EmptyState>
      )}
      {session !== undefined && isOther && (
        <>
          <div className={styles.back}>
            <Button onClick={() => setIsOther(false)}>{said.backToFiles}</Button>
          </div>
          <ExportScreen />
        </>
      )}
      {session !== undefined && !isOther && (
        <HandOver
          session={session}
          onShow={(kind) => goToDevices(FACTS[kind])}
          onOtherFile={() => setIsOther(true)}
          onDone={() => go('bench')}
        />
      )}
    </Sheet>
  );
}
