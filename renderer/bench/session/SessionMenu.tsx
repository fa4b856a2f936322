import type { ReactNode } from 'react';

import { UNKNOWN_POLICIES, type Session, type UnknownPolicy } from '../../../enrollment/session.ts';
import { answerOf } from '../../state/answer-of.ts';
import { useNavigation } from '../../state/navigation.ts';
import { useBench, useBridge, useWords } from '../../state/use-bench.ts';
import { commandKey } from '../../ui/key-text.ts';
import { MenuButton } from '../../ui/menu/MenuButton.tsx';
import type { MenuEntry } from '../../ui/menu/menu-entry.ts';
import styles from './SessionLine.module.css';
import { useAskCommands } from './use-ask.ts';
import { useCorrectionList } from './use-correction-list.ts';
import { useExportNow } from './use-export-now.ts';
import { useFailureToast } from '../../ui/toasts/use-failure-toast.ts';
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
  const listEntries = useListEntries(session);
  const asks = useAskCommands();
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
        ...asks.map(({ command, run }) =>
          item(`session ${command}`, words.commands.names[command], run),
        ),
        ...listEntries,
        { kind: 'line', id: 'before close' },
        item('close', words.bench.session.close, () => show({ kind: 'handOver' })),
      ]}
    >
      {children}
    </MenuButton>
  );
}

/** What belongs to the list of the session: what is missing, and what becomes of the others. */
function useListEntries({ unknownPolicy }: Session): readonly MenuEntry[] {
  const { lists: words } = useWords();
  const { show } = useNavigation();
  const hasList = useBench((state) => state.expected.size > 0);
  const { setUnknownPolicy } = useBridge();
  const fail = useFailureToast();
  const set = async (policy: UnknownPolicy): Promise<void> => {
    const done = await answerOf(() => setUnknownPolicy({ policy }));
    if (!done.ok) fail(done.failure);
  };
  if (!hasList) return [];
  return [
    {
      kind: 'item',
      id: 'missing',
      label: words.missing.save,
      run: () => show({ kind: 'print', paper: 'toCome' }),
    },
    { kind: 'line', id: 'before policy' },
    ...UNKNOWN_POLICIES.map((policy): MenuEntry => ({
      kind: 'choice',
      id: `policy ${policy}`,
      label: words.policy.menu(words.policies[policy].name),
      isChosen: policy === unknownPolicy,
      run: () => void set(policy),
    })),
  ];
}

/** Undoes the last action, and names it. */
function useUndoEntry(): MenuEntry {
  const { corrections, commands } = useWords();
  const text = useUndoText();
  const undo = useUndo();
  return {
    kind: 'item',
    id: 'undo',
    label: text ?? corrections.undo.nothing,
    keys: commandKey('Z', commands.modifiers),
    isOff: text === null,
    run: () => undo(),
  };
}
