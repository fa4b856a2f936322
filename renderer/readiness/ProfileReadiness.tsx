import { useState } from 'react';

import { currentRevision, type Profile } from '../../enrollment/profile.ts';
import type { ReadinessReport } from '../../enrollment/readiness/report.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import { ChecklistRow } from './ChecklistRow.tsx';
import { ClockTable } from './ClockTable.tsx';
import text from '../ui/Text.module.css';
import styles from './Readiness.module.css';
import { ReportNote } from './ReportNote.tsx';
import { useChecklist } from './use-readiness.ts';

/** The prerequisites of one profile with who confirmed them, and its clocks. */
export function ProfileReadiness({ profile }: { readonly profile: Profile }) {
  const { readinessScreen: words, reading } = useWords();
  const formats = useFormats();
  const technician = useBench((state) => state.technician);
  const read = useCommand(useBridge().readReadinessFile);
  const [report, setReport] = useState<ReadinessReport | null>(null);
  const items = useChecklist(profile);
  const { settings, profileId } = currentRevision(profile);
  const readFile = async () => {
    setReport(null);
    setReport(await read.run({ profileId }));
  };
  const met = items.filter(({ state }) => state === 'met').length;
  return (
    <div className={styles.page}>
      <header className={styles.part}>
        <div className={styles.head}>
          <span className={text.soft}>
            {words.summary(formats.count(met), formats.count(items.length))}
          </span>
          <Button onClick={() => void readFile()} disabled={read.state.kind === 'running'}>
            {words.read}
          </Button>
        </div>
        <p className={styles.soft}>{words.readHint}</p>
        {read.state.kind === 'running' && (
          <ReadingBar kind="readiness" label={reading.now} stop={reading.stop} />
        )}
        <FailureNote state={read.state} />
        {report !== null && <ReportNote report={report} />}
      </header>
      <section className={styles.part} aria-labelledby="checklist-title">
        <h3 id="checklist-title">{words.checklist}</h3>
        {technician === null && <p className={styles.soft}>{words.nameFirst}</p>}
        <ul aria-labelledby="checklist-title">
          {items.map((item) => (
            <ChecklistRow
              key={item.prerequisite.statement.id}
              item={item}
              profileId={profileId}
              mayAnswer={technician !== null}
            />
          ))}
        </ul>
      </section>
      <ClockTable settings={settings} profileId={profileId} />
    </div>
  );
}
