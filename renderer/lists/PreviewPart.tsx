import type { ListPreview } from '../../enrollment/import/expected-preview.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { CheckField } from '../ui/CheckField.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { ExpectedTable } from './ExpectedTable.tsx';
import { SkippedLines } from './SkippedLines.tsx';

interface PreviewPartProps {
  readonly preview: ListPreview;
  readonly onTakeUnclear: (takes: boolean) => void;
}

/** The first rows as they would be read, and what would be skipped. */
export function PreviewPart({ preview, onTakeUnclear }: PreviewPartProps) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const { read, headers, choice } = preview;
  if (read === null) return <NoSerialColumn preview={preview} />;
  const { first, skipped, skippedCount, unclearCount, unusableTags, taken, total } = read;
  const used = Object.values(choice.columns);
  const extras = headers.filter((header) => !used.includes(header));
  return (
    <section data-taken={taken}>
      <h3>{words.preview}</h3>
      <p role="status">{words.taken(formats.count(taken), formats.count(total))}</p>
      {first.length > 0 && <ExpectedTable rows={first} label={words.preview} extras={extras} />}
      {unusableTags > 0 && <p>{words.unusableTags(formats.count(unusableTags))}</p>}
      <SkippedLines
        title={words.skipped(formats.count(skippedCount))}
        lines={skipped}
        count={skippedCount}
        isOpen={taken === 0 || unclearCount > 0}
      />
      {(unclearCount > 0 || choice.takesUnclear) && (
        <CheckField
          label={
            choice.takesUnclear
              ? words.takesAllUnclear
              : words.takesUnclear(formats.count(unclearCount))
          }
          isChecked={choice.takesUnclear}
          onChange={onTakeUnclear}
        />
      )}
    </section>
  );
}

/** The column of serials is uncertain: a person picks it, with the candidates at hand. */
function NoSerialColumn({ preview: { mayBeSerial } }: { readonly preview: ListPreview }) {
  const words = useWords().lists.mapper;
  return (
    <p role="status">
      {words.noSerial}{' '}
      {mayBeSerial.length > 0 && <ReceivedText text={words.mayBeSerial(mayBeSerial.join(', '))} />}
    </p>
  );
}
