/** Events for asset tools: where they go, and how that stands. */
export const outbox = {
  title: 'Events for asset tools',
  about:
    'Muster can tell other programs what becomes of each device: that it was logged, its enrollment confirmed, its steps done. Nothing is sent until you set a folder or an address. An event holds the serial, the model, the session, the enrollment profile, who recorded it and what services answered.',
  folder: 'Folder',
  folderHint:
    'Files of one JSON event a line (NDJSON), for programs that collect them from a folder or share.',
  noFolder: 'None',
  chooseFolder: 'Choose a folder',
  changeFolder: 'Choose another folder',
  stopFolder: 'Stop',
  url: 'Web address',
  urlHint:
    'Begins with https://. Each event is posted on its own and signed (CloudEvents, Standard Webhooks).',
  save: 'Save',
  stopUrl: 'Stop',
  secret: 'Secret of the receiver',
  secretHint:
    'Shown this once. Enter it in the receiving program, which can then tell the events of this bench from forged ones.',
  renew: 'New secret',
  targets: { folder: 'the folder', url: 'the web address' },
  states: {
    off: 'Off',
    current: 'Everything delivered',
  },
  waiting: (target: string, since: string, why: string) =>
    `Events for ${target} have been waiting since ${since}: ${why} Nothing is lost; Muster tries again.`,
  gaveUp: (count: string, target: string) =>
    count === '1'
      ? `1 event was refused by ${target} and given up`
      : `${count} events were refused by ${target} and given up`,
  gaveUpOne: (event: string, status: string) => `${event}: answer ${status}`,
  retry: 'Try now',
  replay: 'Send again from the first',
  why: {
    'no-answer': 'it does not answer.',
    'too-long': 'its answer is too long.',
    'no-secret': 'the secret is not on this host. Make a new one.',
    'folder-missing': 'it does not exist.',
    'not-writable': 'Muster has no permission to write to it.',
    'disk-full': 'the disk is full.',
    'not-answering': 'the disk or share is not responding.',
    other: (code: string) => `it answered ${code}.`,
  },
} as const;
