import type { Words } from '../catalogue.ts';
import { counted } from './counted.ts';

export const scanMode: Words['scanMode'] = {
  each: 'Jeder Scan',
  names: {
    allSteps: 'Alle Schritte abhaken',
    steps: (last) => (last === '1' ? 'Schritt 1 abhaken' : `Schritte 1 bis ${last} abhaken`),
    damage: 'Als beschädigt markieren',
    'set-aside': 'Beiseitelegen',
    slip: 'Begleitzettel drucken',
    check: 'Mit der Liste vergleichen',
    label: 'Vom Etikett protokollieren',
    end: 'Scanmodus beenden',
  },
  arm: (name) => `${name} bei jedem Scan`,
  key: 'Scanmodus',
  done: (count) => `${count} erledigt`,
  skipped: (count) => `${count} übersprungen`,
  end: 'Beenden',
  endKey: 'Esc',
  undo: 'Widerrufen',
  ended: 'Scanmodus beendet.',
  notHere: 'Übersprungen: nicht in dieser Sitzung.',
  sameSerial: 'Übersprungen: Mehrere Geräte zeigen diese Seriennummer.',
  unknown: 'Übersprungen: keine Seriennummer oder Inventarnummer, die Muster kennt.',
  because: (why) => `Übersprungen: ${why}`,
  damaged: 'Als beschädigt markiert.',
  alreadyDamaged: 'Übersprungen: schon als beschädigt markiert.',
  slip: (count) =>
    `${counted(count, 'Begleitzettel wird', 'Begleitzettel werden')} am Ende des Scanmodus gedruckt.`,
  twice: 'Übersprungen: schon gescannt.',
  labelled: (serial) => `${serial} vom Etikett protokolliert.`,
  notLogged: (codes) => `nicht protokolliert: ${codes}`,
  listed: 'Auf der Liste.',
  notListed: 'Übersprungen: nicht auf der Liste.',
};
