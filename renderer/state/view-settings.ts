import type { SlipSize } from '../../enrollment/export/slip.ts';
import { LANGUAGES, type LanguageChoice } from '../../words/languages.ts';

/** How the list of the bench is arranged; names that the bench does not know are ignored there. */
export interface ListChoices {
  readonly grouping: string;
  /** Ids of the columns; null for the usual ones. */
  readonly columns: readonly string[] | null;
  readonly sort: { readonly by: string; readonly isDown: boolean } | null;
}

/** View settings of this window, stored on this host only. */
export interface ViewChoices {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly density: 'bench' | 'desk';
  readonly language: LanguageChoice;
  /** Size of all text, in percent of its usual size. */
  readonly textSize: number;
  readonly singleKeys: boolean;
  /** Whether a device entering a lane makes a sound. */
  readonly sounds: boolean;
  /** Whether the system shows notifications while the window is not in front. */
  readonly notifications: boolean;
  /** Whether the icon of the program shows how many devices need attention. */
  readonly badge: boolean;
  /** The paper that printing starts with. */
  readonly paper: SlipSize;
  /** How serials are entered on this host: typed or scanned. */
  readonly entry: 'typed' | 'scan';
  /** Width of the side panel in px. */
  readonly sideWidth: number;
  readonly list: ListChoices;
}

export interface ViewSettings {
  readonly get: () => ViewChoices;
  readonly set: (change: Partial<ViewChoices>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Limits of the text size, in percent. */
export const TEXT_SIZE = { min: 90, max: 160, start: 100, step: 10 } as const;
export const SIDE_WIDTH = { min: 300, max: 720, start: 368 } as const;

const START: ViewChoices = {
  theme: 'system',
  density: 'desk',
  language: 'system',
  textSize: TEXT_SIZE.start,
  singleKeys: true,
  sounds: true,
  notifications: true,
  badge: true,
  paper: 'a4',
  entry: 'typed',
  sideWidth: SIDE_WIDTH.start,
  list: { grouping: 'needs-you', columns: null, sort: null },
};
const KEY = 'muster.view';

/** Settings kept in `storage`; if that is full or unreadable, they are merely forgotten. */
export function createViewSettings(storage: Pick<Storage, 'getItem' | 'setItem'>): ViewSettings {
  const listeners = new Set<() => void>();
  let choices = read(storage);
  return {
    get: () => choices,
    set: (change) => {
      choices = choicesOf({ ...choices, ...change });
      write(storage, choices);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: Pick<Storage, 'getItem'>): ViewChoices {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? choicesOf(kept) : START;
  } catch {
    return START;
  }
}

function choicesOf(kept: Partial<Record<keyof ViewChoices, unknown>>): ViewChoices {
  const { theme, density, language, textSize, singleKeys, sounds, paper, entry, sideWidth } = kept;
  const { notifications, badge, list } = kept;
  const width = typeof sideWidth === 'number' ? sideWidth : START.sideWidth;
  return {
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : START.theme,
    density: density === 'bench' ? density : START.density,
    language: LANGUAGES.find((name) => name === language) ?? START.language,
    textSize: textSizeOf(textSize),
    singleKeys: singleKeys !== false,
    sounds: sounds !== false,
    notifications: notifications !== false,
    badge: badge !== false,
    paper: paper === 'letter' || paper === 'label' ? paper : START.paper,
    entry: entry === 'scan' ? entry : START.entry,
    sideWidth: Math.min(SIDE_WIDTH.max, Math.max(SIDE_WIDTH.min, width)),
    list: listOf(list),
  };
}

/** The nearest step; the usual size if nothing usable was kept. */
function textSizeOf(kept: unknown): number {
  const { min, max, step, start } = TEXT_SIZE;
  if (typeof kept !== 'number' || !Number.isFinite(kept)) return start;
  return Math.min(max, Math.max(min, Math.round(kept / step) * step));
}

function listOf(kept: unknown): ListChoices {
  if (typeof kept !== 'object' || kept === null) return START.list;
  const { grouping, columns, sort }: Partial<Record<keyof ListChoices, unknown>> = kept;
  const isText = (one: unknown): one is string => typeof one === 'string';
  return {
    grouping: isText(grouping) ? grouping : START.list.grouping,
    columns: Array.isArray(columns) ? columns.filter(isText) : START.list.columns,
    sort: sortOf(sort),
  };
}

function sortOf(kept: unknown): ListChoices['sort'] {
  if (typeof kept !== 'object' || kept === null) return null;
  const { by, isDown }: { readonly by?: unknown; readonly isDown?: unknown } = kept;
  return typeof by === 'string' ? { by, isDown: isDown === true } : null;
}

function write(storage: Pick<Storage, 'setItem'>, choices: ViewChoices): void {
  try {
    storage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Forgetting the width of a panel is no reason to disturb the bench.
  }
}
