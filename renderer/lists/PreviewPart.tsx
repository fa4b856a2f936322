import type { ListPreview } from '../../enrollment/intake/expected-preview.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ExpectedTable } from './ExpectedTable.tsx';
import { SkippedLines } from './SkippedLines.tsx';

/** The first rows as they would be read, and what would be passed over. */
export function PreviewPart({ preview }: { readonly preview: ListPreview }) {
  const words = useWords().lists.mapper;
  const formats = useFormats();
  const { read, headers, choice } = preview;
  if (read === null) return <p role="status">{words.noSerial}</p>;
  const { first, skipped, skippedCount, taken, total } = read;
  const used = Object.values(choice.columns);
  const extras = headers.filter((header) => !used.includes(header));
  return (
    <section aria-labelledby="preview-title" data-taken={taken}>
      <h3 id="preview-title">{words.preview}</h3>
      <p role="status">{words.taken(formats.count(taken), formats.count(total))}</p>
      {first.length > 0 && <ExpectedTable rows={first} label={words.preview} extras={extras} />}
      <SkippedLines
        title={words.skipped(formats.count(skippedCount))}
        lines={skipped}
        count={skippedCount}
        isOpen={taken === 0}
      />
    </section>
  );
}
