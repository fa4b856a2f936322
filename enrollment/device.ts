import type { AcceptOutcome, EarlierVisit, ProfileChoice } from './correction.ts';
import type { DeviceKey } from './device-key.ts';
import type { Ecid } from './ecid.ts';
import type { EnrollmentEvidence, StepOutcome } from './events.ts';
import type { ExceptionKind } from './exception-kind.ts';
import type { DeviceKind, IdentityNote, Mode, SourcedSerial } from './identity.ts';
import type { RefusalReason } from './refusal.ts';
import type { Described, SecondSource } from './second-source.ts';
import type { ServiceRecords } from './service.ts';
import type { Port } from './usb-device.ts';

/**
 * The state of a device in its session. `seen` is on the bench but not in the log (no session is
 * open, or the log cannot be written); all others are durable. `label-only` is in the log from its
 * label, and USB has never shown it.
 */
export const DEVICE_STATES = [
  'seen',
  'serial-missing',
  'label-only',
  'logged',
  'enrolled',
  'followed-up',
  'refused',
] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/** One device in one session, folded from its events. Every change creates a new object. */
export interface Device {
  readonly key: DeviceKey;
  readonly sessionId: string;
  readonly ecid: Ecid | null;
  readonly serial: SourcedSerial | null;
  /** A serial that this port's last device had: unproven, never logged on its own. */
  readonly portGuess: SourcedSerial | null;
  readonly udid: string | null;
  readonly kind: DeviceKind | null;
  readonly productType: string | null;
  readonly model: string | null;
  /** Of the latest sighting; null if it is known from its label only. */
  readonly mode: Mode | null;
  /** Of the latest sighting, even after the device has left; null like {@link mode}. */
  readonly port: Port | null;
  readonly isPresent: boolean;
  /** UTC ms, as is `lastSeenMs`; for a device known from its label only, when it was logged. */
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
  /** How often it was attached; show people {@link reconnects}. */
  readonly attaches: number;
  readonly notes: readonly IdentityNote[];
  readonly refusal: Refusal | null;
  readonly enrolled: Enrolled | null;
  /** By step id; a step without an entry has no outcome yet. */
  readonly steps: Readonly<Record<string, StepResult>>;
  /** Number in the session, from 1; keeps the order on screen. */
  readonly ordinal: number;
  /** The profile that it was reassigned to; absent while it has the session's. */
  readonly profile?: ProfileChoice;
  readonly note?: string;
  /** Damage that a person found; absent if none. */
  readonly damage?: {
    readonly remark: string | null;
    readonly by: string | null;
    readonly atMs: number;
  };
  /** Where it was logged before this session; absent if the log has no earlier visit. */
  readonly earlier?: EarlierVisit;
  /** Labels that were read and match. */
  readonly labels?: readonly ScannedLabel[];
  /** That a person logged it from its label; kept as evidence once USB shows it, too. */
  readonly labelled?: LoggedLabel;
  /** Reasons of refusals that a person lifted; absent without any. */
  readonly lifted?: readonly RefusalReason[];
  /** Exceptions that a person has reviewed. */
  readonly accepted?: readonly AcceptedException[];
  /** What programs on the host last reported, by source. */
  readonly described?: Readonly<Partial<Record<SecondSource, Described>>>;
  /** What services said of it; read with `answerAbout`. Absent if none was asked. */
  readonly services?: ServiceRecords;
  /** When its previous attach ended; absent at the first attach. */
  readonly awaySinceMs?: number;
  /** The row last merged into this one, while it can be split off again. */
  readonly joined?: MergedRow;
  /** Numbers of rows that were merged into this one; absent if none. */
  readonly mergedPlaces?: readonly number[];
}

/** A row merged by hand or by a port's guess. A merge that the cable proved is not one of these. */
export interface MergedRow {
  readonly part: DeviceKey;
  readonly why: 'by-hand' | 'same-port' | 'moved-port';
}

/** A label that was read for a device. */
interface ScannedLabel {
  readonly label: 'serial' | 'asset-tag';
  readonly raw: string;
  readonly by: string | null;
  readonly atMs: number;
}

/** The label from which a device was logged. */
export interface LoggedLabel {
  /** Id of the log row, by which it can be removed. */
  readonly eventId: string;
  /** The key of the row that the label made; another row may have been merged with it since. */
  readonly key: DeviceKey;
  readonly raw: string;
  readonly source: 'typed' | 'scan';
  readonly model: string | null;
  readonly by: string | null;
  readonly atMs: number;
}

export interface AcceptedException {
  readonly exception: ExceptionKind;
  readonly remark: string | null;
  /** Absent: the device continues with it. */
  readonly outcome?: AcceptOutcome;
  readonly by: string | null;
  readonly atMs: number;
}

export interface Refusal {
  readonly reason: RefusalReason;
  readonly other: DeviceKey | null;
  readonly disputed: string | null;
  readonly atMs: number;
}

/** Evidence that a device is enrolled: the strongest confirmation, and the others on record. */
export interface Enrolled extends Confirmation {
  /** Weaker or older confirmations that are still valid; absent if none. */
  readonly others?: readonly Confirmation[];
}

export interface Confirmation {
  readonly evidence: EnrollmentEvidence;
  readonly by: string | null;
  readonly atMs: number;
}

export interface StepResult {
  readonly outcome: StepOutcome;
  readonly reason: string | null;
  readonly by: string | null;
  readonly atMs: number;
}

/** True for a device that only its label says is here: USB has never shown it. */
export const isLabelOnly = ({ port }: Pick<Device, 'port'>): boolean => port === null;

/** Attaches after the first one. */
export const reconnects = (device: Pick<Device, 'attaches'>): number =>
  Math.max(0, device.attaches - 1);
