import type { Words } from '../catalogue.ts';

export const notices: Words['notices'] = {
  needsAttention: (place) => `${place} braucht Aufmerksamkeit`,
  needAttention: (count) =>
    count === '1' ? '1 Gerät braucht Aufmerksamkeit' : `${count} Geräte brauchen Aufmerksamkeit`,
  logFailed: {
    title: 'Das Protokoll ist nicht beschreibbar',
    text: 'Lassen Sie alle Geräte angeschlossen.',
  },
  targetReached: {
    title: 'Ziel erreicht',
    text: 'So viele Geräte wie geplant sind protokolliert.',
  },
};
