/** The menus of the window, in their order. `app` is the menu of the program on a Mac. */
export const WINDOW_MENUS = ['app', 'file', 'edit', 'view', 'device', 'help'] as const;
export type WindowMenu = (typeof WINDOW_MENUS)[number];

interface CommandPlace {
  readonly menu: WindowMenu;
  /**
   * Its key, unless `renderer/actions` has it: one character, or `Mod+` or `Mod+Shift+` and one, where Mod is ⌘ on a Mac and Ctrl
   * elsewhere. Null where it has none.
   */
  readonly key: string | null;
  /** Begins a group in its menu. */
  readonly isFirst?: true;
}

/**
 * Everything that a person can tell the window to do from a menu, with its key. The menu bar, the
 * menu of the window, the list of keys and the palette derive from this table; the names are in
 * `words/en/commands.ts`.
 */
const places = {
  about: { menu: 'app', key: null },
  settings: { menu: 'app', key: 'Mod+,', isFirst: true },
  newSession: { menu: 'file', key: 'Mod+N' },
  import: { menu: 'file', key: 'Mod+I', isFirst: true },
  handOver: { menu: 'file', key: 'Mod+E' },
  print: { menu: 'file', key: 'Mod+P' },
  askApple: { menu: 'file', key: null, isFirst: true },
  askIntune: { menu: 'file', key: null },
  log: { menu: 'file', key: null, isFirst: true },
  closeDay: { menu: 'file', key: null },
  undo: { menu: 'edit', key: 'Mod+Z' },
  find: { menu: 'edit', key: 'Mod+K', isFirst: true },
  goBench: { menu: 'view', key: 'Mod+1' },
  goSessions: { menu: 'view', key: 'Mod+2' },
  goSetup: { menu: 'view', key: 'Mod+3' },
  wall: { menu: 'view', key: 'Mod+Shift+F', isFirst: true },
  textLarger: { menu: 'view', key: 'Mod++', isFirst: true },
  textSmaller: { menu: 'view', key: 'Mod+-' },
  textReset: { menu: 'view', key: 'Mod+0' },
  next: { menu: 'device', key: null },
  confirm: { menu: 'device', key: null, isFirst: true },
  accept: { menu: 'device', key: null },
  'set-aside': { menu: 'device', key: null },
  note: { menu: 'device', key: null, isFirst: true },
  damage: { menu: 'device', key: null },
  slip: { menu: 'device', key: null },
  profile: { menu: 'device', key: null },
  copy: { menu: 'device', key: null },
  merge: { menu: 'device', key: null },
  logLabel: { menu: 'device', key: null, isFirst: true },
  technician: { menu: 'device', key: 't' },
  record: { menu: 'device', key: null, isFirst: true },
  endRecording: { menu: 'device', key: null },
  guide: { menu: 'help', key: null },
  whyNotHere: { menu: 'help', key: null },
  practice: { menu: 'help', key: null, isFirst: true },
  endPractice: { menu: 'help', key: null },
  keys: { menu: 'help', key: '?', isFirst: true },
} as const satisfies Record<string, CommandPlace>;

export type WindowCommand = keyof typeof places;

/** Every command, in the order of the menus. */
export const WINDOW_COMMANDS = Object.keys(places) as readonly WindowCommand[];

export const commandPlace = (command: WindowCommand): CommandPlace => places[command];

export const isWindowCommand = (value: unknown): value is WindowCommand =>
  typeof value === 'string' && Object.hasOwn(places, value);

/** The commands of one menu, in groups. */
export function commandGroups(menu: WindowMenu): readonly (readonly WindowCommand[])[] {
  const groups: WindowCommand[][] = [];
  for (const command of WINDOW_COMMANDS) {
    const place = commandPlace(command);
    if (place.menu !== menu) continue;
    const last = groups.at(-1);
    if (last === undefined || place.isFirst === true) groups.push([command]);
    else last.push(command);
  }
  return groups;
}

/** The names of two keys on keyboards that are not a Mac's. */
export interface Modifiers {
  readonly control: string;
  readonly shift: string;
}

/** A key as a person reads it on this host. */
export const keyText = (key: string, isMac: boolean, { control, shift }: Modifiers): string => {
  const [, mod, shifted, name = key] = /^(Mod\+)(Shift\+)?(.)$/.exec(key) ?? [];
  const shown = name.toUpperCase();
  if (mod === undefined) return shown;
  if (isMac) return `${shifted === undefined ? '' : '⇧'}⌘${shown}`;
  return `${control}+${shifted === undefined ? '' : `${shift}+`}${shown}`;
};
