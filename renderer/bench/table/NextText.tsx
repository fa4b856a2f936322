import type { Words } from '../../../words/catalogue.ts';
import { evidenceText } from '../../../words/evidence.ts';
import { setAsideOf } from '../../../enrollment/set-aside.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import type { BenchRow } from '../../../enrollment/list/bench-row.ts';
import { openText } from '../rows/open-text.ts';

/** The end of a device without evidence and without open steps. */
const unsaidText = ({ facts }: BenchRow, { bench }: Words): string =>
  facts.isDone ? bench.list.nothingLeft : bench.list.facts['not-enrolled'];

interface NextTextProps {
  readonly row: BenchRow;
  /** What services say stands in a column of its own. */
  readonly isSaidBeside: boolean;
}

/** What the state of a device rests on, and its next step. */
export function NextText({ row, isSaidBeside }: NextTextProps) {
  const words = useWords();
  const formats = useFormats();
  const { device, next, facts } = row;
  const aside = facts.identity === 'set-aside' ? setAsideOf(device) : null;
  if (aside !== null) {
    const said = words.lanes.asideEvidence(aside.by, formats.clock(aside.atMs));
    return (
      <span className={text.soft}>
        <ReceivedText text={said} />
      </span>
    );
  }
  const isSaid = isSaidBeside && facts.enrolled?.evidence.kind === 'intune-service';
  const evidence = facts.enrolled && !isSaid ? evidenceText(facts.enrolled, words, formats) : null;
  const open = openText({ steps: facts.steps, next }, words, formats);
  const rest = open ?? (evidence === null ? unsaidText(row, words) : null);
  return (
    <>
      {evidence !== null && (
        <span className={text.soft}>
          <ReceivedText text={rest === null ? evidence : words.bench.list.andThen(evidence)} />
        </span>
      )}{' '}
      {open ?? (rest !== null && <span className={text.soft}>{rest}</span>)}
    </>
  );
}
