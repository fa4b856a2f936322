import { followUpSteps } from '../../enrollment/guide/steps.ts';
import type { ScanMode } from '../../enrollment/scan/scan-mode.ts';
import { keyOf } from '../actions/key-of.ts';
import { useCommandName } from '../actions/use-undo-text.ts';
import { WINDOW_COMMANDS, type WindowCommand } from '../../enrollment/window-command.ts';
import { useCommandDesk, useOffered } from '../state/commands.ts';
import { modeName } from '../scan/mode-name.ts';
import { useScanState } from '../scan/scan-context.ts';
import { SETTINGS_PARTS, useNavigation } from '../state/navigation.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import type { FindEntry } from './hits.ts';

/** Ways to another place; the others do something. */
const WAYS: ReadonlySet<WindowCommand> = new Set([
  'goBench',
  'goSessions',
  'goSetup',
  'settings',
  'guide',
]);

/** What the window can do now, from the same table as its menus, its settings, and scan mode. */
export function useEntries(): readonly FindEntry[] {
  const { modifiers } = useWords().commands;
  const modes = useModes();
  const sections = useSections();
  const nameOf = useCommandName();
  const { run } = useCommandDesk();
  const offered = useOffered();
  const commands = WINDOW_COMMANDS.filter(
    (command) => command !== 'find' && offered.has(command),
  ).map((command): FindEntry => ({
    id: command,
    group: WAYS.has(command) ? 'places' : 'commands',
    label: nameOf(command),
    key: keyOf(command, modifiers),
    run: () => run(command),
  }));
  return [...commands, ...sections, ...modes];
}

/** The sections of Settings. */
function useSections(): readonly FindEntry[] {
  const { parts, title } = useWords().settings;
  const { show } = useNavigation();
  return SETTINGS_PARTS.map((part) => ({
    id: `settings ${part}`,
    group: 'places',
    label: `${title}: ${parts[part]}`,
    key: null,
    run: () => show({ kind: 'settings', part }),
  }));
}

const PLAIN_MODES = ['check', 'set-aside', 'damage', 'slip', 'label'] as const;
/** Steps beyond have no key either. */
const MOST_STEPS = 9;

/** The modes in which scans can be armed; none without a session. */
function useModes(): readonly FindEntry[] {
  const words = useWords();
  const formats = useFormats();
  const { mode: desk } = useScanState();
  const { go } = useNavigation();
  const session = useBench((state) => state.openSession);
  if (session === null) return [];
  const count = Math.min(followUpSteps(session.profile.settings).length, MOST_STEPS);
  const steps = Array.from({ length: count }, (_, at): ScanMode => ({
    kind: 'steps',
    upTo: at + 1,
  }));
  const modes: readonly ScanMode[] = [
    ...steps.toReversed(),
    ...PLAIN_MODES.map((kind) => ({ kind })),
  ];
  return modes.map((mode) => ({
    id: `each ${mode.kind} ${mode.kind === 'steps' ? String(mode.upTo) : ''}`,
    group: 'commands',
    label: words.scanMode.arm(modeName(mode, words, formats)),
    key: words.scanMode.key,
    run: () => {
      go('bench');
      desk.arm(mode);
    },
  }));
}
