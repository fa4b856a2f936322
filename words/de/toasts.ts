import type { Words } from '../catalogue.ts';

export const toasts: Words['toasts'] = {
  label: 'Meldungen',
  undo: 'Widerrufen',
  dismiss: 'Ausblenden',
};
