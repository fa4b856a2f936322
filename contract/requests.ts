import { z } from 'zod';

import { WINDOW_COMMANDS } from '../enrollment/window-command.ts';
import { ask, type RequestRow } from './ask.ts';
import type { SentSnapshot } from './changes.ts';
import { correctionRequests } from './corrections.ts';
import { deviceRequests } from './devices.ts';
import type { Result } from './failure.ts';
import { id } from './fields.ts';
import { fileRequests } from './files.ts';
import { findRequests } from './find.ts';
import { handOverRequests } from './hand-over.ts';
import { hostRequests } from './host.ts';
import { removalRequests } from './removal.ts';
import { listRequests } from './lists.ts';
import { logRequests } from './log-care.ts';
import { noticeRequests } from './notices.ts';
import { outboxRequests } from './outbox.ts';
import { paperRequests } from './paper.ts';
import { practiceRequests } from './practice.ts';
import { profileRequests } from './profiles.ts';
import { readingRequests } from './reading.ts';
import { serviceRequests } from './services.ts';

/** The program itself, and what it passes to the host. */
const programRequests = {
  getStart: ask().answers<Start>(),
  getSnapshot: ask().answers<SentSnapshot>(),
  getAbout: ask().answers<About>(),
  openLink: ask({ linkId: id }).answers<null>(),
  /** Puts them on the clipboard, which no page may write: one a line. */
  copySerials: ask({
    serials: z.array(z.string().min(1).max(200)).min(1).max(10_000).readonly(),
  }).answers<null>(),
  /** Puts versions, host and bench id on the clipboard, for a report of a fault. */
  copyDetails: ask().answers<null>(),
  /** In which language the window is shown; questions and menus of main follow. */
  chooseLanguage: ask({ language: z.enum(['en', 'de']) }).answers<null>(),
  /** Opens the wall display, or closes it. */
  toggleWall: ask().answers<null>(),
  /** What the menu bar offers from now on. */
  showMenu: ask({
    /** The commands that apply; the others are greyed out. */
    offered: z.array(z.enum(WINDOW_COMMANDS)).max(WINDOW_COMMANDS.length).readonly(),
    /** What Undo undoes, in words; null while there is nothing. */
    undo: z.string().min(1).max(200).nullable(),
    /** Undo is that of the field in which a person types. */
    isTyping: z.boolean(),
  }).answers<null>(),
} as const;

/**
 * What the window may ask of main, one row per request. Bridge, handlers, the preload's list,
 * contract tests and documents derive from it. Every input is parsed with its schema in main before
 * anything else happens.
 */
export const requests = {
  ...programRequests,
  ...practiceRequests,
  ...deviceRequests,
  ...findRequests,
  ...correctionRequests,
  ...profileRequests,
  ...listRequests,
  ...fileRequests,
  ...handOverRequests,
  ...outboxRequests,
  ...readingRequests,
  ...hostRequests,
  ...paperRequests,
  ...noticeRequests,
  ...logRequests,
  ...removalRequests,
  ...serviceRequests,
} as const;

/** What the wall display may ask: it shows the bench, and changes nothing. */
export const WALL_REQUESTS: readonly RequestName[] = ['getStart', 'getSnapshot'];

type Requests = typeof requests;

export type RequestName = keyof Requests;

/** Every name, in the order of the table. */
export const REQUESTS = Object.keys(requests) as readonly RequestName[];

/** What a handler receives: parsed input. */
export type RequestInput<Name extends RequestName> = z.output<Requests[Name]['input']>;

/** What a request answers on success. */
export type RequestAnswer<Name extends RequestName> =
  Requests[Name] extends RequestRow<z.ZodType, infer Answer> ? Answer : never;

/** One function per request. A missing or misspelt one does not compile. */
export type RequestHandlers = {
  readonly [Name in RequestName]: (
    input: RequestInput<Name>,
  ) => Result<RequestAnswer<Name>> | Promise<Result<RequestAnswer<Name>>>;
};

/** The handlers of one subject, whose rows are `Rows`. */
export type HandlersOf<Rows> = Pick<RequestHandlers, keyof Rows & RequestName>;

/** Whether the bench runs; if not, why, and nothing else answers. */
export type Start =
  | { readonly kind: 'running' }
  | {
      readonly kind: 'stopped';
      readonly what: string;
      readonly next: string;
      /** The log is damaged; `getRecovery` says what can be done. */
      readonly canRecover?: boolean;
    };

/** What a person asks of the program itself: its version, and where its data is. */
export interface About {
  readonly version: string;
  readonly dataFolder: string;
}
