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
  'not-on-this-host': 'Unknown on this host: it has nothing that Muster could ask.',
  'tool-missing': 'Unknown: the program that would tell is not on this host.',
  'timed-out': 'Unknown: the host did not answer in time.',
  'not-understood': 'Unknown: the answer of the host was not understood.',
  'not-allowed': 'Unknown: this account may not look.',
  'not-there': 'Unknown: it is not there yet.',
} as const satisfies Record<UnknownReason, string>;

const faults = {
  'timed-out': 'it did not answer in time',
  'too-much': 'it printed far more than an answer',
  'not-understood': 'its answer was not understood',
  'reported-error': 'it reported an error',
  ended: 'it ended',
  'not-started': 'it could not be started',
} as const satisfies Record<SourceFault, string>;

const powers = { mains: 'on mains', battery: 'on battery' } as const;
const none = { next: 'Nothing to do.' } as const;

type EvidenceWords = {
  readonly [Kind in Evidence['kind']]: (
    evidence: Extract<Evidence, { kind: Kind }>,
    formats: Formats,
  ) => WhatAndNext;
};

const evidenceWords: EvidenceWords = {
  unknown: ({ why }) => ({ what: unknown[why], next: 'Look at it by hand.' }),
  'usb-watching': ({ ports }) => ({
    what: `USB is watched. Devices seen now: ${String(ports)}.`,
    ...none,
  }),
  'usb-starting': () => ({
    what: 'Muster is still looking at USB.',
    next: 'Look again in a moment.',
  }),
  'usb-practice': () => ({
    what: 'Practice: USB is not looked at.',
    next: 'Start Muster without practice.',
  }),
  'usb-unavailable': ({ detail }) => ({
    what: `USB is not available: ${detail}`,
    next: 'Check that this account may use USB, then start Muster again.',
  }),
  'accessories-not-asked': ({ model }) => ({
    what: `${modelText(model)} does not ask before a USB device.`,
    ...none,
  }),
  'accessories-lifted': () => ({
    what: 'A configuration profile lets USB devices in without a question (unconfirmed).',
    ...none,
  }),
  'accessories-not-readable': ({ model }) => ({
    what: `${modelText(model)} may ask before each new device, and until somebody answers, nothing here can see it. Which rule was chosen cannot be read.`,
    next: 'In System Settings, Privacy & Security, set “Allow accessories to connect” to “Automatically when unlocked”, and keep this Mac unlocked.',
  }),
  'sleep-never': ({ power }) => ({
    what: `This host does not sleep by itself (${powers[power]}).`,
    ...none,
  }),
  'sleep-after': ({ minutes, power }) => ({
    what: `This host sleeps after ${String(minutes)} min (${powers[power]}). While it sleeps nothing is logged.`,
    next: 'Connect mains, and turn off sleep in System Settings for the time of the session.',
  }),
  space: ({ bytes }) => ({
    what: `Free where the log is: ${sizeText(bytes)}.`,
    next: 'Keep at least 2 GB free for the log, its backups and exports.',
  }),
  'folder-well': ({ path }) => ({ what: `${path} is local and can be written.`, ...none }),
  'folder-read-only': ({ path }) => ({
    what: `${path} cannot be written.`,
    next: 'Give this account the right to write there, or choose another folder with --data.',
  }),
  'folder-synced': ({ by, path }) => ({
    what: `${by} copies ${path} elsewhere, which can damage an open log.`,
    next: 'Choose a folder on this computer alone with --data.',
  }),
  'folder-network': ({ path, network }) => ({
    what: `${path} is on another computer (${network}), where no row is certain to last.`,
    next: 'Choose a folder on a disk of this computer with --data.',
  }),
  'clock-well': ({ nowMs, timeZone }, formats) => ({
    what: `${formats.dayAndClock(nowMs)}, ${timeZone}.`,
    ...none,
  }),
  'clock-behind-log': ({ nowMs, newestRowMs }, formats) => ({
    what: `It is ${formats.dayAndClock(nowMs)} here, and the newest row of the log is of ${formats.dayAndClock(newestRowMs)}.`,
    next: 'Set the clock of this host. Rows keep their order in any case.',
  }),
  'clock-implausible': ({ nowMs }, formats) => ({
    what: `The clock of this host says ${formats.dayAndClock(nowMs)}.`,
    next: 'Set date and time of this host.',
  }),
  'clock-jumped': ({ jumpMs }, formats) => ({
    what: `The clock was moved by ${formats.duration(Math.abs(jumpMs))} since Muster started, or the host slept.`,
    next: 'Check date and time of this host.',
  }),
  'clock-zone': ({ timeZone }) => ({
    what: `The time zone is ${timeZone}, which may be meant or may never have been set.`,
    next: 'Check the time zone of this host. A day of port counts follows it.',
  }),
  'cfgutil-works': ({ path, version }) => ({
    what: `${path}, version ${version ?? 'not told'}.`,
    next: 'Nothing to do. Not yet tried on hardware.',
  }),
  'cfgutil-not-found': () => ({
    what: 'cfgutil is not on this host. Without it Muster cannot know serials of iPhones and iPads, names, activation and supervision, nor the ECID of a Mac in debug USB.',
    next: 'In Apple Configurator choose “Install Automation Tools”, or go on without.',
  }),
  'cfgutil-failing': ({ why, detail }) => ({
    what: `cfgutil does not help now: ${faults[why]}${detail === '' ? '' : ` (${detail})`}.`,
    next: 'USB is logged all the same. Open Apple Configurator once and look for a message.',
  }),
  'ports-well': ({ ports }) => ({ what: `Ports used today: ${String(ports)}, all well.`, ...none }),
  'ports-trouble': ({ ports }) => ({
    what: `Ports that need a hand: ${String(ports)}.`,
    next: 'See the ports below.',
  }),
  'ports-none': () => ({
    what: 'No port has seen a device today.',
    next: 'Plug in a device that works.',
  }),
  'ports-counting': () => ({
    what: 'The log of today is being counted.',
    next: 'Look again in a moment.',
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
  changed: 'The file changed while it was read.',
  'not-a-recording': 'The file is not a recording of Muster.',
  'newer-version': 'The recording was made by a newer Muster.',
  'too-large': 'The file is larger than any recording.',
  'too-many-lines': 'The recording has too many lines.',
  'line-too-long': 'The line is too long.',
  'not-json': 'The line is not JSON.',
  'not-an-event': 'The line is not an attach or detach.',
  'goes-back-in-time': 'The line is earlier than the one before it.',
  'attached-twice': 'The device is attached already.',
  'not-attached': 'The device is not attached.',
  empty: 'The recording holds no attach.',
} as const satisfies Record<RecordingFault, string>;

/** Why a recording is not played. */
export function describeRecordingRefusal({ fault, line, detail }: RecordingRefusal): WhatAndNext {
  const place =
    line === null ? '' : ` Line ${String(line)}${detail === null ? '' : `, ${detail}`}.`;
  return {
    what: `The recording was not taken. ${recordingFaults[fault]}${place}`,
    next: 'Choose another file with --replay, or start Muster without it.',
  };
}

/** How a second source stands, in one line. */
function sourceText(state: SourceState): string {
  switch (state.kind) {
    case 'off':
      return 'Not asked on this host.';
    case 'absent':
      return 'Not found on this host.';
    case 'starting':
      return 'Not asked yet.';
    case 'working':
      return state.version === null ? 'Answers.' : `Answers, version ${state.version}.`;
    case 'failing':
      return `Does not help now: ${faults[state.why]}${state.detail === '' ? '' : ` (${state.detail})`}.`;
  }
}

/** Words of the bench check and of what answers why a Mac is not here. */
export const benchCheck = {
  title: 'Bench check',
  menu: { view: 'View', bench: 'Bench', record: 'Record USB, or stop recording' },
  intro: 'What this host can tell of itself now. What nobody can read stays unknown.',
  again: 'Look again',
  looking: 'Looking at this host',
  lookedAt: (clock: string) => `Looked at ${clock}`,
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
  states: { ok: 'Well', attention: 'Needs a hand', unknown: 'Unknown' } satisfies Record<
    CheckState,
    string
  >,
  describeEvidence,
  sources: {
    title: 'Second sources',
    hint: 'Programs of this host that are asked beside USB. None has been tried on hardware yet; what contradicts USB holds the device.',
    off: 'No program is asked beside USB on this host. Muster cannot know here: serials of iPhones and iPads, names, activation, supervision, and the ECID of a Mac that runs macOS.',
    text: sourceText,
    without: {
      cfgutil: 'Without it: no serials of iPhones and iPads, no names, activation or supervision.',
      ioreg:
        'Without it: no ECID of a Mac that runs macOS, and a serial that a hub shows is only guessed at.',
      usbmuxd: 'Without it: iPhones and iPads are known from USB alone.',
    } satisfies Record<SecondSource, string>,
  },
  recording: {
    title: 'Recording of USB',
    hint: 'Writes what comes and goes into a file that practice can play. Serials, ECIDs, UDIDs and names are replaced by made-up ones.',
    start: 'Record USB',
    stop: 'Stop recording',
    running: (fileName: string, clock: string) => `Recording into ${fileName} since ${clock}`,
    done: (events: string, fileName: string) =>
      `${counted(events, 'event')} written to ${fileName}`,
  },
  why: {
    open: 'Why is my Mac not here?',
    title: 'Why is my Mac not here?',
    intro: 'What this bench sees now comes first, then what is left to check by hand.',
    seen: 'Seen on this bench now',
    toCheck: 'To check by hand',
    nothingSeen: 'Nothing on this bench speaks for a cause. These are left, the quickest first.',
    at: (places: string) => `At ${places}`,
    causes,
    close: 'Close',
  },
} as const;
