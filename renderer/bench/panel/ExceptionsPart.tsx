import { memo, useMemo, useState } from 'react';

import { ACCEPT_OUTCOMES, type AcceptOutcome } from '../../../enrollment/correction.ts';
import type { AcceptedException, Device } from '../../../enrollment/device.ts';
import type { ExceptionKind } from '../../../enrollment/exception-kind.ts';
import type { DeviceException } from '../../../enrollment/exceptions/device-exception.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { exceptionsOf, passedOf } from '../../../enrollment/exceptions/exceptions-of.ts';
import { keyText, whyNotOf } from '../../actions/action-entry.ts';
import { KeyedText } from '../../actions/KeyedText.tsx';
import { actionOf } from '../../actions/actions.ts';
import { mostUrgent } from '../../actions/targets.ts';
import { shownOf } from '../../../enrollment/list/lingered.ts';
import { useLinger } from '../../state/linger.ts';
import { useBridge, useFormats, useWords } from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { ExceptionMark } from '../../ui/ExceptionMark.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { textOrNull } from '../../ui/text-or-null.ts';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { AcceptedLine } from './AcceptedLine.tsx';
import { exceptionDetail } from '../rows/exception-detail.ts';

interface ExceptionsPartProps {
  readonly device: Device;
  readonly context: SessionContext;
  readonly isReadOnly: boolean;
}

/** Why the device needs attention, and what a person accepted or set aside, by whom and when. */
export const ExceptionsPart = memo(function ExceptionsPart(props: ExceptionsPartProps) {
  const { device, context, isReadOnly } = props;
  const words = useWords().lanes;
  // A refusal has a part of its own: it is lifted, not accepted.
  const open = useMemo(
    () => exceptionsOf(device, context).filter(({ kind }) => kind !== 'refused'),
    [device, context],
  );
  const steady = shownOf(useLinger(open, kindOf));
  const passed = passedOf(device, context).flatMap(({ accepted }) =>
    isAside(accepted) ? [] : [accepted],
  );
  // A device stays set aside until that is undone, even once its exception is over.
  const aside = device.accepted?.filter(isAside) ?? [];
  // Keys answer the most urgent one, and only where the table of actions says so.
  const target = { devices: [device], context, isReadOnly } as const;
  const keyed = ACCEPT_OUTCOMES.filter(
    (outcome) => whyNotOf(actionOf(ACTION_OF[outcome]), target) === null,
  );
  if (steady.length + passed.length + aside.length === 0) return null;
  return (
    <section aria-labelledby="exceptions-title">
      <h3 id="exceptions-title" className="visually-hidden" tabIndex={-1}>
        {words.title}
      </h3>
      {steady.length > 0 && (
        <ul className={styles.exceptions} aria-label={words.open}>
          {steady.map(({ item: exception, isGone }) => (
            <OpenException
              key={exception.kind}
              {...{ device, exception, isReadOnly, isGone }}
              keyed={exception.kind === mostUrgent(device, context)?.kind ? keyed : []}
            />
          ))}
        </ul>
      )}
      <LookedAt name={words.aside} accepted={aside} {...{ device, isReadOnly }} />
      <LookedAt name={words.passed} accepted={passed} {...{ device, isReadOnly }} />
    </section>
  );
});

const ACTION_OF = { 'goes-on': 'accept', 'set-aside': 'set-aside' } as const;

const kindOf = ({ kind }: DeviceException): string => kind;

const isAside = ({ outcome }: AcceptedException): boolean => outcome === 'set-aside';

interface LookedAtProps {
  readonly name: string;
  readonly device: Device;
  readonly accepted: readonly AcceptedException[];
  readonly isReadOnly: boolean;
}

function LookedAt({ name, device, accepted, isReadOnly }: LookedAtProps) {
  if (accepted.length === 0) return null;
  return (
    <ul className={styles.exceptions} aria-label={name}>
      {accepted.map((one) => (
        <AcceptedLine key={one.exception} accepted={one} {...{ device, isReadOnly }} />
      ))}
    </ul>
  );
}

interface OpenExceptionProps {
  readonly device: Device;
  readonly exception: DeviceException;
  readonly isReadOnly: boolean;
  /** It is over, and only keeps its position for a moment. */
  readonly isGone: boolean;
  /** The answers that a key gives. */
  readonly keyed: readonly AcceptOutcome[];
}

function OpenException({ device, exception, isReadOnly, isGone, keyed }: OpenExceptionProps) {
  const words = useWords();
  const formats = useFormats();
  const accept = useCommand(useBridge().acceptException);
  const [remark, setRemark] = useState<string | null>(null);
  const { kind } = exception;
  const { what, next } = words.exceptions[kind];
  const detail = exceptionDetail(exception, words, formats);
  const run = (outcome: AcceptOutcome) => {
    const said = textOrNull(remark ?? '');
    void accept.run({ deviceKeys: [device.key], exception: kind, remark: said, outcome });
  };
  return (
    <li className={classes(styles.card, styles.open, isGone && text.soft)} inert={isGone}>
      <strong>
        <ExceptionMark kind={kind} />
      </strong>
      <p>
        {what} {detail !== null && <ReceivedText text={detail} />}
      </p>
      <p className={text.soft}>{next}</p>
      {!isReadOnly && (
        <>
          {remark !== null && (
            <TextField
              label={words.lanes.remark}
              value={remark}
              onChange={setRemark}
              maxLength={500}
              autoFocus
            />
          )}
          <Actions>
            <AnswerButtons
              kind={kind}
              keyed={keyed}
              isRunning={accept.state.kind === 'running'}
              onAnswer={run}
            />
            {remark === null && (
              <Button look="quiet" onClick={() => setRemark('')}>
                {words.inspector.addRemark}
              </Button>
            )}
          </Actions>
        </>
      )}
      <FailureNote state={accept.state} />
    </li>
  );
}

interface AnswerButtonsProps {
  readonly kind: ExceptionKind;
  readonly keyed: readonly AcceptOutcome[];
  readonly isRunning: boolean;
  readonly onAnswer: (outcome: AcceptOutcome) => void;
}

function AnswerButtons({ kind, keyed, isRunning, onAnswer }: AnswerButtonsProps) {
  const words = useWords();
  return ACCEPT_OUTCOMES.map((outcome) => {
    const isAccept = outcome === 'goes-on';
    const action = isAccept ? words.lanes.accept : words.lanes.setAside;
    const key = keyText(actionOf(ACTION_OF[outcome]).key, words.commands.modifiers);
    return (
      <Button key={outcome} onClick={() => onAnswer(outcome)} disabled={isRunning}>
        <KeyedText
          text={action}
          name={words.lanes.act(action, words.exceptions[kind].name)}
          keyText={keyed.includes(outcome) ? key : null}
        />
      </Button>
    );
  });
}
