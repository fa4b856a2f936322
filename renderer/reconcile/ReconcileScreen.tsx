import { useState } from 'react';

import type { ReadImport } from '../../contract/files.ts';
import { useAnswer } from '../state/use-answer.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { classes } from '../ui/classes.ts';
import { DropTarget, type FileFrom } from '../ui/DropTarget.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNote, FailureText } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import split from '../ui/Split.module.css';
import { ImportList } from './ImportList.tsx';
import { ImportView } from './ImportView.tsx';
import text from '../ui/Text.module.css';
import notice from '../ui/Notice.module.css';

const HOURS = ['4', '24', '72', '168'] as const;

/** Intune's device list against the log: drop it, see what it confirms and what it does not. */
export function ReconcileScreen() {
  const { reconcile: words, reading } = useWords();
  const formats = useFormats();
  const { answer, ask } = useAnswer(useBridge().getLedger);
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const [chosen, setChosen] = useState<string | null>(null);
  const { state, refused, wasCancelled, start } = useListReading(Number(hours), (importId) => {
    setChosen(importId);
    ask();
  });
  const imports = answer.kind === 'here' ? answer.value.imports.toReversed() : [];
  const shown = imports.find((one) => one.importId === chosen) ?? imports[0];
  return (
    <div className={split.split}>
      <section className={classes(split.list, split.side)} aria-labelledby="reconcile-title">
        <h1 id="reconcile-title" className={text.title}>
          {words.title}
        </h1>
        <p className={text.soft}>{words.intro}</p>
        <DropTarget
          {...{ title: words.drop, hint: words.dropHint, now: words.dropNow }}
          busy={state.kind === 'running' ? words.reading : null}
          choose={words.choose}
          look="primary"
          onFile={(from) => void start(from)}
        />
        {state.kind === 'running' && (
          <ReadingBar kind="devices" label={reading.now} stop={reading.stop} />
        )}
        {wasCancelled && <p role="status">{reading.stopped}</p>}
        <SelectField
          label={words.patience}
          value={hours}
          options={HOURS.map((value) => ({ value, label: words.hours(value) }))}
          onChange={setHours}
        />
        <FailureNote state={state} />
        {refused !== null && <Refused refused={refused} />}
        <p className={text.soft}>{words.privacy}</p>
        <ImportList imports={imports} shown={shown?.importId ?? null} onChoose={setChosen} />
      </section>
      <div className={split.detail}>
        {answer.kind === 'failed' && <FailureText failure={answer.failure} />}
        {answer.kind === 'here' && shown === undefined && (
          <EmptyState title={words.none} hint={words.noneHint} />
        )}
        {shown !== undefined && (
          <ImportView key={shown.importId} entry={shown} formats={formats} onUndone={ask} />
        )}
      </div>
    </div>
  );
}

/** Reads the dropped or chosen file, and remembers why one was refused. */
function useListReading(patienceHours: number, onRead: (importId: string) => void) {
  const bridge = useBridge();
  const [found, setFound] = useState<ReadImport | null>(null);
  const { state, run } = useCommand((from: FileFrom) =>
    from === 'dialog'
      ? bridge.importDeviceList({ patienceHours })
      : bridge.readDropped(patienceHours),
  );
  const start = async (from: FileFrom): Promise<void> => {
    setFound(null);
    const read = await run(from);
    setFound(read);
    if (read?.kind === 'read') onRead(read.entry.importId);
  };
  const refused = found?.kind === 'refused' ? found : null;
  return { state, refused, wasCancelled: found?.kind === 'cancelled', start };
}

/** Why a file was refused; nothing of it was logged. */
function Refused({ refused }: { readonly refused: Extract<ReadImport, { kind: 'refused' }> }) {
  const { what, next } = useWords().describeListRefusal(refused.refusal);
  return (
    <div role="alert" className={classes(notice.notice, notice.refused)}>
      <p>
        <ReceivedText text={refused.fileName} />
      </p>
      <p>
        <strong>
          <ReceivedText text={what} />
        </strong>{' '}
        {next}
      </p>
    </div>
  );
}
