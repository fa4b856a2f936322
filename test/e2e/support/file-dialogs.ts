import type { ElectronApplication } from 'playwright-core';

/** The next file dialogs return this path, as if a person had chosen it; null cancels them. */
export const chooseFile = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === null;
    const filePaths = chosen === null ? [] : [chosen];
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths });
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen ?? '' });
  }, path);
