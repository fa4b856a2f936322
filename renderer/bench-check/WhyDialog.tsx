import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import { whyNotHere, type Cause } from '../../enrollment/bench-check/why-not-here.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './BenchCheck.module.css';
import { useHostCheck } from './use-host-check.ts';
import { usePortLocation } from './use-port-location.ts';

/** Why a Mac may be missing from the bench: what this bench has found, then what to check. */
export function WhyDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().benchCheck.why;
  const { state, facts } = useHostCheck();
  const causes = useCauses(facts);
  const seen = causes.filter(({ isSeen }) => isSeen);
  const rest = causes.filter(({ isSeen }) => !isSeen);
  return (
    <DialogFrame title={words.title} onClose={onClose}>
      <p tabIndex={-1} data-first-focus>
        {words.intro}
      </p>
      <FailureNote state={state} />
      {seen.length === 0 ? (
        <p>{words.nothingSeen}</p>
      ) : (
        <CauseList title={words.seen} causes={seen} />
      )}
      {rest.length > 0 && <CauseList title={words.toCheck} causes={rest} />}
      <Actions>
        <Button onClick={onClose}>{words.close}</Button>
      </Actions>
    </DialogFrame>
  );
}

/** Null until the host has been probed; the result may move a cause up. */
function useCauses(host: HostFacts | null): readonly Cause[] {
  const usb = useBench((state) => state.usb);
  const isPractice = useBench((state) => state.isPractice);
  const isSessionOpen = useBench((state) => state.openSession !== null);
  const isLogFailed = useBench((state) => state.log.kind === 'failed');
  const seen = useBench((state) => state.seen);
  const ports = useBench((state) => state.ports);
  const settings = useBench((state) => state.settings);
  const bench = { usb, isPractice, isSessionOpen, isLogFailed, seen, ports, settings, host };
  return whyNotHere(bench);
}

interface CauseListProps {
  readonly title: string;
  readonly causes: readonly Cause[];
}

function CauseList({ title, causes }: CauseListProps) {
  const words = useWords();
  const formats = useFormats();
  const place = usePortLocation();
  const { why } = words.benchCheck;
  const listId = `causes-${causes[0]?.isSeen === true ? 'seen' : 'rest'}`;
  return (
    <section aria-labelledby={listId} className={styles.causes}>
      <h3 id={listId}>{title}</h3>
      <ol>
        {causes.map(({ kind, ports }) => (
          <li key={kind} data-cause={kind}>
            <p>{why.causes[kind].what}</p>
            {ports.length > 0 && (
              <p className={styles.soft}>
                <ReceivedText
                  text={why.at(
                    formats.list(
                      ports.slice(0, 8).map((port) => words.ports.longPlace(place(port))),
                    ),
                  )}
                />
              </p>
            )}
            <p>
              <strong>{why.causes[kind].next}</strong>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
