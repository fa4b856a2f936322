import { useEffect, useState } from 'react';

import { DEVICE_STATES } from '../../enrollment/device.ts';
import type { ViewChoices } from '../state/view-settings.ts';
import { useWords } from '../state/use-bench.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureText } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import split from '../ui/Split.module.css';
import { StateMark } from '../ui/StateMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { failureSamples } from './failure-samples.ts';
import { serialNo } from './history.ts';
import { HOSTILE } from './worlds.ts';

type SheetProps = Pick<ViewChoices, 'theme' | 'density'>;

/** The small components, each in every state. */
export function ComponentSheet({ theme, density }: SheetProps) {
  const words = useWords();
  const [choice, setChoice] = useState<'light' | 'dark'>('light');
  const [isChecked, setIsChecked] = useState(true);
  const { profiles, shell } = words;
  const { theme: label, themes } = words.settings.appearance;
  const options = [
    { value: 'light', label: themes.light },
    { value: 'dark', label: themes.dark },
  ] as const;
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { theme, density });
  }, [theme, density]);
  return (
    <main className={split['article']}>
      <h1>{shell.product}</h1>
      {DEVICE_STATES.map((state) => (
        <StateMark
          key={state}
          state={state}
          evidence={state === 'enrolled' ? words.device.confirmedBy('Ana', '14:02') : null}
        />
      ))}
      <EveryButton />
      <TextField
        label={profiles.name}
        hint={profiles.downloadedHint}
        value=""
        onChange={() => undefined}
      />
      <SelectField label={label} value={choice} options={options} onChange={setChoice} />
      <ChoiceField legend={label} value={choice} options={options} onChange={setChoice} />
      <CheckField
        label={profiles.lockedEnrollment}
        hint={profiles.lockedHint}
        isChecked={isChecked}
        onChange={setIsChecked}
      />
      <SerialText value={serialNo(7)} />
      <ReceivedText text={HOSTILE.serial} />
      {failureSamples.map((failure) => (
        <FailureText key={failure.kind} failure={failure} />
      ))}
      <EmptyState title={profiles.none} hint={profiles.noneHint} />
    </main>
  );
}

function EveryButton() {
  const { profiles } = useWords();
  return (
    <Actions>
      <Button look="primary">{profiles.save}</Button>
      <Button>{profiles.cancel}</Button>
      <Button look="quiet">{profiles.retire}</Button>
      <Button disabled>{profiles.save}</Button>
    </Actions>
  );
}
