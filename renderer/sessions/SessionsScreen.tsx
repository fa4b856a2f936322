import { useState } from 'react';

import type { BenchHistory } from '../../enrollment/ledger/history.ts';
import { Throughput } from '../history/Throughput.tsx';
import { useNavigation } from '../state/navigation.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useExportNow } from '../bench/session/use-export-now.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import split from '../ui/Split.module.css';
import { TextField } from '../ui/TextField.tsx';
import { SessionList } from './SessionList.tsx';
import styles from './Sessions.module.css';
import { SessionView } from './SessionView.tsx';

/** What the bench has done: its throughput, every session, and the one being read. */
export function SessionsScreen() {
  const { go, sessionId: chosen, sessionTab } = useNavigation();
  const sessions = useBench((state) => state.sessions);
  const session = sessions.find(({ sessionId }) => sessionId === chosen);
  if (session !== undefined) {
    return (
      <SessionView
        key={`${session.sessionId} ${sessionTab}`}
        session={session}
        firstTab={sessionTab}
        onBack={() => go('sessions')}
        onGoToBench={() => go('bench')}
      />
    );
  }
  return <AllSessions />;
}

function AllSessions() {
  const words = useWords().sessions;
  const { goToSession } = useNavigation();
  const sessions = useBench((state) => state.sessions);
  const { answer } = useAnswer(useBridge().readHistory);
  const exportAll = useExportNow(null);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = sessions.filter(({ name, profile, openedBy }) =>
    `${name} ${profile.settings.name} ${openedBy ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <section className={split.detail} aria-labelledby="sessions-title">
      <header className={classes(split.head, split['page-head'])}>
        <h1 id="sessions-title">{words.title}</h1>
        {sessions.length > 0 && <Button onClick={exportAll}>{words.exportAll}</Button>}
      </header>
      {sessions.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <div className={styles.page}>
          <div>
            <div className={styles.search}>
              <TextField label={words.search} value={query} onChange={setQuery} />
            </div>
            {found.length === 0 && <p role="status">{words.noMatch}</p>}
            <SessionList
              sessions={found}
              counts={answer.kind === 'here' ? answer.value.sessions : NO_COUNTS}
              onChoose={goToSession}
            />
          </div>
          <Throughput answer={answer} />
        </div>
      )}
    </section>
  );
}

const NO_COUNTS: BenchHistory['sessions'] = {};
