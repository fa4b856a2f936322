/** What services say of devices. An answer is short: it stands in a row, after the name of the service. */
export const services = {
  names: { intune: 'Intune', apple: 'Apple' },
  intune: {
    enrolled: (when: string) => `enrolled ${when}`,
    'known-before': (when: string | null) =>
      when === null
        ? 'known, but when it enrolled is not'
        : `enrolled ${when}, before this session`,
    leaving: 'being retired, wiped or deleted',
    'not-listed': 'not yet',
  },
  apple: {
    assigned: (server: string) => `ours, assigned to ${server}`,
    unassigned: 'ours, assigned to no server',
    'unknown-server': 'ours, server not known',
    released: (when: string) => `released ${when}`,
    'not-listed': 'not in the organization',
  },
  /** What the browser shows after a sign-in; Muster has no say in the pages before. */
  signInPages: {
    done: {
      title: 'You are signed in',
      text: 'Muster can now ask Intune. You can close this page.',
    },
    failed: {
      title: 'You are not signed in',
      text: 'Microsoft did not confirm the sign-in. Close this page and sign in again from Muster.',
    },
  },
  notChecked: {
    throttled: 'not checked: the service asked to slow down',
    'no-answer': 'not checked: no answer',
    'service-failed': 'not checked: the service reported a fault',
    'not-understood': 'not checked: the answer could not be read',
    'not-allowed': 'not checked: this account may not ask',
    'several-records': 'not checked: more than one record has this serial',
  },
  /** One service and its answer. */
  says: (service: string, answer: string) => `${service}: ${answer}`,
  /** After an answer that says something, a later one that does not; both are times. */
  knownSince: (known: string, notChecked: string) => `${known}, not checked ${notChecked}`,
  panel: {
    title: 'What services say',
    asked: (answer: string, when: string) => `${answer} (asked ${when})`,
    added: 'Added',
    addedBy: (day: string | null, by: string | null) =>
      [day ?? 'on an unknown day', by].filter(Boolean).join(', '),
    sources: { APPLE: 'by Apple', RESELLER: 'by a reseller', MANUALLY_ADDED: 'by hand' },
    source: (word: string) => `source ${word}`,
    release: 'Release',
    releaseUntil: (day: string) => `Its user can remove it from management until ${day}.`,
    releaseNotYet: 'Its user can remove it from management for 30 days after it has enrolled.',
    lock: 'Lock',
    locks: {
      none: 'no Activation Lock',
      user: 'Activation Lock of a user',
      mdm: 'Activation Lock of the organization',
    },
    profile: 'Profile',
    profileAssigned: (when: string | null) =>
      when === null ? 'assigned in Intune (beta)' : `assigned in Intune ${when} (beta)`,
    profileMissing: 'none assigned in Intune (beta)',
    contact: 'Contact',
    lastContact: (when: string) => `last with Apple’s service ${when} (beta)`,
    sync: 'Last sync',
  },
  asks: {
    label: (service: string) => `Asking ${service}`,
    /** One service and how far it was asked; `rest` says why not further. */
    asked: (service: string, when: string, answered: string, of: string) =>
      `${service}: asked ${when}, ${answered} of ${of} answered`,
    asking: (service: string, done: string, of: string) => `${service}: ${done} of ${of}`,
    waiting: (clock: string) => `waiting until ${clock}`,
    notChecked: (count: string) => `${count} not checked`,
    cancel: 'Cancel',
    goOn: 'Go on',
    act: (action: string, service: string) => `${action}, ${service}`,
    started: (service: string, of: string) =>
      `Asking ${service} about ${of === '1' ? '1 device' : `${of} devices`}.`,
    /** Why it ended early, short for the session line. */
    ends: {
      done: 'all asked',
      cancelled: 'cancelled',
      'no-connection': 'no connection',
      throttled: 'asked to slow down',
      'signed-out': 'signed out',
      'not-allowed': 'not allowed',
      'service-removed': 'service removed',
    },
    interrupted: 'interrupted',
    /** The same with what to do. What was answered is in the log in every case. */
    next: {
      done: '',
      cancelled: 'It was cancelled. Go on when you like: only devices without an answer are asked.',
      'no-connection':
        'The service could not be reached. Check the network of this host, then go on: only devices without an answer are asked.',
      throttled:
        'The service still asked to slow down after several waits. Go on later: only devices without an answer are asked.',
      'signed-out':
        'The service no longer accepts this sign-in or key. Renew it in Settings, then go on: only devices without an answer are asked.',
      'not-allowed':
        'The service does not allow this account to ask. Have its rights checked, then go on: only devices without an answer are asked.',
      'service-removed': 'The service was removed from Settings while it was asked.',
    },
    interruptedNext:
      'Muster ended while it asked. Go on: only devices without an answer are asked.',
  },
  /** The part of the report. */
  report: {
    title: 'Services',
    asked: (service: string, when: string, by: string | null) =>
      by === null ? `${service}, asked ${when}` : `${service}, asked ${when} by ${by}`,
    line: (count: string, answer: string) => `${count} ${answer}`,
    enrolled: 'enrolled',
    knownBefore: 'known before this session',
    released: 'released',
    notAsked: 'not asked',
  },
};
