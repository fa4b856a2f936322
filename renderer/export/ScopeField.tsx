import type { ExportEntry } from '../../enrollment/ledger/ledger.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { ExportDraft } from './export-draft.ts';

interface ScopeFieldProps {
  readonly draft: ExportDraft;
  readonly exports: readonly ExportEntry[];
  readonly onChange: (draft: ExportDraft) => void;
}

/** Everything, or only what no earlier export of the format contained. */
export function ScopeField({ draft, exports, onChange }: ScopeFieldProps) {
  const words = useWords().exports;
  const formats = useFormats();
  const same = exports.filter((entry) => entry.format === draft.format);
  const last = same.at(-1);
  const earlier = same.slice(0, -1).toReversed();
  const options = [
    { value: 'everything', label: words.everything },
    ...(last ? [{ value: 'last', label: words.sinceLast(formats.count(last.number)) }] : []),
    ...earlier.map(({ number, atMs }) => ({
      value: String(number),
      label: `${words.sinceNumber} ${formats.count(number)}, ${formats.dayAndClock(atMs)}`,
    })),
  ];
  const value = options.some((one) => one.value === String(draft.since))
    ? String(draft.since)
    : 'everything';
  const choose = (chosen: string) =>
    onChange({
      ...draft,
      since: chosen === 'everything' || chosen === 'last' ? chosen : Number(chosen),
    });
  return (
    <SelectField
      label={words.scope}
      hint={last ? null : words.neverBefore}
      value={value}
      options={options}
      onChange={choose}
    />
  );
}
