import { useBench, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './ArmedStrip.module.css';
import { ArmedSign } from './ArmedSign.tsx';
import { SessionActions } from './SessionActions.tsx';

/** Whether the bench is ready: profile, session, USB and log, always in the same place. */
export function ArmedStrip() {
  const words = useWords().bench;
  const session = useBench((state) => state.openSession);
  const usb = useBench((state) => state.usb);
  const log = useBench((state) => state.log);
  return (
    <section className={styles.strip} aria-label={words.armed.label}>
      <ul className={styles.signs}>
        <ArmedSign label={words.armed.profile} isReady={session !== null}>
          {session ? <ReceivedText text={session.profile.settings.name} /> : words.armed.noProfile}
        </ArmedSign>
        <ArmedSign label={words.armed.session} isReady={session !== null}>
          {session ? <ReceivedText text={session.name} /> : words.armed.noSession}
        </ArmedSign>
        <ArmedSign
          label={words.armed.usb}
          isReady={usb.kind === 'watching'}
          isFault={usb.kind === 'unavailable'}
        >
          {words.usb[usb.kind]}
        </ArmedSign>
        <ArmedSign
          label={words.armed.log}
          isReady={log.kind === 'writable'}
          isFault={log.kind === 'failed'}
        >
          {words.log[log.kind]}
        </ArmedSign>
      </ul>
      <SessionActions session={session} />
    </section>
  );
}
