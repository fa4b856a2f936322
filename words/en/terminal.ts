/** Words for the terminal from which Muster was started, above all where nobody sees its window. */
export const terminal = {
  /** Said at the start, where the window stands on a virtual screen. */
  start: {
    bench:
      'Muster watches the USB ports of this computer. While a session is open, it logs the Apple devices to enroll that are plugged in.',
    practice:
      'Muster plays a practice bench: none of the devices is real, and their log is kept apart.',
    virtual:
      'There is no screen here: the window is on a virtual one that nobody sees. What happens at the bench is said here instead.',
    data: (folder: string) => `The log is kept in ${folder}`,
    picture:
      'To see the window, start with --picture FILE: it is drawn into that file every two seconds.',
    end: 'Ctrl+C ends Muster.',
  },
  session: (name: string, profile: string) =>
    `Session “${name}” is open, with profile “${profile}”.`,
  sessionHas: (count: string) =>
    count === '1' ? '1 device is in its log already.' : `${count} devices are in its log already.`,
  noSession:
    'No session is open, so nothing is logged. On a computer without a screen, open one with: npm run --silent muster -- watch',
  watching: 'Watching USB.',
  tryPractice: 'To look around without USB, start with --practice.',
  /** `said` is what is known, in sentences. */
  device: (ordinal: string, place: string, said: string) => `No. ${ordinal}, ${place}: ${said}`,
  happened: {
    left: 'Unplugged.',
    back: 'Plugged in again.',
    serial: 'Its serial is known now.',
  },
  state: (state: string, evidence: string | null) =>
    evidence === null ? `${state}.` : `${state}, ${evidence}.`,
  serial: (serial: string, source: string) => `Serial ${serial} (${source}).`,
  joined: (ordinal: string, other: string) =>
    `No. ${ordinal} and No. ${other} are one device, which goes on as No. ${other}.`,
  seen: (place: string, why: string) => `${place}: on the bench, not in the log. ${why}`,
  seenLogged: (place: string, why: string) => `${place}: ${why}`,
  quiet: (devices: string, states: string) =>
    devices === '0' ? 'Quiet. No device has come yet.' : `Quiet. Devices: ${devices}. ${states}`,
  quietState: (state: string, count: string) => `${state}: ${count}.`,
  log: {
    goesOn: 'Muster tries again every two seconds and goes on by itself.',
    again: 'The log is written again.',
  },
  ended: (folder: string) => `Muster has ended. The log is closed, in ${folder}`,
  bareOption: (name: string) =>
    `${name} needs a value after it. Nothing was opened: leave it out, or say which.`,
  alreadyOpen: {
    window: 'Muster is already open on this log; its window is in front now.',
    unseen: (folder: string) =>
      `Muster is already open on the log in ${folder}. End that one first, or choose another folder with --data.`,
  },
  noPicture: (detail: string) =>
    `The window cannot be drawn into its file: ${detail}. The bench goes on.`,
  nobodySees: 'Nobody sees the window here, so Muster ends.',
} as const;
