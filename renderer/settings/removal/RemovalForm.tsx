import { RETENTION_DAYS } from '../../../enrollment/redaction/retention-days.ts';
import { useState } from 'react';

import type { RemovalWish } from '../../../contract/removal.ts';
import { useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { textOrNull } from '../../ui/text-or-null.ts';
import styles from './Removal.module.css';

interface RemovalFormProps {
  readonly isBusy: boolean;
  readonly onLook: (wish: RemovalWish) => Promise<void>;
}

/** A year: what most retention rules require. */
const USUAL_DAYS = '365';

/** What to remove: devices of a certain age, or a name. The preview changes nothing. */
export function RemovalForm({ isBusy, onLook }: RemovalFormProps) {
  const words = useWords().dataRemoval;
  const [kind, setKind] = useState<RemovalWish['kind']>('older');
  const [days, setDays] = useState(USUAL_DAYS);
  const [name, setName] = useState('');
  const wish = wishOf(kind, days, name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wish !== null) void onLook(wish);
      }}
    >
      <ChoiceField
        legend={words.what}
        value={kind}
        options={(['older', 'name'] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
        onChange={setKind}
      />
      {kind === 'older' ? (
        <TextField
          label={words.days}
          hint={words.daysHint}
          inputMode="numeric"
          value={days}
          onChange={setDays}
        />
      ) : (
        <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} />
      )}
      <Button type="submit" disabled={isBusy || wish === null}>
        {words.look}
      </Button>
    </form>
  );
}

function wishOf(kind: RemovalWish['kind'], days: string, name: string): RemovalWish | null {
  const written = textOrNull(name);
  if (kind === 'name') return written === null ? null : { kind, name: written };
  const number = /^\d{1,5}$/.test(days.trim()) ? Number(days) : Infinity;
  return number <= RETENTION_DAYS.most ? { kind, days: number, isClockRight: false } : null;
}
