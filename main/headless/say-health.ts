import type { BackupFault, LogHealth, LogRescue } from '../../contract/log-health.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import { en } from '../../words/en.ts';
import { createFormats } from '../../words/formats.ts';
import type { Io } from './command.ts';
import { rescueSentence } from './rescue-sentence.ts';

const formats = createFormats('en-GB');

/**
 * What says how the log is, as the window shows it: on stdout and on stderr, each time it is news. Room:
 * when it has become little, each time half of that is gone, and when there is enough again. Nothing
 * while all is well.
 */
export function sayHealth(io: Io): (health: LogHealth) => void {
  const told = { space: null as number | null, check: '', backup: '', rescue: '' };
  return ({ check, backupFault, rescue, lowSpaceBytes = null }) => {
    if (isNews(told.space, lowSpaceBytes)) {
      told.space = lowSpaceBytes;
      saySpace(lowSpaceBytes, io);
    }
    if (check.kind === 'damaged' && told.check !== check.kind) {
      told.check = check.kind;
      const { firstBad, lastBad } = check;
      io.say(`${en.log.damaged.title}. ${damageOf(firstBad, lastBad)} ${en.log.damaged.next}`);
      io.answer(JSON.stringify({ kind: 'log-damaged', firstBad, lastBad }));
    }
    if (told.backup !== JSON.stringify(backupFault)) {
      told.backup = JSON.stringify(backupFault);
      if (backupFault) sayBackup(backupFault, io);
    }
    if (told.rescue !== JSON.stringify(rescue)) {
      told.rescue = JSON.stringify(rescue);
      if (rescue) sayRescue(rescue, io);
    }
  };
}

function isNews(told: number | null, freeBytes: number | null): boolean {
  if (told === null || freeBytes === null) return told !== freeBytes;
  return freeBytes < told && freeBytes <= told / 2;
}

function saySpace(freeBytes: number | null, io: Io): void {
  if (freeBytes === null) {
    io.say('There is enough room on the disk of the log again.');
    return io.answer(JSON.stringify({ kind: 'space-enough' }));
  }
  const { line, next } = en.log.lowSpace;
  io.say(`${line(formats.size(freeBytes))} ${next}`);
  io.answer(JSON.stringify({ kind: 'space-low', freeBytes }));
}

const damageOf = (from: number | null, to: number | null): string =>
  from === null ? en.log.damaged.noRow : en.log.damaged.rows(String(from), String(to ?? from));

/** That a backup was not made, and why. */
export function backupSentence({ atMs, needBytes, detail }: BackupFault): string {
  const words = en.log.health.backupFault;
  const at = isoTime(atMs);
  return needBytes === null
    ? `${words.other(at)} (${detail})`
    : words.noRoom(at, formats.size(needBytes));
}

function sayBackup(fault: BackupFault, io: Io): void {
  const { atMs, needBytes, detail } = fault;
  const at = isoTime(atMs);
  io.say(backupSentence(fault));
  io.answer(JSON.stringify({ kind: 'backup-failed', at, needBytes, detail }));
}

function sayRescue(rescue: LogRescue, io: Io): void {
  io.say(rescueSentence(rescue));
  if (rescue.kind === 'copying') return;
  const { kind, ...more } = rescue;
  io.answer(JSON.stringify({ kind: `log-${kind}`, ...more }));
}
