import { FORMAT_IDS } from '../../enrollment/export/formats/format.ts';
import type { LedgerView } from '../../contract/files.ts';
import { useWords } from '../state/use-bench.ts';
import { SelectField } from '../ui/SelectField.tsx';
import stack from '../ui/Stack.module.css';
import { hasOption, type ExportDraft } from './export-draft.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { FormatOptions } from './FormatOptions.tsx';
import { ScopeField } from './ScopeField.tsx';
import { SessionChooser } from './SessionChooser.tsx';

interface ExportFormProps {
  readonly draft: ExportDraft;
  /** Null until loaded. */
  readonly ledger: LedgerView | null;
  readonly onChange: (draft: ExportDraft) => void;
  readonly onLayoutsChanged: () => void;
}

/** Everything that can be chosen before a file is written, in the order in which people decide. */
export function ExportForm({ draft, ledger, onChange, onLayoutsChanged }: ExportFormProps) {
  const { exports: words, exportFormats } = useWords();
  const { format } = draft;
  return (
    <div className={stack['form']}>
      <SelectField
        label={words.format}
        hint={exportFormats[format].help}
        value={format}
        options={FORMAT_IDS.map((id) => ({ value: id, label: exportFormats[id].label }))}
        onChange={(id) => onChange({ ...draft, format: id })}
      />
      <SessionChooser draft={draft} onChange={onChange} />
      <ScopeField draft={draft} exports={ledger?.exports ?? []} onChange={onChange} />
      <FormatOptions draft={draft} expectedTags={ledger?.expectedTags ?? 0} onChange={onChange} />
      {hasOption(format, 'columns') && (
        <ColumnChooser
          draft={draft}
          layouts={ledger?.layouts ?? []}
          onChange={onChange}
          onLayoutsChanged={onLayoutsChanged}
        />
      )}
    </div>
  );
}
