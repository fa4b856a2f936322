import { useState } from 'react';

import type { ReadImport } from '../../contract/files.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReadingBar } from '../ui/ReadingBar.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import text from '../ui/Text.module.css';
import styles from './Import.module.css';
import { RefusedNote } from './RefusedNote.tsx';
import { StageHead } from './StageHead.tsx';
import type { ImportDone } from './use-import-done.ts';
import type { FileInSheet, FileOpening } from './use-file-opening.ts';

const HOURS = ['4', '24', '72', '168'] as const;

interface DevicesStageProps {
  readonly file: Extract<FileInSheet, { kind: 'intune-devices' }>;
  readonly opening: FileOpening;
  readonly onPurpose: (purpose: 'expected' | 'stops') => void;
  readonly done: ImportDone;
}

/** Intune's device list, before it is compared with the log. */
export function DevicesStage({ file, opening, onPurpose, done }: DevicesStageProps) {
  const { importing: words, reconcile, lists, reading } = useWords();
  const { fileId, fileName, isPasted, columns } = file;
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const [ended, setEnded] = useState<Exclude<ReadImport, { kind: 'read' }> | null>(null);
  const { state, run } = useCommand(useBridge().importDeviceList);
  const isRunning = state.kind === 'running';
  const start = async (): Promise<void> => {
    setEnded(null);
    const read = await run({ fileId, patienceHours: Number(hours) });
    if (read?.kind === 'read') done.devices(read.entry);
    else if (!done.isHere()) done.notImported(fileName);
    else setEnded(read);
  };
  const named = columns.slice(0, 3).map((column) => `“${column}”`);
  return (
    <div
      className={styles.stage}
      data-stage="intune-devices"
      data-importing={isRunning || undefined}
    >
      <StageHead
        fileName={fileName}
        isPasted={isPasted}
        kind="intune-devices"
        kinds={['expected', 'stops', 'intune-devices']}
        why={columns.length === 0 ? words.why.said : words.why.intune(named.join(', '))}
        onKind={(kind) => {
          if (kind === 'intune-devices' || isRunning) return;
          onPurpose(kind);
          void opening.say('list');
        }}
      />
      <p>{words.devices.text}</p>
      <SelectField
        label={reconcile.patience}
        value={hours}
        options={HOURS.map((value) => ({ value, label: reconcile.hours(value) }))}
        onChange={setHours}
      />
      <Actions>
        <Button look="primary" disabled={isRunning} onClick={() => void start()}>
          {words.devices.importNow}
        </Button>
        <Button disabled={isRunning} onClick={() => opening.leave()}>
          {lists.mapper.cancel}
        </Button>
      </Actions>
      {isRunning && <ReadingBar kind="devices" label={reading.now} stop={reading.stop} />}
      {ended?.kind === 'cancelled' && <p role="status">{reading.stopped}</p>}
      {ended?.kind === 'refused' && <RefusedNote refused={ended} />}
      <FailureNote state={state} />
      <p className={text.soft}>{reconcile.privacy}</p>
    </div>
  );
}
