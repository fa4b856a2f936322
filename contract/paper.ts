import { z } from 'zod';

import type { Profile } from '../enrollment/profile.ts';
import type { VerifiedLog } from '../enrollment/ledger/verified-log.ts';
import type { SessionReport } from '../enrollment/ledger/session-report.ts';
import type { ExpectedRow } from '../enrollment/expected-row.ts';
import type { Technician } from '../enrollment/bench-setting.ts';
import { SLIP_SIZES, type SlipSheet } from '../enrollment/export/slip.ts';
import { ask } from './ask.ts';
import { deviceKeys, id } from './fields.ts';

const to = z.enum(['printer', 'pdf']);

const sheetOrder = z.discriminatedUnion('kind', [
  /** Hand-off slips of devices. */
  z.strictObject({
    kind: z.literal('slips'),
    sessionId: id,
    deviceKeys,
    size: z.enum(SLIP_SIZES),
    to,
  }),
  z.strictObject({ kind: z.literal('report'), sessionId: id, to }),
  /** The missing devices of a session. */
  z.strictObject({ kind: z.literal('missing'), sessionId: id, to }),
  /** Commands, profiles and badges as barcodes. */
  z.strictObject({ kind: z.literal('commands'), size: z.enum(['a4', 'letter']), to }),
]);
export type SheetOrder = z.output<typeof sheetOrder>;

/** The one way to print; a hidden page draws each sheet. */
export const paperRequests = {
  /** Main asks where to save a PDF; null if cancelled. */
  printSheet: ask(sheetOrder).answers<PrintedSheet | null>(),
  /** What the hidden page of a job draws. */
  readSheet: ask({ jobId: id }).answers<Sheet>(),
  /** The hidden page is fully drawn. */
  sheetDrawn: ask({ jobId: id }).answers<null>(),
  /** The report of a session, to read on screen. */
  readReport: ask({ sessionId: id }).answers<ReportPage>(),
} as const;

/** What a hidden page draws. */
export type Sheet =
  | ({ readonly kind: 'slips' } & SlipSheet)
  | ({ readonly kind: 'report' } & ReportPage)
  | ({ readonly kind: 'missing' } & MissingPage)
  | ({ readonly kind: 'commands' } & CommandSheet);

/** What was printed. */
export interface PrintedSheet {
  /** Null for a printer. */
  readonly fileName: string | null;
  /** For hand-off slips only. */
  readonly slips?: SlipCounts;
}

/**
 * How many slips were printed; devices without a confirmed serial and those held by a list have
 * none.
 */
export interface SlipCounts {
  readonly printed: number;
  /** Without a confirmed serial. */
  readonly leftOut: number;
  /** Held by a list, or set aside by a person. */
  readonly held: number;
}

/** A report and whether the log behind it is intact. */
export interface ReportPage {
  readonly report: SessionReport;
  readonly verified: VerifiedLog;
  /** UTC ms. */
  readonly madeAtMs: number;
}

/** The missing devices of a session at one moment, as a hand-over. */
export interface MissingPage {
  readonly sessionName: string;
  readonly expected: number;
  readonly missing: readonly ExpectedRow[];
  /** UTC ms. */
  readonly madeAtMs: number;
}

/** Whose barcodes are printed with the commands. */
export interface CommandSheet {
  readonly profiles: readonly Profile[];
  readonly technicians: readonly Technician[];
}
