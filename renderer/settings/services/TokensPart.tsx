import { useBench, useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';

/**
 * What Microsoft's beta said of the enrollment program tokens when Intune was last asked about the
 * open session; nothing where it said nothing.
 */
export function TokensPart() {
  const words = useWords().serviceSettings.tokens;
  const formats = useFormats();
  const ask = useBench(({ openSession }) => openSession?.asks?.intune);
  if (ask?.tokens === undefined) return null;
  const day = (atMs: number | null): string | null => (atMs === null ? null : formats.day(atMs));
  return (
    <>
      <p className={text.small}>
        {words.title(formats.dayAndClock(ask.end?.atMs ?? ask.startedMs))}
      </p>
      <ul className={text.small}>
        {ask.tokens.map(({ name, expiresMs, lastSyncMs }) => (
          <li key={name} data-token>
            <ReceivedText text={words.one(name, day(expiresMs), day(lastSyncMs))} />
          </li>
        ))}
      </ul>
    </>
  );
}
