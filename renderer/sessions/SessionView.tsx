import { useState } from 'react';

import type { Session } from '../../enrollment/session.ts';
import { useCorrectionList } from '../bench/session/use-correction-list.ts';
import { ReportView } from '../report/ReportView.tsx';
import { SESSION_TABS, useNavigation, type SessionTab } from '../state/navigation.ts';
import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import { Tabs } from '../ui/Tabs.tsx';
import { ReopenButton } from '../bench/session/ReopenButton.tsx';
import { PastBoard } from './PastBoard.tsx';
import { SessionFiles } from './SessionFiles.tsx';
import { SessionIntune } from './SessionIntune.tsx';

interface SessionViewProps {
  readonly session: Session;
  readonly firstTab: SessionTab;
  readonly onBack: () => void;
  readonly onGoToBench: () => void;
}

/** One session: its devices, its report, what Intune says, and the files that were written of it. */
export function SessionView({ session, firstTab, onBack, onGoToBench }: SessionViewProps) {
  const words = useWords();
  const { show } = useNavigation();
  const { sessionId, name, closedAtMs, erased } = session;
  const saveCorrections = useCorrectionList(sessionId);
  const [tab, setTab] = useState(firstTab);
  const isOpen = closedAtMs === null;
  const tabs = erased === undefined ? SESSION_TABS : SESSION_TABS.filter((one) => one !== 'report');
  return (
    <>
      <header className={classes(split.head, split['page-head'])}>
        <h1>
          <ReceivedText text={name} />
        </h1>
        <span className={split['item-more']}>
          {isOpen ? words.sessions.stillOpen : words.sessions.readOnly}
        </span>
        <Actions>
          {isOpen ? (
            <Button onClick={onGoToBench}>{words.sessions.toBench}</Button>
          ) : (
            <ReopenButton sessionId={sessionId} onReopened={onGoToBench} />
          )}
          <Button onClick={saveCorrections}>{words.corrections.list.button}</Button>
          <Button onClick={() => show({ kind: 'handOver', sessionId })}>
            {words.commands.names.handOver}
          </Button>
          <Button onClick={onBack}>{words.sessions.back}</Button>
        </Actions>
      </header>
      <Tabs
        label={words.sessions.tabsOf(name)}
        tabs={tabs.map((one) => ({ name: one, label: words.sessions.tabs[one] }))}
        chosen={tab}
        onChoose={setTab}
      >
        {tab === 'devices' && <PastBoard sessionId={sessionId} />}
        {tab === 'report' && <ReportView sessionId={sessionId} />}
        {tab === 'intune' && <SessionIntune />}
        {tab === 'files' && <SessionFiles sessionId={sessionId} />}
      </Tabs>
    </>
  );
}
