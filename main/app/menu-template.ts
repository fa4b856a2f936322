import {
  commandGroups,
  commandPlace,
  type WindowCommand,
  type WindowMenu,
} from '../../enrollment/window-command.ts';
import type { Words } from '../../words/catalogue.ts';

/** What the entries of the menu do. */
export interface MenuActions {
  /** Tells the window to do it. */
  readonly run: (command: WindowCommand) => void;
  /** Undoes typing in the field that has the focus. */
  readonly undoTyping: () => void;
  readonly toggleRecording: () => void;
  readonly toggleWall: () => void;
}

export interface MenuLabels {
  readonly commands: Words['commands'];
  readonly record: string;
}

type Item = Electron.MenuItemConstructorOptions;

/**
 * The menu bar, from the table of commands: the window listens to their keys itself, so that a key
 * does the same with and without a menu. Without reload and developer tools; a bench needs neither.
 */
export function menuTemplate(actions: MenuActions, labels: MenuLabels, isMac: boolean): Item[] {
  const { commands, record } = labels;
  const of = (menu: WindowMenu): Item[] => itemsOf(menu, actions, commands);
  const menu = (name: WindowMenu, ...more: readonly Item[]): Item => ({
    label: commands.menus[name],
    submenu: [...of(name), ...more],
  });
  return [
    ...(isMac ? [macMenu(of('app'))] : []),
    menu('file', LINE, ...(isMac ? [] : [...of('app'), LINE]), { role: isMac ? 'close' : 'quit' }),
    menu('edit', LINE, ...TEXT_ITEMS),
    menu('view', { role: 'togglefullscreen' }),
    menu('device', LINE, { label: record, click: actions.toggleRecording }),
    { role: 'windowMenu' },
    { role: 'help', ...menu('help') },
  ];
}

const LINE: Item = { type: 'separator' };
const TEXT_ITEMS: readonly Item[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

const macMenu = (own: readonly Item[]): Item => ({
  role: 'appMenu',
  submenu: [
    ...own,
    LINE,
    { role: 'services' },
    LINE,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    LINE,
    { role: 'quit' },
  ],
});

function itemsOf(menu: WindowMenu, actions: MenuActions, words: Words['commands']): Item[] {
  return commandGroups(menu).flatMap((commands, index) => [
    ...(index === 0 ? [] : [LINE]),
    ...commands.map((command) => itemOf(command, actions, words)),
  ]);
}

function itemOf(command: WindowCommand, actions: MenuActions, words: Words['commands']): Item {
  const { key } = commandPlace(command);
  return {
    id: command,
    label: words.names[command],
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
      else if (event?.triggeredByAccelerator !== true) actions.run(command);
      else if (command === 'undo') actions.undoTyping();
    },
  };
}
