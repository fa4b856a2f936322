import { useState } from 'react';

import type { RemovalPlan } from '../../../contract/removal.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Removal.module.css';

interface RemovalPlanViewProps {
  readonly plan: RemovalPlan;
  readonly isBusy: boolean;
  /** Previews again once a person has confirmed the clock; null if that is already confirmed. */
  readonly onClockIsRight: (() => void) | null;
  readonly onRemove: (why: string | null, removeCopies: boolean) => void;
}

/** The numbers of what would be removed, and the button that does it. */
export function RemovalPlanView(props: RemovalPlanViewProps) {
  const { plan, isBusy, onClockIsRight, onRemove } = props;
  const words = useWords().dataRemoval;
  const formats = useFormats();
  const [why, setWhy] = useState('');
  const [removesCopies, setRemovesCopies] = useState(false);
  const doubt = <ClockDoubtView plan={plan} onClockIsRight={onClockIsRight} />;
  const isOnlyCopies = plan.rows === 0;
  const isClockOdd = plan.clock !== null && onClockIsRight !== null;
  const isReady = isOnlyCopies ? removesCopies : why.trim() !== '' && !isClockOdd;
  if (isOnlyCopies && plan.copies === 0) {
    return (
      <>
        <p role="status">{words.nothing}</p>
        {doubt}
      </>
    );
  }
  return (
    <section className={styles.part} aria-label={words.look}>
      <p role="status">{isOnlyCopies ? words.nothing : words.rows(formats.count(plan.rows))}</p>
      <ul className={styles.sentences}>
        {plan.sessions.map(({ name, closedAtMs, devices }) => (
          <li key={`${closedAtMs} ${name}`}>
            <ReceivedText
              text={words.session(name, formats.day(closedAtMs), formats.count(devices))}
            />
          </li>
        ))}
      </ul>
      {plan.copies > 0 && (
        <CopiesView plan={plan} isChecked={removesCopies} onChange={setRemovesCopies} />
      )}
      {doubt}
      {plan.exportFolder && <p>{words.exportFolder}</p>}
      {!isOnlyCopies && (
        <TextField label={words.why} value={why} maxLength={200} onChange={setWhy} />
      )}
      {isBusy && <p role="status">{words.removing}</p>}
      <Actions>
        <Button
          disabled={isBusy || !isReady}
          onClick={() => onRemove(isOnlyCopies ? null : why.trim(), removesCopies)}
        >
          {words.remove}
        </Button>
      </Actions>
    </section>
  );
}

interface CopiesViewProps extends Pick<RemovalPlanViewProps, 'plan'> {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** How many copies hold it too, and whether to remove them. */
function CopiesView({ plan, isChecked, onChange }: CopiesViewProps) {
  const words = useWords().dataRemoval;
  const copies = useFormats().count(plan.copies);
  return (
    <>
      <p>{plan.rows === 0 ? words.oldCopies(copies) : words.copies(copies)}</p>
      <CheckField
        label={words.removeCopies}
        hint={words.removeCopiesHint}
        isChecked={isChecked}
        onChange={onChange}
      />
    </>
  );
}

/** Contradictions between clock and log, or between times of rows; a person says which is right. */
function ClockDoubtView({
  plan: { clock, held },
  onClockIsRight,
}: Pick<RemovalPlanViewProps, 'plan' | 'onClockIsRight'>) {
  const words = useWords().dataRemoval;
  const formats = useFormats();
  if (onClockIsRight === null || (clock === null && held === 0)) return null;
  return (
    <>
      {clock !== null && (
        <p role="alert">
          {words.clock[clock]} {words.clockNext}
        </p>
      )}
      {held > 0 && <p>{words.held(formats.count(held))}</p>}
      <Actions>
        <Button onClick={onClockIsRight}>{words.clockIsRight}</Button>
      </Actions>
    </>
  );
}
