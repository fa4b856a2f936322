import type { Session } from '../../enrollment/session.ts';
import { DeviceBoard } from '../bench/board/DeviceBoard.tsx';
import { useFormats, useWords } from '../state/use-bench.ts';
import { FailureText } from '../ui/FailureNote.tsx';
import { useSessionReading, type SessionContent } from '../state/use-session-reading.ts';

/** The devices of a session, read from the log; nothing can be changed here. */
export function SessionDevices({ sessionId }: { readonly sessionId: string }) {
  const words = useWords().sessions;
  const reading = useSessionReading(sessionId);
  if (reading.kind === 'loading') return <p role="status">{words.loading}</p>;
  if (reading.kind === 'failed') return <FailureText failure={reading.failure} />;
  const { session, devices } = reading.value;
  if (isEmptied(reading.value)) return <ErasedNote session={session} />;
  return (
    <DeviceBoard
      session={session}
      devices={devices}
      seen={[]}
      deviceOf={(key) => devices.find((one) => one.key === key) ?? null}
      isReadOnly
    />
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
