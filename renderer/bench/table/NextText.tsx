import { evidenceText } from '../../../words/evidence.ts';
import { setAsideOf } from '../../../enrollment/set-aside.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import type { BenchRow } from '../rows/bench-row.ts';

/** What the state of a device rests on, and its next step. */
export function NextText({ row }: { readonly row: BenchRow }) {
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
  const evidence = facts.enrolled && evidenceText(facts.enrolled, words, formats);
  if (evidence === null && next === null) {
    return <span className={text.soft}>{words.bench.list.nothingLeft}</span>;
  }
  return (
    <>
      {evidence !== null && (
        <span className={text.soft}>
          <ReceivedText text={next === null ? evidence : words.bench.list.andThen(evidence)} />
        </span>
      )}{' '}
      {next && words.guideSteps[next.wording].text}
    </>
  );
}
