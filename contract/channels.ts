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
  'getLedger',
  'previewExport',
  'writeExport',
  'repeatExport',
  'cancelExport',
  'saveLayout',
  'removeLayout',
  'setAutoExport',
  'retryAutoExport',
  'importDeviceList',
  'undoImport',
  'readReport',
  'printReport',
  'readReportPage',
  'reportDrawn',
  'readHistory',
  'reassignDevices',
  'reassignLast',
  'splitDevice',
  'noteDevices',
  'recordDamage',
  'acceptException',
  'reopenException',
  'undoLast',
  'scan',
  'cancelScan',
  'reopenSession',
  'saveTechnician',
  'removeTechnician',
  'writeCorrections',
  'openLink',
  'getAbout',
] as const;
export type RequestName = (typeof REQUESTS)[number];

/** The one channel on which main tells the window of changes. */
export const CHANGES_CHANNEL = 'bench:changes';

/**
 * The channel of a file that was dropped on the window. It takes a path, which only the preload can
 * learn from a file that a person dropped; no page can name one.
 */
export const DROPPED_CHANNEL = 'bench:dropped';

/** The IPC channel of a request. */
export const requestChannel = (name: RequestName): string => `bench:request:${name}`;
