import { app, dialog, shell, type BrowserWindow } from 'electron';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';

import type { Folders } from '../requests/desktop.ts';
import type { ChosenFile, Dialogs } from '../requests/dialogs.ts';

/** A file as requests see it: main has its path, the window its name. */
export const fileAt = (path: string): ChosenFile => ({ path, fileName: basename(path) });

/** The dialogs of the operating system over the window of the bench. */
export const dialogsOver = (window: () => BrowserWindow | null): Dialogs => {
  const open = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const chosen = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  };
  return {
    save: async (defaultPath, { name, extensions }) => {
      const options = { defaultPath, filters: [{ name, extensions: [...extensions] }] };
      const parent = window();
      const chosen = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return chosen.canceled || chosen.filePath === '' ? null : fileAt(chosen.filePath);
    },
    open: async (kinds) => {
      const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
      const path = await open({ filters, properties: ['openFile'] });
      return path === null ? null : fileAt(path);
    },
    folder: () => open({ properties: ['openDirectory', 'createDirectory'] }),
  };
};

/** Asked without waiting: the folder may be on a share that does not answer. */
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Folders of the host, and files dragged out of the window of the bench. */
export const foldersOver = (window: () => BrowserWindow | null): Folders => ({
  pathIn: join,
  nameOf: (folder) => basename(folder) || folder,
  show: async (path) => {
    if (!(await isThere(path))) return false;
    shell.showItemInFolder(path);
    return true;
  },
  drag: async (path) => {
    if (!(await isThere(path))) return false;
    const icon = await app.getFileIcon(path);
    window()?.webContents.startDrag({ file: path, icon });
    return true;
  },
});
