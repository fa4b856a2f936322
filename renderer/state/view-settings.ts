/** View settings of this window, stored on this host only. */
export interface ViewChoices {
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly density: 'bench' | 'desk';
  readonly singleKeys: boolean;
  /** Whether a device entering a lane makes a sound. */
  readonly sounds: boolean;
  /** How serials are entered on this host: typed or scanned. */
  readonly entry: 'typed' | 'scan';
  /** Width of the side panel in px. */
  readonly sideWidth: number;
}

export interface ViewSettings {
  readonly get: () => ViewChoices;
  readonly set: (change: Partial<ViewChoices>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const SIDE_WIDTH = { min: 300, max: 720, start: 424 } as const;

const START: ViewChoices = {
  theme: 'system',
  density: 'desk',
  singleKeys: true,
  sounds: true,
  entry: 'typed',
  sideWidth: SIDE_WIDTH.start,
};
const KEY = 'muster.view';

/** Settings kept in `storage`; if that is full or unreadable, they are merely forgotten. */
export function createViewSettings(storage: Pick<Storage, 'getItem' | 'setItem'>): ViewSettings {
  const listeners = new Set<() => void>();
  let choices = read(storage);
  return {
    get: () => choices,
    set: (change) => {
      choices = { ...choices, ...change };
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
  const { theme, density, singleKeys, sounds, entry, sideWidth } = kept;
  const width = typeof sideWidth === 'number' ? sideWidth : START.sideWidth;
  return {
    theme: theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : START.theme,
    density: density === 'bench' ? density : START.density,
    singleKeys: singleKeys !== false,
    sounds: sounds !== false,
    entry: entry === 'scan' ? entry : START.entry,
    sideWidth: Math.min(SIDE_WIDTH.max, Math.max(SIDE_WIDTH.min, width)),
  };
}

function write(storage: Pick<Storage, 'setItem'>, choices: ViewChoices): void {
  try {
    storage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Forgetting the width of a panel is no reason to disturb the bench.
  }
}
