import { STILL_HERE, type StillHere as Answer } from '../../../enrollment/still-here.ts';
import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { ChoiceField } from '../../ui/ChoiceField.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';

interface StillHereProps {
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}

/** What is on the bench now, and what becomes of what earlier sessions have logged already. */
export function StillHere({ value, onChange }: StillHereProps) {
  const words = useWords().bench.session;
  const formats = useFormats();
  const seen = useBench((state) => state.seen).filter(({ why }) => why === 'no-session');
  const before = seen.flatMap(({ logged }) => logged ?? []);
  const fresh = seen.length - before.length;
  const count = formats.count(before.length);
  const names = [...new Set(before.map(({ sessionName }) => sessionName))];
  return (
    <>
      {fresh > 0 && <p className={text.soft}>{words.onTheBench(formats.count(fresh))}</p>}
      {before.length > 0 && (
        <div>
          <ChoiceField
            legend={words.stillHere.question(count, formats.list(names))}
            value={value}
            options={STILL_HERE.map((answer) => ({
              value: answer,
              label: words.stillHere[answer](count),
            }))}
            onChange={onChange}
          />
          <p className={text.soft}>
            <ReceivedText text={words.stillHere.hint} />
          </p>
        </div>
      )}
    </>
  );
}
