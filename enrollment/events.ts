import type { CloseCheckKind } from './close-check.ts';
import type { CorrectionBody, EarlierVisit } from './correction.ts';
import type { DeviceKey } from './device-key.ts';
import type { Ecid } from './ecid.ts';
import type { BenchSettingEvent } from './bench-setting.ts';
import type { ExportEvent } from './export-event.ts';
import type { ImportEvent } from './import-event.ts';
import type { SettingEvent } from './setting-event.ts';
import type { SourcedSerial } from './identity.ts';
import type { LogEvent } from './log-event.ts';
import type { OutboxEvent } from './outbox-event.ts';
import type { ProfileSettings } from './profile.ts';
import type { PrerequisiteAnswer } from './readiness-fact.ts';
import type { ReadinessFinding } from './readiness-finding.ts';
import type { RefusalReason } from './refusal.ts';
import type { DescribedFacts, SecondSource } from './second-source.ts';
import type { Serial } from './serial.ts';
import type { Said, ServiceEvent } from './service.ts';
import type { StillHere } from './still-here.ts';
import type { UnknownPolicy } from './unknown-policy.ts';
import type { Sighting } from './sighting.ts';
import type { Port } from './usb-device.ts';

/**
 * The facts that a bench records, in the past tense. Each is one row of the log; every state on the
 * screen is folded from them by `project.ts`, and nothing else is ever stored (ADR 0002).
 */
export type BenchEvent =
  | ProfileEvent
  | ReadinessEvent
  | SessionEvent
  | DeviceEvent
  | ExportEvent
  | ImportEvent
  | SettingEvent
  | BenchSettingEvent
  | ServiceEvent
  | OutboxEvent
  | LogEvent;

export type ProfileEvent =
  | {
      readonly kind: 'profile-saved';
      readonly profileId: string;
      readonly revision: number;
      readonly settings: ProfileSettings;
    }
  | { readonly kind: 'profile-retired'; readonly profileId: string };

/**
 * What was learned about the prerequisites of a session. The file itself is never kept; a finding
 * holds no secret (`readiness/finding.ts`).
 */
export type ReadinessEvent =
  | {
      readonly kind: 'readiness-file-read';
      /** Null for what applies to the whole bench: push certificate and token. */
      readonly profileId: string | null;
      readonly finding: ReadinessFinding;
    }
  | {
      readonly kind: 'prerequisite-answered';
      readonly profileId: string;
      /** Guide id, e.g. `PRE-03`. */
      readonly prerequisiteId: string;
      readonly answer: PrerequisiteAnswer;
    };

export type SessionEvent =
  | {
      readonly kind: 'session-opened';
      readonly sessionId: string;
      /** Unique among sessions, ignoring case. */
      readonly name: string;
      readonly profileId: string;
      readonly revision: number;
      /** How many devices are expected, or null. */
      readonly target: number | null;
      /** Absent in rows written before version 50, which accept. */
      readonly unknownPolicy?: UnknownPolicy;
      /** Absent: devices of earlier sessions that were still plugged in are logged again. */
      readonly stillHere?: StillHere;
    }
  | {
      readonly kind: 'session-closed';
      readonly sessionId: string;
      /** The concerns shown to the person who closed it anyway; absent if none. */
      readonly despite?: readonly CloseCheckKind[];
    }
  /** It was closed by mistake and is open again. */
  | { readonly kind: 'session-reopened'; readonly sessionId: string }
  | {
      readonly kind: 'unknown-policy-set';
      readonly sessionId: string;
      readonly policy: UnknownPolicy;
    }
  /** A person undid their last action. */
  | {
      readonly kind: 'action-undone';
      readonly sessionId: string;
      /** Ids of the rows of that action. */
      readonly eventIds: readonly string[];
      /** Those rows no longer count. Absent before version 70, which wrote the opposite rows instead. */
      readonly leavesOut?: true;
    };

/** What happened to one device in one session. */
export type DeviceEvent = { readonly sessionId: string; readonly deviceKey: DeviceKey } & (
  | CorrectionBody
  /** The log knows this device from an earlier session; written with its first sighting. */
  | { readonly kind: 'earlier-found'; readonly earlier: EarlierVisit }
  /** A program on the host reported more about the device than USB does. */
  | {
      readonly kind: 'device-described';
      readonly source: SecondSource;
      readonly facts: DescribedFacts;
      /** A serial that an earlier session linked with the ECID that the source reported. */
      readonly remembered?: SourcedSerial;
    }
  | {
      readonly kind: 'device-sighted';
      readonly sighting: Sighting;
      /**
       * A serial that this attach did not report: `ecid-link` from an earlier direct reading of the
       * same ECID, or `port-link`, the unproven guess from the port's last device.
       */
      readonly remembered: SourcedSerial | null;
    }
  | {
      readonly kind: 'device-departed';
      readonly port: Port;
      /** `missed`: it left while the bench was not watching. */
      readonly noticed: 'event' | 'relist' | 'missed';
    }
  /** An ECID and a serial were seen together for the first time, by a direct reading. */
  | {
      readonly kind: 'identity-linked';
      readonly ecid: Ecid;
      readonly serial: SourcedSerial;
    }
  /** The row `deviceKey` turned out to be the device `into`; its history moves there. */
  | {
      readonly kind: 'device-merged';
      readonly into: DeviceKey;
      readonly why: 'linked' | 'same-port' | 'moved-port' | 'by-hand';
    }
  | {
      readonly kind: 'serial-entered';
      readonly serial: Serial;
      readonly source: 'typed' | 'scan';
      /** Exactly what the person or scanner entered. */
      readonly raw: string;
    }
  | {
      readonly kind: 'device-refused';
      readonly reason: RefusalReason;
      /** The other device in the conflict, if any. */
      readonly other: DeviceKey | null;
      /** The disputed value as text, if any. */
      readonly disputed: string | null;
    }
  /** A person decided that the refusal no longer holds. */
  | { readonly kind: 'refusal-lifted' }
  | {
      readonly kind: 'step-recorded';
      readonly stepId: string;
      readonly outcome: StepOutcome | 'undone';
      /** Why it failed or was not needed; null otherwise. */
      readonly reason: string | null;
    }
  | { readonly kind: 'enrollment-confirmed'; readonly evidence: EnrollmentEvidence }
  | {
      readonly kind: 'enrollment-withdrawn';
      /**
       * The import that was undone, whose confirmation alone is removed; without it, all of them
       * are.
       */
      readonly importId?: string;
      /**
       * Only a person's confirmation is removed; what an import said stays. Only in rows from before
       * file version 70, which undid a confirmation in this way.
       */
      readonly evidence?: 'person';
    }
  /** A service was asked about the serial; what it confirms is logged with it. */
  | {
      readonly kind: 'service-answered';
      readonly askId: string;
      readonly serial: Serial;
      readonly said: Said;
    }
);

/**
 * Evidence that a device is enrolled. A USB attach is not evidence (T-1, T-5 of the guide facts).
 */
export type EnrollmentEvidence =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'intune-export';
      /** SHA-256 of the file, hex. */
      readonly sha256: string;
      readonly fileDateMs: number;
      /** The import that said so; rows written before version 30 have none. */
      readonly importId?: string;
    }
  | {
      /** Intune's own answer, through Microsoft Graph. */
      readonly kind: 'intune-service';
      readonly askId: string;
      /** When Intune says that it was enrolled, UTC ms. */
      readonly enrolledAtMs: number;
    };

export const STEP_OUTCOMES = ['done', 'not-needed', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** A fact with its position in the log. */
export interface LoggedEvent {
  /** Rises by one per row within a bench; order follows it, never the clock. */
  readonly seq: number;
  /** uuidv7. */
  readonly id: string;
  readonly benchId: string;
  /** Wall clock, UTC ms. */
  readonly atMs: number;
  /** Who did it, by the name they entered; null if no person did. */
  readonly by: string | null;
  readonly event: BenchEvent;
}
