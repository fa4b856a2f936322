/** Words for the terminal from which Muster was started, above all where nobody sees its window. */
export const terminal = {
  /** Said at the start, where the window stands on a virtual screen. */
  start: {
    bench:
      'Muster watches the USB ports of this computer. While a session is open, it logs the Apple devices to enroll that are plugged in.',
    practice: 'This is a practice bench: the devices are not real, and they have their own log.',
    virtual:
      'There is no screen here, so the window is on a virtual display. Events at the bench are printed here instead.',
    data: (folder: string) => `Log folder: ${folder}`,
    picture:
      'To see the window, start with --picture FILE. A picture of it is saved there every two seconds.',
    end: 'Press Ctrl+C to quit.',
  },
  session: (name: string, profile: string) =>
    `Session “${name}” is open, with profile “${profile}”.`,
  sessionHas: (count: string) =>
    count === '1' ? '1 device is already logged.' : `${count} devices are already logged.`,
  noSession:
    'No session is open, so nothing is logged. On a computer without a screen, open one with: npm run --silent muster -- watch',
  watching: 'Watching USB.',
  tryPractice: 'To try Muster without USB, start with --practice.',
  /** `said` is what is known, in sentences. */
  device: (ordinal: string, place: string, said: string) => `No. ${ordinal}, ${place}: ${said}`,
  happened: {
    left: 'Unplugged.',
    back: 'Plugged in again.',
    serial: 'Serial identified.',
  },
  state: (state: string, evidence: string | null) =>
    evidence === null ? `${state}.` : `${state}, ${evidence}.`,
  serial: (serial: string, source: string) => `Serial ${serial} (${source}).`,
  joined: (ordinal: string, other: string) =>
    `No. ${ordinal} and No. ${other} are the same device, now No. ${other}.`,
  seen: (place: string, why: string) => `${place}: on the bench, not in the log. ${why}`,
  seenLogged: (place: string, why: string) => `${place}: ${why}`,
  quiet: (devices: string, states: string) =>
    devices === '0' ? 'Idle. No devices yet.' : `Idle. Devices: ${devices}. ${states}`,
  quietState: (state: string, count: string) => `${state}: ${count}.`,
  log: {
    goesOn: 'Muster tries again every two seconds and continues automatically.',
    again: 'The log is writable again.',
  },
  ended: (folder: string) => `Muster has quit. The log is closed, in ${folder}`,
  bareOption: (name: string) =>
    `${name} needs a value. Nothing was opened. Add a value, or leave the option out.`,
  alreadyOpen: {
    window: 'Muster is already running with this log. Its window is now in front.',
    unseen: (folder: string) =>
      `Muster is already running with the log in ${folder}. Quit it first, or choose another folder with --data.`,
  },
  noPicture: (detail: string) =>
    `The picture of the window cannot be saved: ${detail}. The bench keeps running.`,
  newIdentity:
    'With --new-identity, this bench gets its own identity, and the old one stays recorded.',
  nobodySees: 'There is no display to show the window on. Muster quits.',
} as const;
