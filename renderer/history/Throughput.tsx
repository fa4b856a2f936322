import { useState } from 'react';

import type { BenchHistory, HistoryDay } from '../../enrollment/ledger/history.ts';
import { BarPlot } from '../report/BarPlot.tsx';
import type { Answer } from '../state/use-answer.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { FailureText } from '../ui/FailureNote.tsx';
import { ErasedNote } from './ErasedNote.tsx';
import text from '../ui/Text.module.css';
import styles from './History.module.css';
import { HistoryTable } from './HistoryTable.tsx';
import { weeksOf } from './weeks.ts';

/** Days and weeks of the bench: what was done, and what stayed open; nothing before the first. */
export function Throughput({ answer }: { readonly answer: Answer<BenchHistory> }) {
  const words = useWords().history;
  const sessions = useBench((state) => state.sessions);
  const erased = sessions.filter((session) => session.erased !== undefined);
  return (
    <section className={styles.history} aria-label={words.title}>
      {answer.kind === 'loading' && <p role="status">{words.loading}</p>}
      {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
      <ErasedNote sessions={erased} />
      {answer.kind === 'here' && answer.value.days.length > 0 && <Plots days={answer.value.days} />}
    </section>
  );
}

function Plots({ days }: { readonly days: readonly HistoryDay[] }) {
  const words = useWords().history;
  const formats = useFormats();
  const [span, setSpan] = useState<'days' | 'weeks'>('days');
  const shown = (span === 'days' ? days : weeksOf(days)).slice(-60);
  const bars = (field: Exclude<keyof HistoryDay, 'dayMs'>) =>
    shown.map((day) => ({ value: day[field], name: formats.day(day.dayMs) }));
  const most = Math.max(...shown.flatMap((day) => [day.logged, day.enrolled, day.followedUp]));
  const open = Math.max(...shown.flatMap((day) => [day.notEnrolled, day.notFollowedUp]));
  return (
    <>
      <ChoiceField
        legend={words.span}
        value={span}
        options={(['days', 'weeks'] as const).map((value) => ({
          value,
          label: words.spans[value],
        }))}
        onChange={setSpan}
      />
      <section aria-labelledby="throughput">
        <h2 id="throughput">{words.throughput}</h2>
        <p className={text.soft}>{words.throughputText}</p>
        <div className={styles.multiples}>
          <Multiple title={words.logged} bars={bars('logged')} most={most} tone="logged" />
          <Multiple title={words.enrolled} bars={bars('enrolled')} most={most} tone="enrolled" />
          <Multiple
            title={words.followedUp}
            bars={bars('followedUp')}
            most={most}
            tone="followed-up"
          />
        </div>
      </section>
      <section aria-labelledby="backlog">
        <h2 id="backlog">{words.backlog}</h2>
        <p className={text.soft}>{words.backlogText}</p>
        <div className={styles.multiples}>
          <Multiple title={words.notEnrolled} bars={bars('notEnrolled')} most={open} tone="open" />
          <Multiple
            title={words.notFollowedUp}
            bars={bars('notFollowedUp')}
            most={open}
            tone="open"
          />
        </div>
      </section>
      <HistoryTable days={shown} isWeeks={span === 'weeks'} />
    </>
  );
}

type MultipleProps = Omit<Parameters<typeof BarPlot>[0], 'label'> & { readonly title: string };

function Multiple({ title, ...plot }: MultipleProps) {
  return (
    <div>
      <h3>{title}</h3>
      <BarPlot label={title} {...plot} />
    </div>
  );
}
