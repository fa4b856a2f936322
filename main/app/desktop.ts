import { app, dialog, shell, type BrowserWindow } from 'electron';
import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { About } from '../../contract/requests.ts';
import { guideLink } from '../../enrollment/guide/links.ts';
import type { Bench } from '../bench/bench.ts';
import { exportSessions } from '../export/export-sessions.ts';
import type { Desktop } from '../ipc/bench-handlers.ts';

export interface DesktopParts {
  readonly bench: Bench;
  readonly window: () => BrowserWindow | null;
  readonly sqliteVersion: string;
  readonly benchId: string;
  readonly dataFolder: string;
}

/** What the bench needs of the desktop. Paths and links stay on this side. */
export function createDesktop(parts: DesktopParts): Desktop {
  return {
    exportAssets: (sessionId) => exportAssets(parts, sessionId),
    openLink: async (linkId) => {
      const link = guideLink(linkId);
      if (!link) return failed({ kind: 'invalid-request', detail: 'unknown link' });
      await shell.openExternal(link.url);
      return ok(null);
    },
    about: () => about(parts),
  };
}

async function exportAssets(
  { bench, window }: DesktopParts,
  sessionId: string | null,
): Promise<Result<{ readonly fileName: string; readonly rows: number }>> {
  const sessions = exportSessions(bench, sessionId);
  if (sessions === null) return failed({ kind: 'unknown-session' });
  const options = {
    defaultPath: sessions.fileName,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  };
  const parent = window();
  const chosen = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (chosen.canceled || chosen.filePath === '') return failed({ kind: 'export-cancelled' });
  const written = await sessions.writeTo(chosen.filePath);
  if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
  return ok({ fileName: basename(chosen.filePath), rows: written.value.rows });
}

function about({ sqliteVersion, benchId, dataFolder }: DesktopParts): About {
  const { electron = '', chrome = '', node } = process.versions;
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    sqlite: sqliteVersion,
    benchId,
    dataFolder,
  };
}
