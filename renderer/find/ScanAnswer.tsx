import { useEffect, useEffectEvent, useState } from 'react';

import type { FoundVisit } from '../../contract/find.ts';
import { ScanNoteLine } from '../scan/ScanNoteLine.tsx';
import { useScanState, type ScanNote } from '../scan/scan-context.ts';
import { useNavigation } from '../state/navigation.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommandDesk, useOffer, useOffered } from '../state/commands.ts';
import { useShowDevice } from '../state/use-show-device.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { commandKey } from '../ui/key-text.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { useToastedCommand } from '../ui/toasts/use-toasted-command.ts';
import styles from './Find.module.css';
import { placeLines } from './place-text.ts';

/** How long an answer is shown; it is then among the last scans. */
export const ANSWER_MS = 8000;

/** What came of the last scan and where its device is or was, in a line that moves nothing. */
export function ScanAnswer() {
  const { place, go } = useNavigation();
  const { scan: words, toasts } = useWords();
  const { dismiss } = toasts;
  const { note, answer, mode } = useScanState();
  const isPending = useBench((state) => state.pendingScan !== null);
  const { armed } = mode;
  const hold = useAnswerTime(note);
  return (
    <section className={styles.answer} aria-label={words.title} hidden={note === null} {...hold}>
      <div className={styles.said} role="status">
        {note !== null && note.kind !== 'looked-up' && <ScanNoteLine note={note} />}
        {note?.kind === 'each' && note.actionId !== undefined && armed !== null && (
          <UndoEach actionId={note.actionId} />
        )}
        {note !== null && <Places note={note} />}
      </div>
      {isPending && <LabelButton />}
      {note?.kind === 'untaken' && note.why === 'elsewhere' && place !== 'bench' && (
        <Button onClick={() => go('bench')}>{words.goToBench}</Button>
      )}
      {note !== null && (
        <Button
          look="quiet"
          className={styles.dismiss}
          title={dismiss}
          aria-label={`${dismiss}: ${words.title}`}
          onClick={() => answer(null)}
        >
          <Icon name="cross" />
        </Button>
      )}
    </section>
  );
}

/** A Mac that USB never shows need not be waited for. */
export function LabelButton() {
  const words = useWords();
  const { run } = useCommandDesk();
  if (!useOffered().has('logLabel')) return null;
  return <Button onClick={() => run('logLabel')}>{words.commands.names.logLabel}</Button>;
}

/** Undoes what the last scan of a mode did; so does ⌘Z, while that is the newest action. */
function UndoEach({ actionId }: { readonly actionId: string }) {
  const { scanMode: words, commands } = useWords();
  const { undoLast } = useBridge();
  const { answer, mode } = useScanState();
  const undo = useToastedCommand(undoLast);
  const run = async (): Promise<void> => {
    if ((await undo.run({ actionId })) === null) return;
    mode.uncount();
    answer(null);
  };
  const isNewest = useBench((state) => state.undoable?.id === actionId);
  useOffer({ undo: isNewest ? () => void run() : undefined });
  return (
    <Button look="quiet" onClick={() => void run()}>
      {words.undo} {isNewest && <kbd>{commandKey('Z', commands.modifiers)}</kbd>}
    </Button>
  );
}

/** Where each device of the note is or was. */
function Places({ note }: { readonly note: ScanNote }) {
  const words = useWords();
  const formats = useFormats();
  const showDevice = useShowDevice();
  const { answer } = useScanState();
  const { places, kind } = note;
  if (places === null) return null;
  if (places.length === 0) return <p className={styles.place}>{words.find.unknown}</p>;
  const show = ({ sessionId, deviceKey }: FoundVisit): void => {
    answer(null);
    showDevice({ sessionId, deviceKey });
  };
  return places.map((device) => (
    <div key={device.serial ?? device.ecid} className={styles.places}>
      {(places.length > 1 || kind === 'looked-up') && device.serial !== null && (
        <SerialText value={device.serial} />
      )}
      <ul>
        {placeLines(device, words, formats).map(({ text, visit }) => (
          <li key={text} className={styles.place}>
            <ReceivedText text={text} />
            {visit !== null && (
              <Button look="quiet" onClick={() => show(visit)}>
                {words.find.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Hides an answer after its time, unless it asks something or the pointer or focus is on it. */
function useAnswerTime(note: ScanNote | null) {
  const { answer } = useScanState();
  const [isHeld, setIsHeld] = useState(false);
  const isQuestion = note?.kind === 'outcome' && note.outcome.kind === 'unclear';
  const hide = useEffectEvent(() => answer(null));
  useEffect(() => {
    if (note === null || isQuestion || isHeld) return;
    const timer = setTimeout(() => hide(), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [note, isQuestion, isHeld]);
  return {
    onMouseEnter: () => setIsHeld(true),
    onMouseLeave: () => setIsHeld(false),
    onFocus: () => setIsHeld(true),
    onBlur: () => setIsHeld(false),
  };
}
