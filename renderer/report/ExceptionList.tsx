import type { DeviceException } from '../../enrollment/exceptions/device-exception.ts';
import type { PastException, PastExceptionKind } from '../../enrollment/ledger/past-exception.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import text from '../ui/Text.module.css';
import styles from './Report.module.css';

const MOST = 10;

/** What went wrong and how it ended, open ones first, so that they fit on the page. */
export function ExceptionList({ exceptions }: { readonly exceptions: readonly PastException[] }) {
  const words = useWords().report;
  const formats = useFormats();
  if (exceptions.length === 0) return <p>{words.exceptionsNone}</p>;
  const open = exceptions.filter(({ ended }) => ended.kind === 'open');
  const sorted = [...open, ...exceptions.filter(({ ended }) => ended.kind !== 'open')];
  return (
    <ul>
      {sorted.slice(0, MOST).map((one, index) => (
        <ExceptionLine key={index} one={one} />
      ))}
      {sorted.length > MOST && <li>{words.more(formats.count(sorted.length - MOST))}</li>}
    </ul>
  );
}

function ExceptionLine({ one }: { readonly one: PastException }) {
  const { report: words, ports } = useWords();
  const formats = useFormats();
  const titleOf = useTitle();
  const { serial, port, what, ended, atMs } = one;
  const end =
    ended.kind === 'open'
      ? words.ends.open
      : words.endedBy(words.ends[ended.kind], formats.clock(ended.atMs), ended.by);
  return (
    <li data-ended={ended.kind}>
      {formats.clock(atMs)}{' '}
      {serial === null ? (
        port === null ? (
          ports.noPort
        ) : (
          words.atPort(port)
        )
      ) : (
        <SerialText value={serial} />
      )}{' '}
      <ReceivedText text={titleOf(what)} />:{' '}
      <span className={ended.kind === 'open' ? styles['open-end'] : text.soft}>
        <ReceivedText text={end} />
      </span>
    </li>
  );
}

function useTitle(): (what: PastExceptionKind) => string {
  const { report: words, refusals, exceptions } = useWords();
  return (what) => {
    switch (what.kind) {
      case 'refused':
        return `${words.refused} (${refusals[what.refusal.reason].what})`;
      case 'step-failed':
        return words.stepFailed(what.stepId);
      case 'found':
        return words.found(exceptions[what.exception].name, what.remark);
      default:
        return words.found(exceptions[what.kind].name, remarkOf(what));
    }
  };
}

/** What a person, a list or an earlier session said of it; null without a word. */
function remarkOf(what: DeviceException): string | null {
  switch (what.kind) {
    case 'stopped':
      return what.reason;
    case 'damaged':
      return what.remark;
    case 'seen-earlier':
      return what.earlier.sessionName;
    default:
      return null;
  }
}
