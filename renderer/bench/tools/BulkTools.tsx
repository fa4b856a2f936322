import { useState } from 'react';

import type { Applied } from '../../../enrollment/applied.ts';
import type { DeviceKey } from '../../../enrollment/device-key.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { SlipButton } from '../../slips/SlipButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { AppliedNote } from './AppliedNote.tsx';
import { BulkCorrections } from './BulkCorrections.tsx';
import { MergeTool } from './MergeTool.tsx';
import styles from './TableTools.module.css';

interface BulkToolsProps {
  readonly sessionId: string;
  readonly devices: readonly Device[];
  readonly steps: readonly FollowUpStep[];
  readonly onOpen: (key: DeviceKey) => void;
  readonly onReassign: () => void;
  readonly onClear: () => void;
}

/** Actions for all selected devices; in place of the search. */
export function BulkTools(props: BulkToolsProps) {
  const { sessionId, devices, steps, onOpen, onReassign, onClear } = props;
  const { bench: words, slips: slipWords, corrections } = useWords();
  const formats = useFormats();
  const bridge = useBridge();
  const technician = useBench((state) => state.technician);
  const record = useCommand(bridge.recordSteps);
  const confirm = useCommand(bridge.confirmEnrolled);
  const [stepId, setStepId] = useState(steps[0]?.id ?? '');
  const deviceKeys = devices.map(({ key }) => key);
  const [one, other] = devices.length === 2 ? devices : [];
  const isRunning = record.state.kind === 'running' || confirm.state.kind === 'running';
  const [applied, setApplied] = useState<Applied | null>(null);
  const tell = async (answer: Promise<Applied | null>) => setApplied(await answer);
  const tick = () =>
    tell(record.run({ deviceKeys, stepIds: [stepId], outcome: 'done', reason: null }));
  return (
    <div className={styles.tools} role="group" aria-label={words.bulk.label}>
      <span className={styles.selected}>{words.table.selected(formats.count(devices.length))}</span>
      <StepChoice steps={steps} value={stepId} onChange={setStepId} />
      <Button onClick={() => void tick()} disabled={isRunning || stepId === ''}>
        {words.bulk.tick}
      </Button>
      <Button
        onClick={() => void tell(confirm.run({ deviceKeys }))}
        disabled={isRunning || technician === null}
        title={technician === null ? words.bulk.nameFirst : undefined}
      >
        {words.bulk.confirm}
      </Button>
      <SlipButton sessionId={sessionId} deviceKeys={deviceKeys} label={slipWords.many} />
      <Button onClick={onReassign} aria-keyshortcuts="r">
        {corrections.reassign.button}
      </Button>
      <BulkCorrections deviceKeys={deviceKeys} />
      {one && other && (
        <MergeTool
          key={`${one.key} ${other.key}`}
          one={one}
          other={other}
          onMerged={(key) => {
            onClear();
            onOpen(key);
          }}
        />
      )}
      <Button look="quiet" onClick={onClear}>
        {words.table.clear}
      </Button>
      <AppliedNote applied={applied} />
      <FailureNote state={record.state} />
      <FailureNote state={confirm.state} />
    </div>
  );
}

interface StepChoiceProps {
  readonly steps: readonly FollowUpStep[];
  readonly value: string;
  readonly onChange: (stepId: string) => void;
}

function StepChoice({ steps, value, onChange }: StepChoiceProps) {
  const { bench, guideSteps } = useWords();
  const words = bench.bulk;
  return (
    <select
      className={styles.step}
      aria-label={words.step}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {steps.map((step) => (
        <option key={step.id} value={step.id}>
          {guideSteps[step.wording].text}
        </option>
      ))}
    </select>
  );
}
