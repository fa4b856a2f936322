import type { GaveUp } from '../../enrollment/ledger/outbox-state.ts';
import { OUTBOX_TARGETS, type OutboxTarget } from '../../enrollment/outbox-event.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import text from '../ui/Text.module.css';

/** Events that a target does not take, or has refused for good: since when, why, what to do. */
export function OutboxFailing() {
  return OUTBOX_TARGETS.map((target) => <TargetFailing key={target} target={target} />);
}

function TargetFailing({ target }: { readonly target: OutboxTarget }) {
  const words = useWords().outbox;
  const formats = useFormats();
  const bridge = useBridge();
  const { status, gaveUp } = useBench((bench) => bench.outbox.targets[target]);
  const retry = useCommand(bridge.tryOutbox);
  const replay = useCommand(bridge.replayOutbox);
  const reason = (why: string): string =>
    why in words.why && why !== 'other'
      ? words.why[why as Exclude<keyof typeof words.why, 'other'>]
      : words.why.other(why);
  if (status.kind !== 'waiting' && gaveUp.length === 0) return null;
  return (
    <section data-outbox={target} aria-label={words.title}>
      {status.kind === 'waiting' && (
        <p>
          {words.waiting(
            words.targets[target],
            formats.dayAndClock(status.sinceMs),
            reason(status.why),
          )}{' '}
          <Button onClick={() => void retry.run()}>{words.retry}</Button>
        </p>
      )}
      {gaveUp.length > 0 && (
        <p>
          {words.gaveUp(formats.count(gaveUp.length), words.targets[target])}.{' '}
          <span className={text.soft}>
            <ReceivedText
              text={gaveUp
                .slice(0, 5)
                .map((one) => words.gaveUpOne(whatOf(one), String(one.status)))
                .join('; ')}
            />
          </span>{' '}
          <Button onClick={() => void replay.run({ target })}>{words.replay}</Button>
        </p>
      )}
    </section>
  );
}

/** The serial and what happened to it, which follow the row in the id of an event. */
const whatOf = ({ eventId }: GaveUp): string => eventId.split('/').slice(1).join(' ');
