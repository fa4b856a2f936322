import { app, dialog, shell, type BrowserWindow } from 'electron';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Folders } from '../requests/desktop.ts';
import type { ChosenFile, Dialogs } from '../requests/dialogs.ts';

/** A file as requests see it: main has its path, the window its name. */
export const fileAt = (path: string): ChosenFile => ({ path, fileName: basename(path) });

/** The dialogs of the operating system over the window of the bench. */
export const dialogsOver = (window: () => BrowserWindow | null): Dialogs => {
  const last: LastFolders = { file: null, folder: null };
  const open = async (
    kind: keyof LastFolders,
    options: Electron.OpenDialogOptions,
  ): Promise<string | null> => {
    const parent = window();
    // Since Electron 43, a dialog to open begins in Downloads unless it is told otherwise; by
    // Electron's documentation, an empty path leaves the choice to the system.
    const from = { ...options, defaultPath: last[kind] ?? '' };
    const chosen = await (parent
      ? dialog.showOpenDialog(parent, from)
      : dialog.showOpenDialog(from));
    const path = chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    if (path !== null) last[kind] = kind === 'file' ? dirname(path) : path;
    return path;
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
      const path = await open('file', { filters, properties: ['openFile'] });
      return path === null ? null : fileAt(path);
    },
    folder: () => open('folder', { properties: ['openDirectory', 'createDirectory'] }),
  };
};

/** What was chosen last in this run; null at first, when the system decides. */
interface LastFolders {
  file: string | null;
  folder: string | null;
}

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
