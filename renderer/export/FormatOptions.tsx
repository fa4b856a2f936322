import { DELIMITERS, TAG_SOURCES, type OrderOptions } from '../../enrollment/export-order.ts';
import { useFormats, useSurroundings, useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { hasOption, type ExportDraft } from './export-draft.ts';
import { SnipeFields } from './SnipeFields.tsx';

interface FormatOptionsProps {
  readonly draft: ExportDraft;
  readonly expectedTags: number;
  readonly onChange: (draft: ExportDraft) => void;
}

const DETAILS = { both: ['profile', 'session'], profile: ['profile'], none: [] } as const;

/** Further options of the chosen format; nothing for formats without any. */
export function FormatOptions({ draft, expectedTags, onChange }: FormatOptionsProps) {
  const words = useWords().exports;
  const formats = useFormats();
  const { format, options } = draft;
  const set = (change: OrderOptions) => onChange({ ...draft, options: { ...options, ...change } });
  const has = (option: keyof OrderOptions): boolean => hasOption(format, option);
  return (
    <>
      {has('details') && (
        <SelectField
          label={words.details}
          value={detailsName(options.details)}
          options={(['both', 'profile', 'none'] as const).map((value) => {
            return { value, label: words.detailChoices[value] };
          })}
          onChange={(value) => set({ details: DETAILS[value] })}
        />
      )}
      {has('tags') && (
        <SelectField
          label={words.tags}
          hint={words.tagsHint(formats.count(expectedTags))}
          value={options.tags ?? 'from-target'}
          options={TAG_SOURCES.map((value) => ({ value, label: words.tagSources[value] }))}
          onChange={(tags) => set({ tags })}
        />
      )}
      {has('purpose') && <SnipeFields options={options} onChange={set} />}
      <TextFileFields has={has} options={options} onChange={set} />
      {has('hardwareIds') && (
        <CheckField
          label={words.hardwareIds}
          hint={words.hardwareIdsHint}
          isChecked={options.hardwareIds ?? false}
          onChange={(hardwareIds) => set({ hardwareIds })}
        />
      )}
      {has('header') && (
        <CheckField
          label={words.header}
          isChecked={options.header ?? false}
          onChange={(header) => set({ header })}
        />
      )}
    </>
  );
}

interface TextFileFieldsProps {
  readonly has: (option: keyof OrderOptions) => boolean;
  readonly options: OrderOptions;
  readonly onChange: (change: OrderOptions) => void;
}

/** How a text file is written, whatever its content. */
function TextFileFields({ has, options, onChange }: TextFileFieldsProps) {
  const words = useWords().exports;
  const { nowMs } = useSurroundings();
  const hostOffset = -new Date(nowMs()).getTimezoneOffset();
  return (
    <>
      {has('delimiter') && (
        <ChoiceField
          legend={words.delimiter}
          value={options.delimiter ?? ','}
          options={DELIMITERS.map((value) => ({ value, label: words.delimiters[value] }))}
          onChange={(delimiter) => onChange({ delimiter })}
        />
      )}
      {has('bom') && (
        <CheckField
          label={words.bom}
          hint={words.bomHint}
          isChecked={options.bom ?? true}
          onChange={(bom) => onChange({ bom })}
        />
      )}
      {has('offsetMinutes') && hostOffset !== 0 && (
        <ChoiceField
          legend={words.offset}
          value={options.offsetMinutes === undefined ? 'utc' : 'local'}
          options={[
            { value: 'utc', label: words.utc },
            { value: 'local', label: words.local(offsetText(hostOffset)) },
          ]}
          onChange={(value) =>
            onChange({ offsetMinutes: value === 'utc' ? undefined : hostOffset })
          }
        />
      )}
    </>
  );
}

function detailsName(details: readonly string[] | undefined): keyof typeof DETAILS {
  if (details === undefined || details.length > 1) return 'both';
  return details.length === 1 ? 'profile' : 'none';
}

/** `+05:45`, as written in the file. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
