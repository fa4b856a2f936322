import type { Words } from '../catalogue.ts';

export const described: Words['described'] = {
  title: 'Von anderen Programmen gemeldet',
  unconfirmed: 'Unbestätigt: Keines dieser Programme wurde bisher mit echter Hardware getestet.',
  by: (source, clock) => `${source}, ${clock}`,
  name: 'Name',
  osVersion: 'Systemversion',
  activation: 'Aktivierung',
  supervision: 'Betreuung',
  supervised: 'Betreut',
  notSupervised: 'Nicht betreut',
  productType: 'Produkttyp',
  nothing: 'Kein Name, kein System, keine Aktivierung oder Betreuung gemeldet.',
};
