import { ASSET } from '../../enrollment/export/formats/asset.ts';
import type { ExportedSession } from '../../enrollment/export/row.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { exportDevices, type Exported } from './export-devices.ts';
import type { ExportResult } from './export-failure.ts';

/** An asset CSV that is ready to be written. */
export interface AssetExport {
  /** A name that sorts by session and holds nothing a file system refuses. */
  readonly fileName: string;
  /** Writes the file and notes it in the log. */
  readonly writeTo: (path: string) => Promise<ExportResult<Exported>>;
}

/** The asset CSV of one session, or of all with null; null when there is no such session. */
export function exportSessions(bench: Bench, sessionId: string | null): AssetExport | null {
  const wanted = sessionId === null ? [...bench.view.sessions.keys()] : [sessionId];
  const sessions = wanted.flatMap((id) => bench.readSession(id) ?? []);
  if (sessions.length !== wanted.length) return null;
  return {
    fileName: fileNameOf(sessions),
    writeTo: async (path) => {
      const written = await exportDevices({ path, plan: ASSET.plan(ASSET.defaults), sessions });
      if (written.ok) noteExport(bench, sessionId, written.value);
      return written;
    },
  };
}

function noteExport(bench: Bench, sessionId: string | null, { files }: Exported): void {
  const events = files.map(({ path, rows, sha256 }) => {
    const fileName = path.split(/[/\\]/).at(-1) ?? path;
    return { kind: 'export-written', sessionId, format: 'asset', fileName, rows, sha256 } as const;
  });
  recordFor(bench.command, events, null);
}

function fileNameOf(sessions: readonly ExportedSession[]): string {
  const only = sessions.length === 1 ? sessions[0] : undefined;
  const name = only ? only.session.name : 'all sessions';
  return `${name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '-').trim() || 'session'} assets.csv`;
}
