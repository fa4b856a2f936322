import type { Words } from '../catalogue.ts';

export const label: Words['label'] = {
  title: 'Vom Etikett protokollieren',
  hint: 'USB hat diesen Mac nicht erkannt. Er wird als „Nur Etikett“ geführt und zählt weder als erkannt noch als protokolliert, bis er angeschlossen wird.',
  serial: 'Seriennummer auf dem Etikett',
  model: 'Modell',
  modelHint: 'Optional, wie auf der Verpackung.',
  log: 'Vom Etikett protokollieren',
  cancel: 'Abbrechen',
  logged: (serial) => `${serial} vom Etikett protokolliert.`,
  fact: 'Etikett',
  readBy: (raw, by, when) => (by === null ? `${raw}, ${when}` : `${raw}, ${by}, ${when}`),
  remove: 'Entfernen',
};
