import type { Words } from '../catalogue.ts';

export const practice: Words['practice'] = {
  offer: 'Ohne Mac ausprobieren',
  text: 'Die Übung zeigt 24 erfundene Macs und hat ein eigenes Protokoll, das beim Beenden gelöscht wird. Ihr Protokoll bleibt unverändert.',
  start: 'Übung beginnen',
  end: 'Übung beenden',
};
