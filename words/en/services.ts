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
};
