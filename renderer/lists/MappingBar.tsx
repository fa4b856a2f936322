import { useState } from 'react';

import { fittingMapping, type ColumnChoice } from '../../enrollment/import/expected-columns.ts';
import type { ListPreview } from '../../enrollment/import/expected-preview.ts';
import type { SavedMapping } from '../../enrollment/bench-setting.ts';
import { useBench, useBridge, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Lists.module.css';

interface MappingBarProps {
  readonly preview: ListPreview;
  readonly onChoose: (columns: ColumnChoice) => void;
}

/** Saved column mappings that fit this list, and a name for the current one. */
export function MappingBar({ preview, onChoose }: MappingBarProps) {
  const words = useWords().lists.mapper;
  const bridge = useBridge();
  const mappings = useBench((state) => state.settings.mappings);
  const [chosen, setChosen] = useState(preview.mapping ?? '');
  const [name, setName] = useState('');
  const save = useCommand(bridge.saveMapping);
  const remove = useCommand(bridge.removeMapping);
  const { columns } = preview.choice;
  const fitting = [...mappings.values()].filter((one) => choiceOf(one, preview) !== null);
  const isThere = fitting.some((one) => one.name === chosen);
  const choose = (next: string) => {
    setChosen(next);
    const found = fitting.find((one) => one.name === next);
    const choice = found === undefined ? null : choiceOf(found, preview);
    if (choice !== null) onChoose(choice);
  };
  const keep = async () => {
    const given = { name: name.trim(), columns: columns as Readonly<Record<string, string>> };
    if ((await save.run(given)) === null) return;
    setChosen(given.name);
    setName('');
  };
  return (
    <div className={styles.row}>
      {isThere && chosen === preview.mapping && (
        <p role="status">
          <ReceivedText text={words.mapping(chosen)} />
        </p>
      )}
      {fitting.length > 0 && (
        <SelectField
          label={words.choose}
          value={isThere ? chosen : ''}
          options={[
            { value: '', label: words.chooseNone },
            ...fitting.map((one) => ({ value: one.name, label: one.name })),
          ]}
          onChange={choose}
        />
      )}
      {isThere && (
        <Button onClick={() => void remove.run({ name: chosen })}>{words.remove(chosen)}</Button>
      )}
      <TextField label={words.saveName} value={name} maxLength={80} onChange={setName} />
      <Button
        disabled={name.trim() === '' || columns.serial === undefined}
        onClick={() => void keep()}
      >
        {words.save}
      </Button>
      <FailureNote state={save.state} />
      <FailureNote state={remove.state} />
    </div>
  );
}

/** The columns of a mapping under the headers of this list; null if it does not fit. */
const choiceOf = (mapping: SavedMapping, { headers }: ListPreview): ColumnChoice | null =>
  fittingMapping(headers, [mapping])?.columns ?? null;
