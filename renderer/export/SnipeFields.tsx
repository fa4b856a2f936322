import type { OrderOptions } from '../../enrollment/export-order.ts';
import { useWords } from '../state/use-bench.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { TextField } from '../ui/TextField.tsx';

interface SnipeFieldsProps {
  readonly options: OrderOptions;
  readonly onChange: (change: OrderOptions) => void;
}

const FIELDS = ['manufacturer', 'category', 'status', 'company', 'location'] as const;
const USUAL: Readonly<Record<(typeof FIELDS)[number], string>> = {
  manufacturer: 'Apple',
  category: 'Computers',
  status: '',
  company: '',
  location: '',
};

/** New or existing assets, and the values shared by every row. */
export function SnipeFields({ options, onChange }: SnipeFieldsProps) {
  const words = useWords().exports;
  return (
    <>
      <ChoiceField
        legend={words.purpose}
        value={options.purpose ?? 'create'}
        options={(['create', 'update'] as const).map((value) => {
          return { value, label: words.purposes[value] };
        })}
        onChange={(purpose) => onChange({ purpose })}
      />
      {FIELDS.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          hint={USUAL[name] === '' ? words.emptyHint : null}
          value={options[name] ?? USUAL[name]}
          maxLength={200}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
    </>
  );
}
