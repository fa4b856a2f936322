import type { CloseCheck } from '../enrollment/close-check.ts';
import type { Difference } from '../enrollment/correction/merge-by-hand.ts';
import type { WriteFailureKind } from '../enrollment/export/write-failure-kind.ts';
import type { Service } from '../enrollment/service.ts';
import type { Port } from '../enrollment/usb-device.ts';
import type { RedactionRefusal } from '../enrollment/redaction/redaction-refusal.ts';
import type { ProfileFileFault } from '../enrollment/readiness/profile-file.ts';
import type { ScanDoubt } from '../enrollment/scan/scan.ts';
import type { NoSerialReason, Serial } from '../enrollment/serial.ts';

/**
 * Why a request was not carried out. A closed set that crosses processes as plain data; exceptions
 * never do. Each kind has its sentence and next action in `words/`.
 */
export type Failure =
  | { readonly kind: 'invalid-request'; readonly detail: string }
  | { readonly kind: 'log-unavailable'; readonly detail: string }
  /** A fault of the program; the details are in the diagnostics. */
  | { readonly kind: 'fault' }
  /** Requests of this name are running, and the queue is full. */
  | { readonly kind: 'busy' }
  /** A person declined the question of the operating system. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'no-session' }
  | { readonly kind: 'session-already-open'; readonly name: string }
  /**
   * Devices of earlier sessions are plugged in, and it has not been decided what happens to them.
   */
  | {
      readonly kind: 'still-plugged-in';
      readonly devices: number;
      /** Names of those sessions. */
      readonly sessions: readonly string[];
    }
  /** The real bench has something that practice would hide from the people at it. */
  | {
      readonly kind: 'practice-not-now';
      readonly why: 'session-open' | 'log-failed' | 'recording';
    }
  | { readonly kind: 'session-name-taken'; readonly name: string }
  | { readonly kind: 'unknown-session' }
  | { readonly kind: 'unknown-profile' }
  | { readonly kind: 'profile-name-taken'; readonly name: string }
  | { readonly kind: 'profile-not-allowed'; readonly ruleIds: readonly string[] }
  /** `line` counts from 1; null if the fault has no position in the file. */
  | {
      readonly kind: 'profile-file-refused';
      readonly fileName: string;
      readonly line: number | null;
      readonly fault: ProfileFileFault;
    }
  | { readonly kind: 'unknown-prerequisite' }
  /** A date was given for a file that has not been read yet. */
  | { readonly kind: 'no-file-read' }
  | { readonly kind: 'nothing-to-print' }
  | { readonly kind: 'print-failed'; readonly detail: string }
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'unknown-step' }
  | { readonly kind: 'serial-not-valid'; readonly raw: string; readonly why: NoSerialReason }
  /**
   * It may not be a serial, or may be one with or without its `S`; a person has to decide. Best
   * first.
   */
  | {
      readonly kind: 'serial-unclear';
      readonly readings: readonly Serial[];
      readonly why: ScanDoubt;
    }
  | { readonly kind: 'serial-entries-differ' }
  | { readonly kind: 'serial-taken'; readonly serial: string }
  /** A plugged-in device shows this serial, but the session has no row for it. */
  | { readonly kind: 'serial-apart'; readonly serial: string; readonly port: Port }
  /**
   * The device of a label is in the session or plugged in, so its label is not logged; `port` is
   * null if it is known from its label only.
   */
  | { readonly kind: 'label-here'; readonly serial: string; readonly port: Port | null }
  /** The two rows to merge are proven to be two devices. */
  | { readonly kind: 'devices-differ'; readonly by: Difference }
  /** There are concerns about closing the session that have not been acknowledged. */
  | { readonly kind: 'close-concerns'; readonly concerns: readonly CloseCheck[] }
  | { readonly kind: 'nothing-to-undo' }
  /** Only the newest action is undone, and the one that was asked for is no longer that. */
  | { readonly kind: 'not-newest-action' }
  /** The device is not refused, or no longer. */
  | { readonly kind: 'not-refused' }
  /**
   * Another row has the same identity; `ports` holds its port and the one of this row, null for what
   * is known from its label only.
   */
  | { readonly kind: 'held-by-another'; readonly ports: readonly [Port | null, Port | null] }
  /** No device of the request has this exception. */
  | { readonly kind: 'no-such-exception' }
  /** The rows were not merged by hand or by port, or one of them was merged again since. */
  | { readonly kind: 'not-splittable' }
  | { readonly kind: 'unknown-technician'; readonly name: string }
  | { readonly kind: 'badge-taken'; readonly name: string }
  /** A confirmation needs a technician's name, and none is entered. */
  | { readonly kind: 'no-technician' }
  /** `why` if known; `detail` is the message of the system. */
  | { readonly kind: 'export-failed'; readonly detail: string; readonly why?: WriteFailureKind }
  | { readonly kind: 'export-cancelled' }
  /** A file is no longer where Muster wrote it. */
  | { readonly kind: 'file-moved'; readonly fileName: string }
  /** A USB recording did not start, or ended by itself. */
  | { readonly kind: 'recording-failed'; readonly detail: string }
  /** An export in the ledger that cannot be reproduced byte for byte. */
  | {
      readonly kind: 'export-not-repeatable';
      readonly number: number;
      readonly isDifferent: boolean;
    }
  /** The data of these sessions was erased. */
  | { readonly kind: 'sessions-erased'; readonly sessions: string }
  /** Nothing was removed from the log. */
  | { readonly kind: 'not-removed'; readonly why: RedactionRefusal }
  | { readonly kind: 'unknown-import' }
  /** The log is still not writable. */
  | { readonly kind: 'log-not-recovered'; readonly detail: string }
  /** A day is signed off by a person, and no name is entered. */
  | { readonly kind: 'name-needed' }
  | { readonly kind: 'nothing-to-close' }
  | { readonly kind: 'restore-failed'; readonly detail: string }
  | { readonly kind: 'backup-failed'; readonly detail: string }
  /** No service is asked about invented devices. */
  /** Neither `https:` nor `http:` on a loopback address, or with a name or password in it. */
  | { readonly kind: 'outbox-url-refused'; readonly url: string }
  | { readonly kind: 'service-not-in-practice' }
  | { readonly kind: 'service-not-set-up'; readonly service: Service }
  /** Apple's key has not been chosen, or nobody is signed in to Intune. */
  | { readonly kind: 'service-without-secret'; readonly service: Service }
  /** It is being asked, or somebody is signing in. */
  | { readonly kind: 'service-busy'; readonly service: Service }
  /** No device of the session has a serial, or all have an answer of the ask that is to go on. */
  | { readonly kind: 'nothing-to-ask'; readonly service: Service }
  /** The file is not Apple's private key. */
  | {
      readonly kind: 'key-refused';
      readonly fileName: string;
      /** `other-kind`: a key, but not one of the curve P-256. */
      readonly why: 'unreadable' | 'no-key' | 'damaged' | 'encrypted' | 'other-kind';
    }
  /** `detail` is what Microsoft or the host said. */
  | {
      readonly kind: 'sign-in-failed';
      readonly why: 'timed-out' | 'refused' | 'no-connection' | 'no-browser';
      readonly detail: string;
    };

export type FailureKind = Failure['kind'];

/** The answer to every request. */
export type Result<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      /** The action that the request recorded, for `undoLast`; absent if it recorded none. */
      readonly actionId?: string;
    }
  | { readonly ok: false; readonly failure: Failure };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });
