import type { Words } from '../catalogue.ts';

export const reading: Words['reading'] = {
  now: 'Datei wird gelesen',
  percent: (done) => `${done} %`,
  stop: 'Lesen abbrechen',
  stopped: 'Das Lesen wurde abgebrochen. Nichts wurde protokolliert.',
};
