import { profileOf } from '../../../enrollment/device-profile.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';

interface ProfilePartProps {
  readonly device: Device;
  readonly context: SessionContext;
}

/** The profile of a re-assigned device; nothing while it has its session's. */
export function ProfilePart({ device, context }: ProfilePartProps) {
  const words = useWords().corrections.profile;
  if (device.profile === undefined) return null;
  const { name } = profileOf(device, context.session, context.profiles).settings;
  return (
    <p data-own-profile>
      <strong>
        <ReceivedText text={words.own(name)} />
      </strong>
    </p>
  );
}
