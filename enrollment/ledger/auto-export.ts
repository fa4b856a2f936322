import { formatFacts } from '../export/formats/index.ts';
import { isoTime } from '../iso-time.ts';
import { utf8Length } from '../export/utf8-length.ts';
import { lastOfFormat } from './earlier-exports.ts';
import type { ExportTrigger } from '../export-event.ts';
import type { ExportOrder } from '../export-order.ts';
import type { Ledger } from './ledger.ts';
import type { AutoExportSetting } from '../setting-event.ts';

/** The state of the automatic export. */
export type AutoExportState =
  | { readonly kind: 'off' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'writing' }
  | {
      /** The folder did not accept the file. It is kept and tried again. */
      readonly kind: 'failing';
      /** Why the first of the files failed. */
      readonly why: string;
      readonly detail: string;
      /** Each file that was tried and failed. */
      readonly files: readonly FailedFile[];
      readonly sinceMs: number;
      /** Number of exports that wait. */
      readonly waiting: number;
    };

/** A file that its folder did not accept. */
export interface FailedFile {
  readonly fileName: string;
  readonly why: string;
  readonly detail: string;
}

/** One automatic export that is due. */
export interface DueExport {
  readonly fileName: string;
  readonly order: ExportOrder;
  readonly trigger: Exclude<ExportTrigger, 'person'>;
}

/**
 * The sessions that were closed since the automatic export was turned on and have no file yet. They
 * are derived from the log alone, so nothing is lost if a share is gone for a week, or after a
 * crash or restart.
 */
export function dueSessions(ledger: Ledger, nameOf: (sessionId: string) => string): DueExport[] {
  const { autoExport } = ledger;
  if (!autoExport?.setting.atSessionClose) return [];
  const { setting, sinceSeq } = autoExport;
  const written = writtenAtClose(ledger);
  return [...ledger.closings]
    .filter(([id, { seq }]) => seq > sinceSeq && !((written.get(id) ?? 0) > seq))
    .map(([sessionId, { atMs }]) => ({
      fileName: autoFileName(setting, nameOf(sessionId), atMs),
      order: orderOf(setting, [sessionId], null),
      trigger: 'session-close',
    }));
}

/** The export of what is new in any session since the last export of the format. */
export function dueInterval(ledger: Ledger, nowMs: number): DueExport | null {
  const setting = ledger.autoExport?.setting;
  if (setting === undefined || setting.everyMinutes === null) return null;
  return {
    fileName: autoFileName(setting, 'new devices', nowMs),
    order: orderOf(setting, null, lastOfFormat(ledger, setting.format)),
    trigger: 'interval',
  };
}

function writtenAtClose(ledger: Ledger): ReadonlyMap<string, number> {
  return new Map(
    ledger.exports.flatMap(({ sessionId, seq, record }) =>
      record?.trigger === 'session-close' && sessionId !== null ? [[sessionId, seq] as const] : [],
    ),
  );
}

const orderOf = (
  { format, options }: AutoExportSetting,
  sessionIds: readonly string[] | null,
  since: number | null,
): ExportOrder => ({ format, options, sessionIds, since });

/** The same name at each retry, so that a file is replaced and never duplicated. */
function autoFileName({ format }: AutoExportSetting, name: string, atMs: number): string {
  const time = isoTime(atMs).slice(0, 19).replaceAll(':', '').replace('T', ' ');
  return `${plainName(name)} ${format} ${time}.${formatFacts(format).extension}`;
}

/** File systems limit a name to 255 bytes; format, time and extension take the rest. */
const NAME_BYTES = 160;

/**
 * Text as part of a file name: no characters that a file system refuses, no dot at the ends, at
 * most 60 characters and {@link NAME_BYTES} in UTF-8, cut between two characters.
 */
export function plainName(text: string): string {
  const plain = text.replaceAll(/[^\p{L}\p{N} ,()._-]+/gu, '-').replace(/^[\s.-]+|[\s.-]+$/gu, '');
  let name = '';
  for (const character of [...plain].slice(0, 60)) {
    if (utf8Length(name + character) > NAME_BYTES) break;
    name += character;
  }
  return name || 'session';
}
