import type { BackupFault, LogHealth } from '../../contract/log-health.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useFormats, useWords } from '../state/use-bench.ts';

/** What was verified, and what is backed up. */
export function HealthText({ health }: { readonly health: LogHealth }) {
  const words = useWords().log.health;
  const formats = useFormats();
  return (
    <>
      <span>{checkText(health, words, formats)}</span>{' '}
      <span>
        {health.backup === null
          ? words.noBackup
          : words.backup(
              formats.dayAndClock(health.backup.atMs),
              formats.count(health.backup.rows),
            )}
      </span>
      {health.backupFault != null && (
        <>
          {' '}
          <strong>{faultText(health.backupFault, words, formats)}</strong>
        </>
      )}
    </>
  );
}

function faultText(
  { atMs, needBytes }: BackupFault,
  { backupFault: words }: Words['log']['health'],
  formats: Formats,
): string {
  const when = formats.dayAndClock(atMs);
  return needBytes === null ? words.other(when) : words.noRoom(when, formats.size(needBytes));
}

function checkText({ check }: LogHealth, words: Words['log']['health'], formats: Formats): string {
  switch (check.kind) {
    case 'not-checked':
      return words.notChecked;
    case 'running':
      return words.running;
    case 'verified': {
      const line = words.verified(formats.clock(check.atMs), formats.count(check.rows));
      if (check.tipSince === null) return line;
      return `${line}. ${words.tipSince(formats.count(check.tipSince))}`;
    }
    case 'damaged':
      return words.damaged;
  }
}
