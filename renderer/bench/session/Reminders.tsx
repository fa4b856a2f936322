import { useEffect, useEffectEvent, useState } from 'react';

import { closeReminders, type CloseReminder } from '../../../enrollment/closing/close-reminder.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { useFormats, useSurroundings, useWords } from '../../state/use-bench.ts';
import { useNow } from '../../state/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import styles from './Reminders.module.css';

const EVERY_MS = 60_000;
const LOOK_EVERY_MS = 2000;

interface RemindersProps {
  readonly context: SessionContext;
  readonly devices: readonly Device[];
}

/**
 * Discreet reminders to close the session; each is dismissed with one click and does not return.
 */
export function Reminders({ context, devices }: RemindersProps) {
  const words = useWords();
  const formats = useFormats();
  const nowMs = useNow(EVERY_MS);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const known = useReminders({ context, devices });
  const reminders = known.filter((reminder) => !dismissed.includes(nameOf(reminder)));
  if (reminders.length === 0) return null;
  const said = words.corrections.reminders;
  return (
    <div className={styles.reminders} role="status">
      {reminders.map((reminder) => {
        const { what, next } = sentenceOf(reminder, { words, formats, context, nowMs });
        return (
          <p key={reminder.kind} className={styles.reminder} data-reminder={reminder.kind}>
            <span>
              <strong>
                <ReceivedText text={what} />
              </strong>{' '}
              {next}
            </span>
            <Button
              look="quiet"
              aria-label={`${said.dismiss}: ${what}`}
              onClick={() => setDismissed([...dismissed, nameOf(reminder)])}
            >
              {said.dismiss}
            </Button>
          </p>
        );
      })}
    </div>
  );
}

/** Checked at intervals only, since it goes through every device. */
function useReminders({ context, devices }: RemindersProps): readonly CloseReminder[] {
  const { nowMs } = useSurroundings();
  const look = (): readonly CloseReminder[] => closeReminders({ context, devices }, nowMs());
  const [known, setKnown] = useState(look);
  const again = useEffectEvent(() => setKnown(look()));
  useEffect(() => {
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return known;
}

/** A new gap is a new reminder, even if one was dismissed. */
const nameOf = (reminder: CloseReminder): string =>
  reminder.kind === 'idle-gap' ? `idle-gap ${reminder.sinceMs}` : reminder.kind;

interface Saying {
  readonly words: Words;
  readonly formats: Formats;
  readonly context: SessionContext;
  readonly nowMs: number;
}

function sentenceOf(reminder: CloseReminder, { words, formats, context, nowMs }: Saying) {
  const said = words.corrections.reminders;
  switch (reminder.kind) {
    case 'idle-gap': {
      const duration = formats.duration(nowMs - reminder.sinceMs);
      return { what: said.idle(duration), next: said.idleNext };
    }
    case 'target-reached':
      return { what: said.reached(formats.count(reminder.target)), next: said.reachedNext };
    case 'profile-changed': {
      const { name } = context.session.profile.settings;
      const what = reminder.isRetired ? said.profileRetired(name) : said.profileChanged(name);
      return { what, next: said.profileNext };
    }
  }
}
