import type { Words } from '../catalogue.ts';

export const naming: Words['naming'] = {
  title: 'Wer arbeitet hier?',
  field: 'Ihr Name',
  why: 'Das Protokoll zeigt, wer entschieden hat. Sie werden nur einmal gefragt.',
  go: 'Weiter',
  without: 'Ohne Namen weiter',
  scanned: 'Das war ein Scan. Geben Sie Ihren Namen ein oder scannen Sie Ihren Ausweis.',
};
