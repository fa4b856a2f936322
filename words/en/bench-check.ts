import type { CheckId, CheckState, Evidence } from '../../enrollment/bench-check/check-item.ts';
import type { UnknownReason } from '../../enrollment/bench-check/host-facts.ts';
import type {
  RecordingFault,
  RecordingRefusal,
} from '../../enrollment/bench-check/recording-fault.ts';
import type { SecondSource, SourceFault, SourceState } from '../../enrollment/second-source.ts';
import type { Formats } from '../formats.ts';
import type { WhatAndNext } from '../sentence.ts';
import { causes } from './why-not-here.ts';
import { counted } from './counted.ts';

const unknown = {
  'not-on-this-host': 'Not available on this host.',
  'tool-missing': 'Unknown: the required tool is not installed.',
  'timed-out': 'Unknown: the host did not respond in time.',
  'not-understood': 'Unknown: the response was not understood.',
  'not-allowed': 'Unknown: this account has no permission.',
  'not-there': 'Unknown: it does not exist yet.',
} as const satisfies Record<UnknownReason, string>;

const faults = {
  'timed-out': 'it did not respond in time',
  'too-much': 'it returned too much data',
  'not-understood': 'its response was not understood',
  'reported-error': 'it reported an error',
  ended: 'it ended',
  'not-started': 'it could not be started',
} as const satisfies Record<SourceFault, string>;

const powers = { mains: 'on power adapter', battery: 'on battery' } as const;
const none = { next: 'Nothing to do.' } as const;

type EvidenceWords = {
  readonly [Kind in Evidence['kind']]: (
    evidence: Extract<Evidence, { kind: Kind }>,
    formats: Formats,
  ) => WhatAndNext;
};

const evidenceWords: EvidenceWords = {
  unknown: ({ why }) => ({ what: unknown[why], next: 'Check it manually.' }),
  'usb-watching': ({ ports }) => ({
    what: `USB is being watched. Devices detected: ${String(ports)}.`,
    ...none,
  }),
  'usb-starting': () => ({
    what: 'Muster is still reading USB.',
    next: 'Check again in a moment.',
  }),
  'usb-practice': () => ({
    what: 'Practice: USB is not used.',
    next: 'End practice.',
  }),
  'usb-unavailable': ({ detail }) => ({
    what: `USB is not available: ${detail}`,
    next: 'Make sure this account may use USB, then restart Muster.',
  }),
  'accessories-not-asked': ({ model }) => ({
    what: `${modelText(model)} does not ask before connecting a USB device.`,
    ...none,
  }),
  'accessories-lifted': () => ({
    what: 'A configuration profile allows USB devices without asking (unconfirmed).',
    ...none,
  }),
  'accessories-not-readable': ({ model }) => ({
    what: `${modelText(model)} may ask before connecting a new device. Until you answer, Muster cannot detect it. The current setting cannot be read.`,
    next: 'In System Settings > Privacy & Security, set “Allow accessories to connect” to “Automatically when unlocked”, and keep this Mac unlocked.',
  }),
  'sleep-never': ({ power }) => ({
    what: `This host does not sleep automatically (${powers[power]}).`,
    ...none,
  }),
  'sleep-after': ({ minutes, power }) => ({
    what: `This host sleeps after ${String(minutes)} min (${powers[power]}). Nothing is logged while it sleeps. During a session, Muster asks it to stay awake (not tested on a Mac).`,
    next: 'Connect the power adapter, and turn off sleep in System Settings during the session.',
  }),
  space: ({ bytes }) => ({
    what: `Free space for the log: ${sizeText(bytes)}.`,
    next: 'Keep at least 2 GB free for the log, backups and exports.',
  }),
  'folder-well': ({ path }) => ({ what: `${path} is local and writable.`, ...none }),
  'folder-read-only': ({ path }) => ({
    what: `${path} is not writable.`,
    next: 'Give this account permission to write there, or use another data folder.',
  }),
  'folder-synced': ({ by, path }) => ({
    what: `${by} syncs ${path}, which can damage an open log.`,
    next: 'Use a data folder that is not synced.',
  }),
  'folder-network': ({ path, network }) => ({
    what: `${path} is on another computer (${network}), where rows may be lost.`,
    next: 'Use a data folder on a disk of this computer.',
  }),
  'clock-well': ({ nowMs, timeZone }, formats) => ({
    what: `${formats.dayAndClock(nowMs)}, ${timeZone}.`,
    ...none,
  }),
  'clock-behind-log': ({ nowMs, newestRowMs }, formats) => ({
    what: `It is ${formats.dayAndClock(nowMs)} here, but the newest row in the log is from ${formats.dayAndClock(newestRowMs)}.`,
    next: 'Set the clock of this host. Rows keep their order.',
  }),
  'clock-implausible': ({ nowMs }, formats) => ({
    what: `The clock of this host says ${formats.dayAndClock(nowMs)}.`,
    next: 'Set the date and time of this host.',
  }),
  'clock-jumped': ({ jumpMs }, formats) => ({
    what: `Since Muster started, the clock changed by ${formats.duration(Math.abs(jumpMs))}, or the host slept.`,
    next: 'Check the date and time of this host.',
  }),
  'clock-zone': ({ timeZone }) => ({
    what: `The time zone is ${timeZone}, which may be a default that was never changed.`,
    next: 'Check the time zone of this host. Daily port counts depend on it.',
  }),
  'cfgutil-works': ({ path, version }) => ({
    what: `${path}, version ${version ?? 'unknown'}.`,
    next: 'Nothing to do. Not yet tested on hardware.',
  }),
  'cfgutil-not-found': () => ({
    what: 'cfgutil is not installed. Without it, Muster cannot read serials of iPhones and iPads, names, activation and supervision, or the ECID of a Mac in debug USB mode.',
    next: 'In Apple Configurator, choose “Install Automation Tools”, or continue without it.',
  }),
  'cfgutil-failing': ({ why, detail }) => ({
    what: `cfgutil is not working: ${faults[why]}${detail === '' ? '' : ` (${detail})`}.`,
    next: 'USB is still logged. Open Apple Configurator and check for messages.',
  }),
  'ports-well': ({ ports }) => ({ what: `Ports used today: ${String(ports)}, all OK.`, ...none }),
  'ports-trouble': ({ ports }) => ({
    what: `Ports that need attention: ${String(ports)}.`,
    next: 'See Ports below.',
  }),
  'ports-none': () => ({
    what: 'No port has seen a device today.',
    next: 'Plug in a working device.',
  }),
  'ports-counting': () => ({
    what: 'Still counting today’s log.',
    next: 'Check again in a moment.',
  }),
};

/** What a line of the check rests on, and the one next action. */
const describeEvidence = (evidence: Evidence, formats: Formats): WhatAndNext =>
  evidenceWords[evidence.kind](evidence as never, formats);

const modelText = (model: string | null): string =>
  model === null ? 'This Mac' : `This Mac (${model})`;

const sizeText = (bytes: number): string =>
  bytes >= 1e9
    ? `${(bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)} GB`
    : `${(bytes / 1e6).toFixed(0)} MB`;

const recordingFaults = {
  unreadable: 'The file cannot be read.',
  changed: 'The file changed while it was being read.',
  'not-a-recording': 'The file is not a Muster recording.',
  'newer-version': 'The recording was made by a newer version of Muster.',
  'too-large': 'The file is too large for a recording.',
  'too-many-lines': 'The recording has too many lines.',
  'line-too-long': 'The line is too long.',
  'not-json': 'The line is not JSON.',
  'not-an-event': 'The line is not an attach or detach event.',
  'goes-back-in-time': 'The line is earlier than the previous line.',
  'attached-twice': 'The device is already attached.',
  'not-attached': 'The device is not attached.',
  empty: 'The recording contains no attach event.',
} as const satisfies Record<RecordingFault, string>;

/** Why a recording is not played. */
export function describeRecordingRefusal({ fault, line, detail }: RecordingRefusal): WhatAndNext {
  const place =
    line === null ? '' : ` Line ${String(line)}${detail === null ? '' : `, ${detail}`}.`;
  return {
    what: `The recording cannot be played. ${recordingFaults[fault]}${place}`,
    next: 'Choose another recording, or start without one.',
  };
}

/** How a second source stands, in one line. */
function sourceText(state: SourceState): string {
  switch (state.kind) {
    case 'off':
      return 'Not used on this host.';
    case 'absent':
      return 'Not installed.';
    case 'starting':
      return 'Starting.';
    case 'working':
      return state.version === null ? 'Working.' : `Working, version ${state.version}.`;
    case 'failing':
      return `Not working: ${faults[state.why]}${state.detail === '' ? '' : ` (${state.detail})`}.`;
  }
}

/** Words of the bench check and of what answers why a Mac is not here. */
export const benchCheck = {
  title: 'Bench check',
  intro: 'The current condition of this host. What cannot be read is shown as unknown.',
  again: 'Check again',
  looking: 'Checking this host',
  lookedAt: (clock: string) => `Checked ${clock}`,
  list: 'Host',
  items: {
    usb: 'USB',
    accessories: 'New accessories',
    sleep: 'Sleep',
    space: 'Disk space',
    folder: 'Data folder',
    clock: 'Clock',
    cfgutil: 'cfgutil',
    ports: 'Ports',
  } satisfies Record<CheckId, string>,
  states: { ok: 'OK', attention: 'Needs attention', unknown: 'Unknown' } satisfies Record<
    CheckState,
    string
  >,
  describeEvidence,
  sources: {
    title: 'Second sources',
    hint: 'Tools on this host that Muster queries in addition to USB. None has been tested on hardware yet. If one contradicts USB, the device is held.',
    off: 'No other tools are used on this host. Muster cannot read serials of iPhones and iPads, names, activation, supervision, or the ECID of a Mac that runs macOS.',
    text: sourceText,
    without: {
      cfgutil: 'Without it: no serials of iPhones and iPads, no names, activation or supervision.',
      ioreg:
        'Without it: no ECID of a Mac that runs macOS, and a serial reported by a hub is only a guess.',
      usbmuxd: 'Without it: iPhones and iPads are known from USB only.',
    } satisfies Record<SecondSource, string>,
  },
  report: {
    title: 'Report',
    hint: 'Saves what this host and its devices look like, for the people who maintain Muster: product numbers, places, speeds and the form of each text. Serials, ECIDs, UDIDs and names are left out. You decide whether to send it.',
    save: 'Save report…',
    saving: 'Checking this host and its devices',
    done: (fileName: string) => `Saved as ${fileName}`,
  },
  recording: {
    title: 'Recording of USB',
    hint: 'Records connected and disconnected devices to a file that practice can play. Serials, ECIDs, UDIDs and names are replaced with invented values.',
    start: 'Record USB',
    stop: 'Stop recording',
    running: (fileName: string, clock: string) => `Recording to ${fileName} since ${clock}`,
    done: (events: string, fileName: string) => `${counted(events, 'event')} saved as ${fileName}`,
  },
  why: {
    open: 'Why is my Mac not here?',
    title: 'Why is my Mac not here?',
    intro: 'What this bench detects now, followed by what you can check yourself.',
    seen: 'Detected now',
    toCheck: 'Check yourself',
    nothingSeen: 'No cause found automatically. Check these, quickest first.',
    at: (places: string) => `At ${places}`,
    causes,
    close: 'Close',
  },
} as const;
