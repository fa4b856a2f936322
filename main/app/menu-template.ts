import {
  commandGroups,
  commandPlace,
  type WindowCommand,
  type WindowMenu,
} from '../../enrollment/window-command.ts';
import type { RequestInput } from '../../contract/requests.ts';
import type { Words } from '../../words/catalogue.ts';

/** What the entries of the menu do. */
export interface MenuActions {
  /** Tells the window to do it. */
  readonly run: (command: WindowCommand) => void;
  /** Undoes typing in the field that has the focus. */
  readonly undoTyping: () => void;
  readonly toggleWall: () => void;
}

/** What applies now; null before the window has said so. */
export type MenuState = RequestInput<'showMenu'> | null;

type Item = Electron.MenuItemConstructorOptions;

/**
 * The menu bar, from the table of commands: the window listens to their keys itself, so that a key
 * does the same with and without a menu. What does not apply is greyed out. Without reload and
 * developer tools; a bench needs neither.
 */
export function menuTemplate(
  actions: MenuActions,
  commands: Words['commands'],
  state: MenuState,
  isMac: boolean,
): Item[] {
  const of = (menu: WindowMenu): Item[] => itemsOf(menu, actions, commands, state);
  const menu = (name: WindowMenu, ...more: readonly Item[]): Item => ({
    label: commands.menus[name],
    submenu: [...of(name), ...more],
  });
  const standard = (...roles: readonly StandardRole[]): Item[] =>
    roles.map((role) => ({ role, label: commands.standard[role] }));
  const ofMac = [LINE, ...standard('services'), LINE, ...standard('hide', 'hideOthers', 'unhide')];
  const app: Item = {
    role: 'appMenu',
    submenu: [...of('app'), ...ofMac, LINE, ...standard('quit')],
  };
  return [
    ...(isMac ? [app] : []),
    menu('file', LINE, ...(isMac ? standard('close') : [...of('app'), LINE, ...standard('quit')])),
    menu('edit', LINE, ...standard('cut', 'copy', 'paste', 'selectAll')),
    menu('view', ...standard('togglefullscreen')),
    menu('device'),
    {
      role: 'window',
      label: commands.window,
      submenu: [...standard('minimize', 'zoom'), ...(isMac ? [LINE, ...standard('front')] : [])],
    },
    { role: 'help', ...menu('help') },
  ];
}

type StandardRole = keyof Words['commands']['standard'];

const LINE: Item = { type: 'separator' };

function itemsOf(
  menu: WindowMenu,
  actions: MenuActions,
  words: Words['commands'],
  state: MenuState,
): Item[] {
  return commandGroups(menu).flatMap((commands, index) => [
    ...(index === 0 ? [] : [LINE]),
    ...commands.map((command) => itemOf(command, actions, words, state)),
  ]);
}

function itemOf(
  command: WindowCommand,
  actions: MenuActions,
  words: Words['commands'],
  state: MenuState,
): Item {
  const { key } = commandPlace(command);
  return {
    id: command,
    label: (command === 'undo' ? state?.undo : null) ?? words.names[command],
    enabled: state?.offered.includes(command) ?? true,
    // A single letter is typed into fields as well, so the menu does not take it.
    ...(key?.startsWith('Mod+') === true && {
      accelerator: key.replace('Mod+', 'CommandOrControl+').replace('++', '+Plus'),
      // That of the wall display works without a window in front.
      registerAccelerator: command === 'wall',
    }),
    // Without an event where a program chooses the entry.
    click: (_item, _window, event: Electron.KeyboardEvent | undefined) => {
      // The window had the key first: what it left is for the field that a person types into.
      if (command === 'wall') actions.toggleWall();
      else if (command === 'undo' && state?.isTyping === true) actions.undoTyping();
      else if (event?.triggeredByAccelerator !== true) actions.run(command);
    },
  };
}
