import type { Session } from '../../enrollment/session.ts';
import { CorrectionListButton } from '../bench/session/CorrectionListButton.tsx';
import { DeviceBoard } from '../bench/board/DeviceBoard.tsx';
import { ExportButton } from '../bench/session/ExportButton.tsx';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import split from '../ui/Split.module.css';
import { ReopenButton } from './ReopenButton.tsx';
import { useSessionReading, type SessionContent } from './use-session-reading.ts';

interface PastSessionProps {
  readonly sessionId: string;
  readonly onBack: () => void;
  readonly onGoToBench: () => void;
}

/** One closed session from the log, to read and to export. */
export function PastSession({ sessionId, onBack, onGoToBench }: PastSessionProps) {
  const words = useWords();
  const reading = useSessionReading(sessionId);
  return (
    <>
      <header className={classes(split.head, split['page-head'])}>
        <h1>
          {reading.kind === 'here' ? (
            <ReceivedText text={reading.value.session.name} />
          ) : (
            words.sessions.title
          )}
        </h1>
        <span className={split['item-more']}>{words.sessions.readOnly}</span>
        <Actions>
          <ReopenButton sessionId={sessionId} onReopened={onGoToBench} />
          <CorrectionListButton sessionId={sessionId} />
          <ExportButton sessionId={sessionId} label={words.bench.session.exportNow} />
          <Button onClick={onBack}>{words.sessions.back}</Button>
        </Actions>
      </header>
      {reading.kind === 'loading' && <p role="status">{words.sessions.loading}</p>}
      {reading.kind === 'failed' && <FailureText failure={reading.failure} />}
      {reading.kind === 'here' && isEmptied(reading.value) && (
        <ErasedNote session={reading.value.session} />
      )}
      {reading.kind === 'here' && !isEmptied(reading.value) && (
        <DeviceBoard
          session={reading.value.session}
          devices={reading.value.devices}
          seen={[]}
          deviceOf={(key) => reading.value.devices.find((one) => one.key === key) ?? null}
          isReadOnly
        />
      )}
    </>
  );
}

const isEmptied = ({ session, devices }: SessionContent): boolean =>
  session.erased !== undefined && devices.length === 0;

/** A session with erased devices is shown as such, not as one without devices. */
function ErasedNote({ session: { erased } }: { readonly session: Session }) {
  const words = useWords().dataRemoval;
  const formats = useFormats();
  if (erased === undefined) return null;
  return (
    <p role="status">{words.erased(formats.count(erased.devices), formats.day(erased.atMs))}</p>
  );
}
