import { useState } from 'react';

import { AutoExportFailing } from '../export/AutoExportFailing.tsx';
import { OutboxFailing } from '../outbox/OutboxFailing.tsx';
import { DamagedNote } from '../log/DamagedNote.tsx';
import { LowSpaceNote } from '../log/LowSpaceNote.tsx';
import { MissedNote } from '../log/MissedNote.tsx';
import { UnloggedNote } from '../log/UnloggedNote.tsx';
import { UsbFaultNote } from '../log/UsbFaultNote.tsx';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './NoticesEntry.module.css';
import { useNotices, type Notice } from './use-notices.ts';

/**
 * What besides the devices needs a person: a filled entry of the status bar for as long as it holds,
 * with a list above it that floats over the window. A new notice opens the list by itself, and it
 * stays until a person hides it, so that none is missed and nothing moves.
 */
export function NoticesEntry() {
  const words = useWords().shell.notices;
  const formats = useFormats();
  const { notices, dismiss } = useNotices();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setIsAsked] = useState(false);
  // One that comes again opens the list again.
  const gone = [...hidden].filter((id) => !notices.some((notice) => notice.id === id));
  if (gone.length > 0) setHidden(new Set([...hidden].filter((id) => !gone.includes(id))));
  const [first] = notices;
  if (first === undefined) return null;
  const isOpen = isAsked || notices.some(({ id, opens }) => opens && !hidden.has(id));
  const hide = (): void => {
    setIsAsked(false);
    setHidden(new Set(notices.map(({ id }) => id)));
  };
  const count = formats.count(notices.length);
  return (
    <div className={styles.place}>
      <button
        type="button"
        className={classes(styles.entry, styles[first.tone])}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? hide() : setIsAsked(true))}
      >
        <Icon name="alarm" /> {words.entry(words.kinds[first.kind], count)}
      </button>
      {isOpen && (
        <section ref={reserveRoom} className={styles.list} aria-label={words.title}>
          {notices.map((notice) => (
            <div key={notice.id} role={notice.tone === 'stop' ? 'alert' : 'status'}>
              <NoteOf notice={notice} onDismiss={() => dismiss(notice)} />
            </div>
          ))}
          <Button look="quiet" onClick={hide}>
            {words.hide}
          </Button>
        </section>
      )}
    </div>
  );
}

/**
 * What the list floats over can be scrolled out from under it: the side pane has that much more room
 * at its end (`--notices`).
 */
function reserveRoom(list: HTMLElement): () => void {
  const { style } = document.documentElement;
  const measure = (): void => style.setProperty('--notices', `${String(list.offsetHeight + 16)}px`);
  const observer = new ResizeObserver(measure);
  observer.observe(list);
  measure();
  return () => {
    observer.disconnect();
    style.removeProperty('--notices');
  };
}

interface NoteOfProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

function NoteOf({ notice, onDismiss }: NoteOfProps) {
  const { check, lowSpaceBytes } = useBench((state) => state.health);
  const unlogged = useBench((state) => state.unlogged);
  const missed = useBench((state) => state.missed);
  const autoExport = useBench((state) => state.autoExport);
  switch (notice.kind) {
    case 'damaged':
      return check.kind === 'damaged' && <DamagedNote check={check} />;
    case 'unlogged':
      return unlogged && <UnloggedNote unlogged={unlogged} onDismiss={onDismiss} />;
    case 'usb':
      return <UsbFaultNote />;
    case 'lowSpace':
      return <LowSpaceNote bytes={lowSpaceBytes ?? 0} />;
    case 'autoExport':
      return autoExport.kind === 'failing' && <AutoExportFailing state={autoExport} />;
    case 'outbox':
      return <OutboxFailing />;
    case 'missed':
      return missed && <MissedNote missed={missed} onDismiss={onDismiss} />;
  }
}
