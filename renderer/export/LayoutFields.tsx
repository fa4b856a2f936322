import { useState } from 'react';

import type { Layout } from '../../enrollment/export/layout.ts';
import { useBridge, useWords } from '../state/use-bench.ts';
import { useReportedCommand } from '../state/use-reported-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';

interface LayoutFieldsProps {
  readonly columns: readonly string[];
  /** The default one first. */
  readonly layouts: readonly Layout[];
  readonly onChoose: (columns: readonly string[]) => void;
  readonly onChanged: () => void;
}

/** Saved column layouts: apply one, save this one, remove one. */
export function LayoutFields({ columns, layouts, onChoose, onChanged }: LayoutFieldsProps) {
  const words = useWords().exports;
  const bridge = useBridge();
  const save = useReportedCommand(bridge.saveLayout);
  const remove = useReportedCommand(bridge.removeLayout);
  const [name, setName] = useState('');
  const current = layouts.find((layout) => layout.columns.join() === columns.join());
  const isSaved = current !== undefined && current !== layouts[0];
  const keep = async () => {
    if (!(await save.run({ name: name.trim(), columns: [...columns] }))) return;
    setName('');
    onChanged();
  };
  const drop = async () => {
    if (await remove.run({ name: current?.name ?? '' })) onChanged();
  };
  return (
    <>
      <SelectField
        label={words.layout}
        value={current?.name ?? ''}
        options={[
          ...(current ? [] : [{ value: '', label: words.ownColumns }]),
          ...layouts.map((layout, index) => ({
            value: layout.name,
            label: index === 0 ? words.defaultLayout : layout.name,
          })),
        ]}
        onChange={(chosen) =>
          onChoose(layouts.find((one) => one.name === chosen)?.columns ?? columns)
        }
      />
      {isSaved ? (
        <Actions>
          <Button onClick={() => void drop()}>{words.removeLayout}</Button>
        </Actions>
      ) : (
        current === undefined && (
          <>
            <TextField
              label={words.layoutName}
              hint={words.layoutNameHint}
              value={name}
              maxLength={80}
              onChange={setName}
            />
            <Actions>
              <Button disabled={name.trim() === ''} onClick={() => void keep()}>
                {words.saveLayout}
              </Button>
            </Actions>
          </>
        )
      )}
      <FailureNote state={save.state} />
      <FailureNote state={remove.state} />
    </>
  );
}
