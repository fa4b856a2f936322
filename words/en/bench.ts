import type { ReadyProfile } from '../../enrollment/guide/ready-profiles.ts';
import type { RowState } from '../../enrollment/device-facts.ts';
import type { SeenDevice } from '../../enrollment/seen-device.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const needAttention = (count: string): string =>
  count === '1' ? '1 needs attention' : `${count} need attention`;

const macsText = (count: string): string => (count === '1' ? '1 Mac' : `${count} Macs`);

/** Words of the bench screen. */
export const bench = {
  title: 'Bench',
  usb: {
    unavailableTitle: 'USB is not available on this host',
    unavailableNext:
      'Make sure the host has a USB controller and this account may use it, then restart Muster. Devices plugged in now are not detected.',
    detail: 'System message',
  },
  log: {
    failedTitle: 'Nothing is being logged',
    failedSince: (clock: string) => `Nothing has been logged since ${clock}.`,
  },
  progress: {
    label: 'Session progress',
    logged: 'logged',
    ofTarget: (target: string) => `of ${target}`,
    both: (one: string, other: string) => `${one}, ${other}`,
    over: (count: string) => `${count} more than planned`,
    reached: 'All logged',
    perHour: (count: string) => `${count} an hour`,
    about: (duration: string) => `about ${duration} left`,
    underAMinute: 'less than a minute left',
    needHand: needAttention,
    states: 'Filter the list',
    segments: {
      done: (count: string) => `${count} done`,
      enrolled: (count: string) => `${count} enrolled`,
      logged: (count: string) => `${count} logged`,
      'label-only': (count: string) => `${count} known from the label only`,
      attention: (count: string) => needAttention(count),
      stop: (count: string) => `${count} stopped or set aside`,
    },
  },
  list: {
    all: 'All',
    more: 'More filters',
    group: 'Group',
    view: 'Arrange the list',
    columns: 'Columns',
    facts: {
      'needs-you': 'Needs you',
      'to-do': 'To do',
      done: 'Done',
      'to-come': 'To come',
      enrolled: 'Enrolled',
      'not-enrolled': 'Not confirmed',
      'set-aside': 'Set aside',
      logged: 'Logged',
      'followed-up': 'All steps done',
      'label-only': 'Label only',
      'serial-missing': 'Serial missing',
      refused: 'Refused',
      unlisted: 'Not on the list',
    } satisfies Record<string, string>,
    states: {
      'to-come': 'To come',
      seen: 'Seen',
      'serial-missing': 'Serial missing',
      'label-only': 'Label only',
      logged: 'Logged',
      enrolled: 'Enrolled',
      done: 'Done',
      refused: 'Refused',
      'set-aside': 'Set aside',
    } satisfies Record<RowState, string>,
    groupings: {
      'needs-you': 'Needs you first',
      none: 'No groups',
      hub: 'By hub',
      model: 'By model',
    },
    groups: {
      'needs-you': 'Needs you',
      /** Unplugged devices and labels are in it, too, and it is the list of a past session as well. */
      bench: 'In this session',
      'to-come': 'To come',
    },
    groupOrders: {
      urgent: 'most urgent first',
      newest: 'newest first',
    },
    next: 'Next',
    nextKey: 'N',
    acceptAll: 'All of a kind',
    allOf: {
      accept: (count: string, name: string) => `Accept ${count}: ${name}`,
      'set-aside': (count: string, name: string) => `Set aside ${count}: ${name}`,
    },
    look: 'Show',
    inMode: (mode: string) => `· ${mode}`,
    nothingLeft: 'All done',
    andThen: (evidence: string) => `${evidence} ·`,
    leftAt: (clock: string) => `Left at ${clock}`,
    ofSteps: (done: string, all: string) => `${done}/${all}`,
    stepsDone: (done: string, all: string) => `${done} of ${all} steps done`,
    stepsFailed: (done: string, all: string, failed: string) =>
      `${done} of ${all} steps done, ${failed} failed`,
    listLine: (place: string) => `Row ${place} of the list`,
    serialNotListed: 'Not on a list',
    unnamed: (count: string) => `${count} more expected`,
  },
  said: {
    accept: (name: string, where: string) => `Accepted on ${where}: ${name}`,
    'set-aside': (name: string, where: string) => `Set aside, ${where}: ${name}`,
    macs: (count: string) => macsText(count),
    undone: (action: string) => `Undone: ${action}`,
  },
  table: {
    label: 'Devices of the session',
    clearText: (text: string) => `Show all, not only “${text}”`,
    selected: (count: string) => `${count} selected`,
    select: 'Select',
    selectAll: 'Select all devices',
    clear: 'Clear selection',
    noMatch: 'No device matches',
    noMatchHint: 'Clear the filter.',
    waiting: 'Plug in a Mac',
    waitingHint: 'It appears here as soon as it is in the log.',
    columns: {
      ordinal: 'No.',
      port: 'Port',
      state: 'State',
      serial: 'Serial',
      model: 'Model',
      source: 'Serial from',
      mode: 'Mode',
      reconnects: 'Reconnects',
      services: 'Services',
      steps: 'Steps',
      next: 'Next, evidence',
      seen: 'Seen',
    },
    noSerial: 'Unknown',
    noModel: 'Unknown model',
    here: 'Here',
    reconnected: (count: string) => counted(count, 'reconnect'),
    reconnectedShort: (count: string) => `${count} ×`,
  },
  bulk: {
    label: 'Selected devices',
    steps: 'Steps',
    more: 'More actions',
  },
  map: {
    title: 'Ports',
    hub: (port: string) => `Hub at ${port}`,
    bus: (bus: string) => `Bus ${bus}`,
    named: (name: string, place: string) => `${name} (${place})`,
    ignored: 'Ignored',
    empty: 'No device is plugged in',
    emptyHint: 'Ports appear here as devices are plugged into them.',
    portName: (port: string) => `Port ${port}`,
    /** One word for a socket. */
    cells: {
      unplug: 'Unplug',
      look: 'Check',
      stop: 'Stop',
      wait: 'Wait',
      aside: 'Aside',
      empty: 'Empty',
    },
    toUnplug: (count: string) => `${count} to unplug`,
    unplug: {
      safe: 'Safe to unplug',
      leave: 'Keep plugged in',
      'needs-you': 'Needs you',
      'set-aside': 'Unplug, set aside',
    },
    notLogged: 'Not logged',
    notKnownYet: 'Not yet known',
  },
  seen: {
    title: 'On the bench, not in the log',
    titleLogged: 'On the bench, already logged',
    logged: {
      'no-session': (session: string) => `Logged in ${session}.`,
      'left-out': (session: string) =>
        `Logged in ${session} and left out of this session. To log it here, unplug it and plug it in again.`,
      needsAttention: (session: string) =>
        `Still needs attention in ${session}. Reopen that session to resolve it.`,
    },
    leftOut: 'Left out',
    why: {
      'no-session': 'Open a session to log it.',
      'log-failed': 'The log could not be written. Keep it plugged in.',
      'passing-mode': 'Temporary mode. It will be logged once it can be identified.',
      hint: 'A port notice, not a device.',
      'ignored-port': 'This port is ignored. Change this under Ports.',
      'left-out': 'Left out of this session. To log it here, unplug it and plug it in again.',
      'unknown-apple':
        'Unknown Apple device, perhaps a newer Mac. To have it added, save a report in Settings, Host & ports.',
    } satisfies Record<SeenDevice['why'], string>,
  },
  session: {
    menu: 'Session',
    import: 'Import',
    handOver: 'Hand over',
    close: 'Close session',
    exportNow: 'Export session',
    exported: (rows: string, fileName: string) => `${rowsText(rows)} saved as ${fileName}`,
    name: 'Session name',
    profile: 'Profile',
    target: 'Expected devices',
    targetHint: 'Leave empty if the number is unknown.',
    formTitle: 'New session',
    start: 'Start session',
    startAndImport: 'Start and import a list',
    readyProfiles: 'Ready to use. You can change it later in Setup.',
    ready: {
      'ade-user': 'Macs for one user, automated enrollment',
      'ade-shared': 'Shared Macs, automated enrollment',
      direct: 'Macs without a user, direct enrollment',
    } satisfies Record<ReadyProfile, string>,
    who: 'Your name',
    whoHint: 'Recorded with each decision in the log.',
    onTheBench: (count: string) =>
      count === '1'
        ? '1 Mac is on the bench. It is logged when the session starts.'
        : `${count} Macs are on the bench. They are logged when the session starts.`,
    stillHere: {
      question: (count: string, sessions: string) =>
        `${devicesText(count)} of ${sessions} ${count === '1' ? 'is' : 'are'} still plugged in.`,
      hint: 'Devices left out stay logged in their session. They join this one when plugged in again.',
      'leave-out': (count: string) => (count === '1' ? 'Leave it out' : 'Leave them out'),
      'log-again': (count: string) => (count === '1' ? 'Log it again' : 'Log them again'),
    },
  },
  live: {
    summary: (logged: string, target: string | null, attention: string) =>
      `${logged}${target === null ? '' : ` of ${target}`} logged, ${needAttention(attention)}`,
    allWell: (logged: string, target: string | null) =>
      `${logged}${target === null ? '' : ` of ${target}`} logged`,
  },
} as const;
