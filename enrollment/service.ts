import type { DeviceKey } from './device-key.ts';
import type { Serial } from './serial.ts';

/**
 * The services that know what becomes of a device, asked with GET only (ADR 0020): Microsoft Graph
 * for Intune, and the API of Apple Business or Apple School Manager.
 */
export const SERVICES = ['intune', 'apple'] as const;
export type Service = (typeof SERVICES)[number];

/** Microsoft's national clouds: tokens do not cross, and there is no other choice. */
export const CLOUDS = ['global', 'us-government', 'us-defense', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** Apple's two portals, each with a host of its own. */
export const PORTALS = ['business', 'school'] as const;
export type Portal = (typeof PORTALS)[number];

/** How a service is reached. No secret is in here: the log keeps these. */
export type ServiceSettings =
  | {
      readonly service: 'intune';
      readonly cloud: Cloud;
      /** Directory (tenant) id, a UUID or a domain. */
      readonly tenantId: string;
      /** Application (client) id of the app registration, a UUID. */
      readonly clientId: string;
      /** Also read what only Microsoft's beta tells: profile, last contact, token. */
      readonly readsBeta: boolean;
    }
  | {
      readonly service: 'apple';
      readonly portal: Portal;
      /** `BUSINESSAPI.…` or `SCHOOLAPI.…`. */
      readonly clientId: string;
      readonly keyId: string;
      /** Requests a minute; Apple publishes no limit, 20 was observed. */
      readonly perMinute: number;
      /** Name of the device management service that Macs must be assigned to; null: any. */
      readonly server: string | null;
    };

export type SettingsOf<Kind extends Service> = Extract<ServiceSettings, { service: Kind }>;

/** Why a serial counts as not checked. None of them says anything about the device. */
export const NOT_CHECKED = [
  'throttled',
  'no-answer',
  'service-failed',
  'not-understood',
  'not-allowed',
  'several-records',
] as const;
export interface NotChecked {
  readonly kind: 'not-checked';
  readonly why: (typeof NOT_CHECKED)[number];
}

/** What Intune's record of a device says, besides that there is one. */
export interface IntuneRecord {
  /** UTC ms; null where Graph has none (year 1). */
  readonly enrolledAtMs: number | null;
  readonly enrollmentProfile: string | null;
  /** `company`, `personal` or a later word. */
  readonly ownership: string | null;
  readonly lastSyncMs: number | null;
}

/** What only Graph's beta tells of a device: absent without harm. */
export interface IntuneBeta {
  readonly isProfileAssigned: boolean;
  readonly profileAssignedMs: number | null;
  readonly lastContactMs: number | null;
}

export type IntuneAnswer =
  /** Enrolled after the bench had logged it. */
  | { readonly kind: 'enrolled'; readonly record: IntuneRecord & { readonly enrolledAtMs: number } }
  /** Its only record is older than this visit, or has no date: it confirms nothing. */
  | { readonly kind: 'known-before'; readonly record: IntuneRecord }
  /** Being retired, wiped or deleted. */
  | { readonly kind: 'leaving'; readonly record: IntuneRecord }
  /** Only from a complete answer. */
  | { readonly kind: 'not-listed'; readonly beta?: IntuneBeta }
  | NotChecked;

export type AppleAnswer =
  | {
      readonly kind: 'in-organization';
      /** UTC ms; null where the answer has none. */
      readonly addedMs: number | null;
      /** `APPLE`, `RESELLER`, `MANUALLY_ADDED` (the 30-day clock of `guide/clocks.ts`), or a later word. */
      readonly source: string | null;
      /**
       * The server, null for none; `unknown` where Apple contradicts itself, answers with a status that
       * is not documented, or does not let this account read it.
       */
      readonly server: AssignedServer | 'unknown' | null;
      /** Absent where Apple did not say. */
      readonly lock?: 'none' | 'user' | 'mdm';
    }
  | { readonly kind: 'released'; readonly releasedMs: number }
  /** Apple knows no such device in this organization: only from its own 404. */
  | { readonly kind: 'not-listed' }
  | NotChecked;

/** The device management service of an organization that a device is assigned to. */
export interface AssignedServer {
  readonly id: string;
  readonly name: string;
}

/** What a service said of one serial. */
export type Said =
  | { readonly service: 'intune'; readonly answer: IntuneAnswer }
  | { readonly service: 'apple'; readonly answer: AppleAnswer };

type AnswerOf<Kind extends Service> = Extract<Said, { service: Kind }>['answer'];

/** An answer on record. */
export interface Answered<Answer> {
  readonly answer: Answer;
  /** The serial that was asked: the answer is about it alone. */
  readonly serial: Serial;
  readonly askId: string;
  /** When it was read, UTC ms. */
  readonly atMs: number;
}

/**
 * The newest answers of each service about a device. `known` is the last that says something;
 * `notChecked` came after it and takes nothing back.
 */
export type ServiceRecords = {
  readonly [Kind in Service]?: {
    readonly known: Answered<Exclude<AnswerOf<Kind>, NotChecked>> | null;
    readonly notChecked: Answered<NotChecked> | null;
  };
};

/** How asking came to an end. Only `done` is without devices that were not asked. */
export const ASK_ENDS = [
  'done',
  'cancelled',
  'no-connection',
  /** The service went on asking to slow down. */
  'throttled',
  'signed-out',
  'not-allowed',
  'service-removed',
] as const;
export type AskEnd = (typeof ASK_ENDS)[number];

/** The last time a person asked a service about a session. Without an end it goes on after a restart. */
export interface Ask {
  readonly askId: string;
  readonly startedMs: number;
  readonly by: string | null;
  /** How many devices were to be asked. */
  readonly of: number;
  /** The newest device that belongs to it, by number in the session. */
  readonly lastOrdinal: number;
  readonly end: { readonly why: AskEnd; readonly atMs: number } | null;
  /** What Graph's beta says of the enrollment program tokens; absent if it was not asked or said nothing. */
  readonly tokens?: readonly ProgramToken[];
}

/** An Apple enrollment program token, as Intune shows it. */
export interface ProgramToken {
  readonly name: string;
  /** UTC ms. */
  readonly expiresMs: number | null;
  readonly lastSyncMs: number | null;
}

/** Facts about asking; those about a device are `service-answered` (`events.ts`). */
export type ServiceEvent =
  | {
      /** Asking began, or goes on under the same id. */
      readonly kind: 'service-asked';
      readonly sessionId: string;
      readonly askId: string;
      readonly service: Service;
      readonly of: number;
      readonly lastOrdinal: number;
    }
  | {
      readonly kind: 'service-ask-ended';
      readonly sessionId: string;
      readonly askId: string;
      readonly service: Service;
      readonly why: AskEnd;
      readonly tokens?: readonly ProgramToken[];
    };

/** One device to ask about. */
export interface AskedDevice {
  readonly deviceKey: DeviceKey;
  readonly serial: Serial;
  /** When the bench logged it, UTC ms: a record must not be older to confirm this visit. */
  readonly loggedMs: number;
}
