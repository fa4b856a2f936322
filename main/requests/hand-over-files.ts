import { failed, ok, type Result } from '../../contract/failure.ts';
import type { HandedOverFile } from '../../contract/hand-over.ts';
import type { ExportEvent } from '../../enrollment/export-event.ts';
import { handOverFormat, type HandOverFile } from '../../enrollment/hand-over.ts';
import { plainName } from '../../enrollment/ledger/auto-export.ts';
import { exportOf, type ExportEntry, type Ledger } from '../../enrollment/ledger/ledger.ts';
import { formatFacts } from '../../enrollment/export/formats/index.ts';
import { partName } from '../../enrollment/export/part-name.ts';
import type { Session } from '../../enrollment/session.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { exportEvent } from '../export/export-event.ts';
import type { Desktop } from './desktop.ts';
import { exportFailed } from './export-failed.ts';
import type { PaperRequests } from './paper.ts';

/** One hand-over in progress. */
export interface HandOverJob {
  readonly session: Session;
  readonly folder: string;
  /** The SHA-256 of what was written to a path and could not be noted in the log, of each part. */
  readonly unnoted: Map<string, readonly string[]>;
  readonly signal: AbortSignal;
}

export type HandOverBench = Pick<Bench, 'view' | 'command' | 'ledger'>;
export type FilesDesktop = Pick<Desktop, 'runFile' | 'folders'>;

/**
 * The name of a file of a session: always the same, so that it is replaced and not duplicated. A
 * session whose name looks the same in a file name has a number.
 */
export function handOverName(
  { sessions }: Pick<Bench['view'], 'sessions'>,
  session: Pick<Session, 'sessionId' | 'name'>,
  file: HandOverFile,
): string {
  const name = plainName(session.name);
  const alike = [...sessions.values()].filter(
    (one) => plainName(one.name).toLowerCase() === name.toLowerCase(),
  );
  const at = alike.findIndex(({ sessionId }) => sessionId === session.sessionId);
  const extension = file.kind === 'export' ? formatFacts(file.format).extension : 'pdf';
  const number = at > 0 ? ` (${String(at + 1)})` : '';
  return `${name}${number} ${handOverFormat(file)}.${extension}`;
}

/**
 * Writes one file and notes it in the ledger, except where the newest entry of it has the same
 * content. Only what Muster wrote of the session is replaced, and only if nobody has changed it.
 */
export async function writeHandOverFile(
  { view, command, ledger }: HandOverBench,
  desktop: FilesDesktop & Pick<PaperRequests, 'writePdf'>,
  job: HandOverJob,
  file: HandOverFile,
): Promise<Result<HandedOverFile>> {
  const { session, folder } = job;
  const fileName = handOverName(view, session, file);
  const earlier = earlierOf(ledger, { ...job, fileName });
  const path = desktop.folders.pathIn(folder, fileName);
  const replaces = [...earlier.flatMap(hashesOf), ...(job.unnoted.get(path) ?? [])];
  const written = await write(desktop, job, { file, path, replaces });
  if (!written.ok) return written;
  const newest = earlier.at(-1);
  if (newest !== undefined && hashesOf(newest).join() === hashesOf(written.value).join()) {
    return ok(handedOver(newest));
  }
  const noted = recordFor(command, [{ ...written.value, folder }], null);
  if (!noted.ok) {
    job.unnoted.set(path, hashesOf(written.value));
    return noted;
  }
  const entry = exportOf(ledger, ledger.exports.length);
  return entry === null ? failed({ kind: 'fault' }) : ok(handedOver(entry));
}

/** Of each of its parts. */
const hashesOf = ({
  record,
  sha256,
}: Partial<Pick<ExportEntry, 'record'>> & Pick<ExportEntry, 'sha256'>): readonly string[] =>
  record?.files.map((file) => file.sha256) ?? [sha256];

interface Target {
  readonly file: HandOverFile;
  readonly path: string;
  readonly replaces: readonly string[];
}

/** Writes a file; answers with its entry for the ledger. */
async function write(
  { runFile, writePdf }: FilesDesktop & Pick<PaperRequests, 'writePdf'>,
  { session: { sessionId }, signal }: HandOverJob,
  { file, path, replaces }: Target,
): Promise<Result<ExportEvent>> {
  if (file.kind === 'export') {
    const { format, options } = file;
    const order = { format, options, sessionIds: [sessionId], since: null };
    const request = { kind: 'order', order, path, trigger: 'hand-over', replaces } as const;
    const written = await runFile('order', { request }, signal);
    return written.ok ? ok(exportEvent(written.value)) : exportFailed(written);
  }
  const sheet =
    file.kind === 'slips'
      ? ({ kind: 'slips', sessionId, size: file.size } as const)
      : ({ kind: 'report', sessionId } as const);
  const written = await writePdf(sheet, { path, replaces, signal });
  if (!written.ok) return written;
  const { fileName, rows, sha256 } = written.value;
  return ok({ kind: 'export-written', sessionId, format: file.kind, fileName, rows, sha256 });
}

/** The newest file of each name that was handed over of a session, in the order of the ledger. */
export function lastWritten(ledger: Ledger, sessionId: string): readonly HandedOverFile[] {
  const newest = new Map<string, HandedOverFile>();
  for (const entry of entriesOf(ledger, sessionId)) {
    newest.delete(entry.fileName);
    newest.set(entry.fileName, handedOver(entry));
  }
  return [...newest.values()];
}

const entriesOf = ({ exports, folders }: Ledger, sessionId: string): readonly ExportEntry[] =>
  exports.filter((entry) => entry.sessionId === sessionId && folders.has(entry.number));

/** What was written of a session under a name in a folder, oldest first. */
function earlierOf(
  ledger: Ledger,
  { session, folder, fileName }: HandOverJob & { readonly fileName: string },
): readonly ExportEntry[] {
  // A large file is written in parts.
  const names = [fileName, partName(fileName, 1, 2)];
  return entriesOf(ledger, session.sessionId).filter(
    ({ number, fileName: first }) => ledger.folders.get(number) === folder && names.includes(first),
  );
}

const handedOver = ({ number, format, fileName, rows, atMs }: ExportEntry): HandedOverFile => {
  return { number, format, fileName, rows, atMs };
};
