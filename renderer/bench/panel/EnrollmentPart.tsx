import { memo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import { useBench, useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { evidenceText } from '../../../words/evidence.ts';

interface EnrollmentPartProps {
  readonly device: Device;
  readonly isReadOnly: boolean;
}

/** Whether it is enrolled, who confirmed it, and the buttons to confirm or undo. */
export const EnrollmentPart = memo(function EnrollmentPart({
  device,
  isReadOnly,
}: EnrollmentPartProps) {
  const words = useWords();
  const formats = useFormats();
  const bridge = useBridge();
  const technician = useBench((state) => state.technician);
  const confirm = useCommand(bridge.confirmEnrolled);
  const withdraw = useCommand(bridge.withdrawEnrolled);
  const { enrolled } = device;
  const deviceKeys = [device.key];
  return (
    <section className={styles.part} aria-labelledby="enrollment-title">
      <h3 id="enrollment-title">{words.device.enrollment}</h3>
      <p>
        {enrolled === null ? (
          words.device.notConfirmed
        ) : (
          <>
            {words.states.enrolled}: <ReceivedText text={evidenceText(enrolled, words, formats)} />
          </>
        )}
      </p>
      {/* A dispute comes first: the identity has to be clear before anyone confirms enrollment. */}
      {!isReadOnly &&
        (enrolled !== null || (device.refusal === null && device.serial !== null)) && (
          <Actions>
            {enrolled === null ? (
              <Button
                onClick={() => void confirm.run({ deviceKeys })}
                disabled={technician === null || confirm.state.kind === 'running'}
              >
                {words.device.confirm}
              </Button>
            ) : (
              <Button onClick={() => void withdraw.run({ deviceKeys })}>
                {words.device.withdraw}
              </Button>
            )}
            {enrolled === null && technician === null && (
              <span className={text.soft}>{words.bench.bulk.nameFirst}</span>
            )}
          </Actions>
        )}
      <FailureNote state={confirm.state} />
      <FailureNote state={withdraw.state} />
    </section>
  );
});
