import type { ReactNode } from 'react';

import type { Session } from '../../../enrollment/session.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useWords } from '../../state/use-bench.ts';
import { commandKey } from '../../ui/key-text.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import styles from './SessionLine.module.css';
import { useCorrectionList } from './use-correction-list.ts';
import { useExportNow } from './use-export-now.ts';
import { useUndo } from '../../actions/use-undo.ts';
import { useUndoText } from '../../actions/use-undo-text.ts';

interface SessionMenuProps {
  readonly session: Session;
  readonly onReassign: () => void;
  /** The name of the session, which is the button. */
  readonly children: ReactNode;
}

/** What can be done with the open session as a whole. */
export function SessionMenu({ session, onReassign, children }: SessionMenuProps) {
  const words = useWords();
  const { show } = useNavigation();
  const exportNow = useExportNow(session.sessionId);
  const saveCorrections = useCorrectionList(session.sessionId);
  const undo = useUndoEntry();
  const item = (id: string, label: string, run: () => void, keys?: string): MenuEntry => ({
    kind: 'item',
    id,
    label,
    run,
    ...(keys === undefined ? {} : { keys }),
  });
  return (
    <MenuButton
      label={words.bench.session.menu}
      className={styles.menu}
      entries={[
        undo,
        { kind: 'line', id: 'after undo' },
        item('reassign', words.corrections.reassign.menu, onReassign, 'R'),
        item('export', words.bench.session.exportNow, exportNow),
        item('corrections', words.corrections.list.button, saveCorrections),
        { kind: 'line', id: 'before close' },
        item('close', words.bench.session.close, () => show({ kind: 'handOver' })),
      ]}
    >
      {children}
    </MenuButton>
  );
}

/** Undoes the last action, and names it. */
function useUndoEntry(): MenuEntry {
  const words = useWords().corrections.undo;
  const text = useUndoText();
  const undo = useUndo();
  return {
    kind: 'item',
    id: 'undo',
    label: text ?? words.nothing,
    keys: commandKey('Z'),
    isOff: text === null,
    run: () => undo(),
  };
}
