import { useState } from 'react';

import type { RemovalPlan } from '../../contract/least-data.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AboutDialog.module.css';

const cx = classNames(styles);

interface RemovalPlanViewProps {
  readonly plan: RemovalPlan;
  readonly isBusy: boolean;
  readonly onRemove: (why: string, removeCopies: boolean) => void;
}

/** The numbers of what would go, and the button that does it. */
export function RemovalPlanView({ plan, isBusy, onRemove }: RemovalPlanViewProps) {
  const words = useWords().leastData;
  const formats = useFormats();
  const [why, setWhy] = useState('');
  const [removesCopies, setRemovesCopies] = useState(false);
  if (plan.rows === 0) return <p role="status">{words.nothing}</p>;
  return (
    <section className={cx('part')} aria-label={words.look}>
      <p role="status">{words.rows(formats.count(plan.rows))}</p>
      <ul className={cx('sentences')}>
        {plan.sessions.map(({ name, closedAtMs, devices }) => (
          <li key={`${closedAtMs} ${name}`}>
            <ReceivedText
              text={words.session(name, formats.day(closedAtMs), formats.count(devices))}
            />
          </li>
        ))}
      </ul>
      {plan.copies > 0 && <p>{words.copies(formats.count(plan.copies))}</p>}
      {plan.copies > 0 && (
        <CheckField
          label={words.removeCopies}
          hint={words.removeCopiesHint}
          isChecked={removesCopies}
          onChange={setRemovesCopies}
        />
      )}
      <TextField label={words.why} value={why} maxLength={200} onChange={setWhy} />
      {isBusy && <p role="status">{words.removing}</p>}
      <Actions>
        <Button
          disabled={isBusy || why.trim() === ''}
          onClick={() => onRemove(why.trim(), removesCopies)}
        >
          {words.remove}
        </Button>
      </Actions>
    </section>
  );
}
