import { useState } from 'react';

import type { StepResult } from '../../../enrollment/device.ts';
import type { StepOutcome } from '../../../enrollment/events.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { StepDetail, type WithReason } from './StepDetail.tsx';
import styles from './StepList.module.css';

/** Records an outcome with its reason; null where nothing can be recorded, as in a closed session. */
export type RecordStep = ((outcome: StepOutcome | 'undone', reason: string | null) => void) | null;

interface StepItemProps {
  readonly step: FollowUpStep;
  readonly number: number;
  readonly result: StepResult | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRecord: RecordStep;
}

/** One follow-up step as a line: whether it is done, what to do, and its key or who did it. */
export function StepItem(props: StepItemProps) {
  const { step, number, result, isOpen, onToggle, onRecord } = props;
  const { device: words, inspector: said, guideSteps } = useWords();
  const { text } = guideSteps[step.wording];
  const [asking, setAsking] = useState<WithReason | 'choose' | null>(null);
  const aside = said.aside(
    step.actor === 'technician' ? null : words.actors[step.actor],
    !step.required,
  );
  return (
    <li
      className={classes(styles.step, isOpen && styles.open, result !== null && styles.settled)}
      data-step={step.id}
    >
      <div className={styles.line}>
        <TickBox text={text} result={result} onRecord={onRecord} />
        <button type="button" className={styles.text} aria-expanded={isOpen} onClick={onToggle}>
          <span className={styles.words}>
            {text} {aside !== '' && <span className={styles.aside}>({aside})</span>}
          </span>
        </button>
        {isOpen && result === null && onRecord !== null && (
          <Button
            look="quiet"
            className={styles.dots}
            title={said.otherOutcome}
            aria-expanded={asking !== null}
            onClick={() => setAsking(asking === null ? 'choose' : null)}
          >
            <span aria-hidden="true">{DOTS}</span>
            <span className="visually-hidden">{said.otherOutcome}</span>
          </Button>
        )}
        {result === null ? <NumberKey number={number} /> : <ResultText result={result} />}
      </div>
      {isOpen && (
        <StepDetail
          {...{ step, result, asking }}
          onAsk={setAsking}
          onRecord={(outcome, reason) => {
            setAsking(null);
            onRecord?.(outcome, reason);
          }}
        />
      )}
    </li>
  );
}

const DOTS = '⋯';

interface TickBoxProps extends Pick<StepItemProps, 'result' | 'onRecord'> {
  readonly text: string;
}

function TickBox({ text, result, onRecord }: TickBoxProps) {
  const { device: words, inspector: said } = useWords();
  const isDone = result?.outcome === 'done';
  const label =
    result === null ? words.outcomes.done : said.undoStep(words.outcomes[result.outcome]);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={result === null ? false : isDone ? true : 'mixed'}
      aria-label={said.stepOutcome(text, words.outcomes.done)}
      title={label}
      disabled={onRecord === null}
      className={styles.tick}
      data-outcome={result?.outcome}
      onClick={() => onRecord?.(result === null ? 'done' : 'undone', null)}
    >
      <span className={styles.box}>
        {result !== null && <Icon name={result.outcome === 'failed' ? 'cross' : 'check'} />}
      </span>
    </button>
  );
}

function NumberKey({ number }: { readonly number: number }) {
  const formats = useFormats();
  return <kbd className={styles.number}>{formats.count(number)}</kbd>;
}

function ResultText({ result }: { readonly result: StepResult }) {
  const { device: words, inspector: said } = useWords();
  const formats = useFormats();
  const who = said.by(result.by, formats.clock(result.atMs));
  const { outcome } = result;
  return (
    <span className={classes(styles.who, outcome === 'failed' && styles.failed)}>
      <ReceivedText
        text={outcome === 'done' ? who : said.outcomeBy(words.outcomes[outcome], who)}
      />
    </span>
  );
}
