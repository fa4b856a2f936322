import type { ReactNode } from 'react';

import type { LogHealth } from '../../contract/log-health.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useNavigation } from '../state/navigation.ts';
import { TEXT_SIZE } from '../state/view-settings.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { useView } from '../state/use-view.ts';
import { classes } from '../ui/classes.ts';
import { NoticesEntry } from './NoticesEntry.tsx';
import styles from './StatusBar.module.css';

interface StatusBarProps {
  /** How many devices are plugged in. */
  readonly here: number;
  /** What waits for a device, if anything does. */
  readonly pending?: ReactNode;
}

/** Below every place: whether USB and log work, and what needs a person besides the devices. */
export function StatusBar({ here, pending }: StatusBarProps) {
  const words = useWords();
  const formats = useFormats();
  const { show } = useNavigation();
  const usb = useBench((state) => state.usb.kind);
  const log = useBench((state) => state.log.kind);
  const health = useBench((state) => state.health);
  const [{ sounds, textSize }, change] = useView();
  const said = words.shell.status;
  const openLog = () => show({ kind: 'settings', part: 'data' });
  return (
    <footer className={styles.bar} aria-label={said.label}>
      <Entry
        tone={usb === 'unavailable' ? 'stop' : usb === 'watching' ? 'good' : 'idle'}
        hint={words.commands.names.whyNotHere}
        onOpen={() => show({ kind: 'why' })}
      >
        {said.usb[usb](formats.count(here))}
      </Entry>
      <Entry
        tone={logTone(log === 'failed', health.check.kind)}
        hint={words.commands.names.log}
        onOpen={openLog}
      >
        {log === 'failed' ? said.logFailed : said.logWriting(checkText(health, words, formats))}
      </Entry>
      <Entry
        tone={health.backupFault == null ? (health.backup ? 'good' : 'idle') : 'attention'}
        hint={words.commands.names.log}
        onOpen={openLog}
      >
        {backupText(health, words, formats)}
      </Entry>
      <SpaceEntry health={health} onOpen={openLog} />
      {textSize !== TEXT_SIZE.start && (
        <Entry
          tone={null}
          hint={said.textSizeHint}
          onOpen={() => show({ kind: 'settings', part: 'appearance' })}
        >
          {said.textSize(words.settings.appearance.percent(formats.count(textSize)))}
        </Entry>
      )}
      <Entry
        tone={null}
        hint={said.soundsHint}
        isPressed={sounds}
        onOpen={() => change({ sounds: !sounds })}
      >
        {sounds ? said.soundsOn : said.soundsOff}
      </Entry>
      {pending}
      <NoticesEntry />
    </footer>
  );
}

interface SpaceEntryProps {
  readonly health: LogHealth;
  readonly onOpen: () => void;
}

/** The free space of the disk that the log is on; nothing where the system does not report it. */
function SpaceEntry({ health: { freeBytes, lowSpaceBytes }, onOpen }: SpaceEntryProps) {
  const words = useWords();
  const formats = useFormats();
  const bytes = lowSpaceBytes ?? freeBytes;
  if (bytes == null) return null;
  const tone = lowSpaceBytes == null ? null : 'attention';
  return (
    <Entry tone={tone} hint={words.commands.names.log} onOpen={onOpen}>
      {words.shell.status.free(formats.size(bytes))}
    </Entry>
  );
}

/** Good only once the log was read back. */
function logTone(isFailed: boolean, check: LogHealth['check']['kind']): EntryProps['tone'] {
  if (isFailed || check === 'damaged') return 'stop';
  return check === 'verified' ? 'good' : 'idle';
}

interface EntryProps {
  /** The colour of its dot; null for none. The words say the same. */
  readonly tone: 'good' | 'idle' | 'attention' | 'stop' | null;
  readonly hint: string;
  readonly isPressed?: boolean;
  readonly onOpen: () => void;
  readonly children: string;
}

function Entry({ tone, hint, isPressed, onOpen, children }: EntryProps) {
  return (
    <button
      type="button"
      className={styles.entry}
      title={hint}
      aria-pressed={isPressed}
      onClick={onOpen}
    >
      {tone !== null && <span className={classes(styles.dot, styles[tone])} aria-hidden="true" />}
      {children}
    </button>
  );
}

function checkText({ check }: LogHealth, { shell }: Words, formats: Formats): string {
  switch (check.kind) {
    case 'not-checked':
      return shell.status.notChecked;
    case 'running':
      return shell.status.checking;
    case 'verified':
      return shell.status.checked(formats.clock(check.atMs));
    case 'damaged':
      return shell.status.damaged;
  }
}

function backupText({ backup, backupFault }: LogHealth, { shell }: Words, formats: Formats) {
  const { status } = shell;
  if (backupFault != null) return status.backupFailed(formats.clock(backupFault.atMs));
  return backup === null ? status.noBackup : status.backup(formats.clock(backup.atMs));
}
