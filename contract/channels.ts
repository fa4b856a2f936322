/** Names only: the preload imports this file and nothing else. */
export const REQUESTS = [
  'getStart',
  'getSnapshot',
  'saveProfile',
  'retireProfile',
  'openSession',
  'closeSession',
  'readSession',
  'readDevice',
  'recordStep',
  'confirmEnrolled',
  'withdrawEnrolled',
  'enterSerial',
  'liftRefusal',
  'mergeDevices',
  'setTechnician',
  'exportAssets',
  'importProfiles',
  'exportProfiles',
  'readReadinessFile',
  'noteReadiness',
  'printSlips',
  'readSlips',
  'slipsDrawn',
  'confirmLogRecovered',
  'closeDay',
  'getRecovery',
  'restoreBackup',
  'setLogAside',
  'openLink',
  'getAbout',
] as const;
export type RequestName = (typeof REQUESTS)[number];

/** The one channel on which main tells the window of changes. */
export const CHANGES_CHANNEL = 'bench:changes';

/** The IPC channel of a request. */
export const requestChannel = (name: RequestName): string => `bench:request:${name}`;
