import { app, dialog, shell, type BrowserWindow } from 'electron';
import { basename } from 'node:path';

import { failed, ok, type Result } from '../../contract/failure.ts';
import type { About } from '../../contract/requests.ts';
import type { BenchLog } from '../../db/index.ts';
import { guideLink } from '../../enrollment/guide/links.ts';
import { closeDay, dayFileName, openDay } from '../backup/close-day.ts';
import type { Bench } from '../bench/bench.ts';
import { exportSessions } from '../export/export-sessions.ts';
import { createSlipJobs } from '../bench/slip-jobs.ts';
import { systemClock } from '../host/system-clock.ts';
import type { Desktop } from '../ipc/bench-handlers.ts';
import type { Dialogs } from './dialogs.ts';
import { exportToFile, importFromFile } from './profile-files.ts';
import { readChosenFile } from './readiness-files.ts';
import { slipPage } from './slip-page.ts';
import { printSlips } from './slips.ts';
import { openSlipWindow } from './window.ts';

export interface DesktopParts {
  readonly bench: Bench;
  readonly window: () => BrowserWindow | null;
  readonly log: BenchLog;
  readonly sqliteVersion: string;
  readonly benchId: string;
  readonly dataFolder: string;
  /** Where the built preload and renderer are. */
  readonly distFolder: string;
}

/** What the bench needs of the desktop. Paths and links stay on this side. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { bench, distFolder } = parts;
  const dialogs = dialogsOver(parts.window);
  const slips = createSlipJobs(bench);
  const openPage = (jobId: string) => slipPage(openSlipWindow(distFolder, jobId));
  return {
    importProfiles: () => importFromFile(bench, dialogs),
    exportProfiles: (profileIds) => exportToFile(bench, dialogs, profileIds),
    readReadinessFile: (profileId) =>
      readChosenFile(bench, dialogs, { profileId, nowMs: systemClock.nowMs() }),
    printSlips: (input) => printSlips({ jobs: slips, dialogs, openPage }, input),
    slips,
    exportAssets: (sessionId) => exportAssets(parts, dialogs, sessionId),
    openLink: async (linkId) => {
      const link = guideLink(linkId);
      if (!link) return failed({ kind: 'invalid-request', detail: 'unknown link' });
      await shell.openExternal(link.url);
      return ok(null);
    },
    closeDay: () => closeDayIn(parts, dialogs),
    about: () => about(parts),
  };
}

async function exportAssets(
  { bench }: DesktopParts,
  dialogs: Dialogs,
  sessionId: string | null,
): Promise<Result<{ readonly fileName: string; readonly rows: number }>> {
  const sessions = exportSessions(bench, sessionId);
  if (sessions === null) return failed({ kind: 'unknown-session' });
  const path = await dialogs.save(sessions.fileName, { name: 'CSV', extensions: ['csv'] });
  if (path === null) return failed({ kind: 'export-cancelled' });
  const written = await sessions.writeTo(path);
  if (!written.ok) return failed({ kind: 'export-failed', detail: written.detail });
  return ok({ fileName: basename(path), rows: written.value.rows });
}

async function closeDayIn(
  { bench, log }: DesktopParts,
  dialogs: Dialogs,
): Promise<Result<{ readonly fileName: string; readonly rows: number } | null>> {
  const { technician: signedBy } = bench.snapshot();
  if (signedBy === null) return failed({ kind: 'name-needed' });
  if (openDay(log) === null) return failed({ kind: 'nothing-to-close' });
  const nowMs = systemClock.nowMs();
  const path = await dialogs.save(dayFileName(nowMs), {
    name: 'JSON Lines',
    extensions: ['jsonl'],
  });
  if (path === null) return ok(null);
  return closeDay({ command: bench.command, log, signedBy, nowMs }, path);
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

const dialogsOver = (window: () => BrowserWindow | null): Dialogs => ({
  save: async (defaultPath, { name, extensions }) => {
    const options = { defaultPath, filters: [{ name, extensions: [...extensions] }] };
    const parent = window();
    const chosen = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options));
    return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
  },
  open: async (kinds) => {
    const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
    const parent = window();
    const chosen = await (parent
      ? dialog.showOpenDialog(parent, { filters, properties: ['openFile'] })
      : dialog.showOpenDialog({ filters, properties: ['openFile'] }));
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
  },
});
