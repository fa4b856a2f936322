import type { ReadinessNote } from '../../contract/profiles.ts';
import type { ReadReport } from '../../enrollment/readiness/report.ts';
import { useWords } from '../state/use-bench.ts';
import { DateForm } from './DateForm.tsx';

interface FileDateProps {
  readonly report: ReadReport;
  readonly onNote: (note: ReadinessNote) => void;
}

/** The date that a person knows better than the file; a certificate shows its own. */
export function FileDate({ report, onNote }: FileDateProps) {
  const words = useWords().readinessScreen;
  switch (report.kind) {
    case 'push-certificate':
      return null;
    case 'ade-token':
      return (
        <DateForm
          label={words.tokenExpiry}
          hint={words.tokenExpiryHint}
          atMs={report.typedExpiryMs}
          onSave={(atMs) => onNote({ kind: 'token-expiry', atMs })}
        />
      );
    case 'enrollment-profile':
      return (
        <DateForm
          label={words.downloaded}
          hint={words.downloadedHint}
          atMs={report.typedDownloadMs}
          onSave={(atMs) => onNote({ kind: 'downloaded', atMs })}
        />
      );
  }
}
