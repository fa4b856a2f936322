import { useState } from 'react';

import { useBench, useWords } from '../state/use-bench.ts';
import { ExportButton } from '../bench/session/ExportButton.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import split from '../ui/Split.module.css';
import { PastSession } from './PastSession.tsx';
import { SessionList } from './SessionList.tsx';

/** The history: every session, and the one being read. */
export function SessionsScreen({ onGoToBench }: { readonly onGoToBench: () => void }) {
  const words = useWords().sessions;
  const sessions = useBench((state) => state.sessions);
  const [chosen, setChosen] = useState<string | null>(null);
  const openSession = useBench((state) => state.openSession);
  const choose = (sessionId: string) =>
    sessionId === openSession?.sessionId ? onGoToBench() : setChosen(sessionId);
  if (chosen !== null) {
    return (
      <PastSession sessionId={chosen} onBack={() => setChosen(null)} onGoToBench={onGoToBench} />
    );
  }
  return (
    <section className={split.detail} aria-labelledby="sessions-title">
      <header className={classes(split.head, split['page-head'])}>
        <h1 id="sessions-title">{words.title}</h1>
        {sessions.length > 0 && <ExportButton sessionId={null} label={words.exportAll} />}
      </header>
      {sessions.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <SessionList sessions={sessions} onChoose={choose} />
      )}
    </section>
  );
}
