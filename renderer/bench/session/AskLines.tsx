import { SERVICES, type Ask, type Service } from '../../../enrollment/service.ts';
import type { Session } from '../../../enrollment/session.ts';
import { useOffer } from '../../state/commands.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AskLines.module.css';
import type { CountsOf } from './use-ask-counts.ts';
import { whyNotDone } from './why-not-done.ts';
import { useAsk, useAskCommands } from './use-ask.ts';
import { useAskToasts } from './use-ask-toasts.ts';

interface AskLinesProps {
  readonly session: Session;
  readonly countsOf: CountsOf;
  readonly isReadOnly: boolean;
}

/** How far each service was asked about the session, a line for each; nothing before the first time. */
export function AskLines({ session, countsOf, isReadOnly }: AskLinesProps) {
  useAskToasts(session, countsOf);
  const commands = useAskCommands().map(({ command, run }) => [command, run] as const);
  useOffer(isReadOnly ? {} : Object.fromEntries(commands));
  const asked = SERVICES.toReversed().flatMap((service) => {
    const ask = session.asks?.[service];
    return ask === undefined ? [] : [{ service, ask }];
  });
  if (asked.length === 0) return null;
  return (
    <div className={styles.lines}>
      {asked.map(({ service, ask }) => (
        <AskLine key={service} {...{ service, ask, countsOf, isReadOnly }} />
      ))}
    </div>
  );
}

interface AskLineProps extends Pick<AskLinesProps, 'countsOf' | 'isReadOnly'> {
  readonly service: Service;
  readonly ask: Ask;
}

function AskLine({ service, ask, countsOf, isReadOnly }: AskLineProps) {
  const { services } = useWords();
  const { asking } = useBench((state) => state.services[service]);
  const formats = useFormats();
  const { start, cancel } = useAsk(service);
  const words = services.asks;
  const name = services.names[service];
  const { answered, notChecked } = countsOf(service, ask);
  const done = answered + notChecked;
  const isAsking = asking !== null && !isReadOnly;
  const why = whyNotDone(ask, isAsking, services.asks);
  const of = formats.count(ask.of);
  const parts = [
    words.asked(name, formats.clock(ask.startedMs), formats.count(answered), of),
    ...(notChecked > 0 ? [words.notChecked(formats.count(notChecked))] : []),
    ...(why === null ? [] : [why.short]),
  ];
  const progress = words.asking(name, formats.count(done), of);
  const waitingMs = asking?.waitingUntilMs ?? null;
  const said = isAsking
    ? waitingMs === null
      ? progress
      : [progress, words.waiting(formats.clock(waitingMs))].join(', ')
    : parts.join(', ');
  return (
    <div className={styles.line} data-ask={service}>
      <p className={styles.said} title={why === null ? said : `${said}. ${why.next}`}>
        {said}
      </p>
      {isAsking && (
        <progress
          className={styles.bar}
          max={Math.max(1, ask.of)}
          value={done}
          aria-label={words.label(name)}
        />
      )}
      {isAsking && (
        <Button look="quiet" aria-label={words.act(words.cancel, name)} onClick={cancel}>
          {words.cancel}
        </Button>
      )}
      {why?.canGoOn === true && !isReadOnly && (
        <Button
          look="quiet"
          aria-label={words.act(words.goOn, name)}
          title={why.next}
          onClick={() => start(true)}
        >
          {words.goOn}
        </Button>
      )}
    </div>
  );
}
