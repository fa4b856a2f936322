import { useEffect, useEffectEvent, useMemo, useState } from 'react';

import type { Sequence } from '../../../enrollment/sequence.ts';
import { remindersOf, type CloseReminder } from '../../../enrollment/closing/close-reminder.ts';
import type { Device } from '../../../enrollment/device.ts';
import { createDeviceCounts } from '../../../enrollment/exceptions/device-counts.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { useFormats, useSurroundings, useWords } from '../../state/use-bench.ts';

const LOOK_EVERY_MS = 2000;

interface RemindersInput {
  readonly context: SessionContext;
  readonly devices: Sequence<Device>;
}

/** A reason to close the session, in words. */
export interface Reminder {
  readonly text: string;
  /** False if a new session would only have other settings. */
  readonly isToClose: boolean;
  readonly dismiss: () => void;
}

/**
 * The most important reminder to close the session; one that was dismissed does not return. Checked
 * at intervals only, as it also depends on the time.
 */
export function useReminder(input: RemindersInput): Reminder | null {
  const words = useWords();
  const formats = useFormats();
  const { nowMs } = useSurroundings();
  const { context, devices } = input;
  const countsOf = useMemo(() => createDeviceCounts(context), [context]);
  const look = (): readonly CloseReminder[] => remindersOf(context, countsOf(devices), nowMs());
  const [known, setKnown] = useState(look);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const again = useEffectEvent(() => setKnown(look()));
  useEffect(() => {
    const timer = setInterval(again, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const first = known.find((reminder) => !dismissed.includes(nameOf(reminder)));
  if (first === undefined) return null;
  return {
    text: sentenceOf(first, { words, formats, context, nowMs: nowMs() }),
    isToClose: first.kind !== 'profile-changed',
    dismiss: () => setDismissed([...dismissed, nameOf(first)]),
  };
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

function sentenceOf(reminder: CloseReminder, { words, formats, context, nowMs }: Saying): string {
  const said = words.corrections.reminders;
  switch (reminder.kind) {
    case 'idle-gap':
      return `${said.idle(formats.duration(nowMs - reminder.sinceMs))} ${said.idleNext}`;
    case 'target-reached':
      return `${said.reached(formats.count(reminder.target))} ${said.reachedNext}`;
    case 'profile-changed': {
      const { name } = context.session.profile.settings;
      const what = reminder.isRetired ? said.profileRetired(name) : said.profileChanged(name);
      return `${what} ${said.profileNext}`;
    }
  }
}
