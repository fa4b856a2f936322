import type { Words } from '../catalogue.ts';
import { scanMode } from './scan-mode.ts';

const { names } = scanMode;

export const scan: Words['scan'] = {
  title: 'Scanner',
  label: { serial: 'Seriennummer', 'asset-tag': 'Inventarnummer' },
  agrees: (serial, label) => `${label} stimmt mit ${serial} überein.`,
  labelKnown: (serial) => `${serial} ist schon vom Etikett protokolliert.`,
  entered: (serial) => `Seriennummer gesetzt: ${serial}.`,
  differs: (label, shown) =>
    shown === null
      ? `Auf dem Etikett steht ${label}, aber das ausgewählte Gerät zeigt keine Seriennummer. Das Gerät wird zurückgehalten.`
      : `Auf dem Etikett steht ${label}, aber das Gerät hat ${shown}. Das Gerät wird zurückgehalten.`,
  differsNext: 'Vergleichen Sie Karton, Aufkleber und Gehäuse.',
  apart: (serial, port) =>
    `${serial} ist an Anschluss ${port} angeschlossen, aber nicht in dieser Sitzung.`,
  waits: (serial) => `Hier hat kein Gerät ${serial}.`,
  waitsNext: 'Der Scan gilt für das nächste Gerät, das angeschlossen wird.',
  pending: (serial, clock) => `Bis ${clock} wird auf ${serial} gewartet.`,
  cancel: 'Scan abbrechen',
  undone: (what) => `Widerrufen: ${what}.`,
  nothingToUndo: 'Nichts zu widerrufen.',
  closed: (session) => `${session} ist geschlossen.`,
  closeRefused: 'Die Sitzung bleibt geöffnet: Es gibt offene Punkte.',
  closeRefusedNext: 'Schließen Sie sie am Bildschirm, wo sie aufgeführt sind.',
  damaged: 'Gerät als beschädigt markiert.',
  notDamaged: 'Schadensmarkierung entfernt.',
  noDevice: 'Der Befehl braucht ein Gerät, und keines ist ausgewählt.',
  noDeviceNext: 'Scannen oder öffnen Sie zuerst das Gerät, dann scannen Sie den Befehl.',
  profile: (profile, session) => `${session} ist geöffnet, mit ${profile}.`,
  technician: (name) => `${name} ist jetzt am Arbeitsplatz.`,
  unknown: 'Keine bekannte Seriennummer, Inventarnummer, kein Befehl oder Ausweis.',
  unknownNext: 'Prüfen Sie den Code, oder weisen Sie den Ausweis einem Namen zu.',
  unended: 'Ein Code kam ohne Eingabetaste am Ende. Nichts wurde getan.',
  unendedNext: 'Stellen Sie den Scanner so ein, dass jeder Code mit der Eingabetaste endet.',
  inDialog: 'Ein Code kam, während ein Dialog geöffnet war. Nichts wurde getan.',
  inDialogNext: 'Schließen Sie den Dialog und scannen Sie erneut.',
  elsewhere: 'Ein Code kam, während eine andere Ansicht geöffnet war. Nichts wurde getan.',
  elsewhereNext: 'Gehen Sie zum Arbeitsplatz und scannen Sie erneut.',
  goToBench: 'Zum Arbeitsplatz',
};

export const commandSheet: Words['commandSheet'] = {
  title: 'Befehlsbarcodes',
  text: 'Ein Blatt mit einem Barcode für jeden Befehl, jedes Profil und jeden Ausweis. Bewahren Sie es am Arbeitsplatz auf.',
  size: 'Format',
  sizes: { a4: 'Seite, A4', letter: 'Seite, Letter' },
  print: 'Drucken',
  pdf: 'Als PDF sichern',
  close: 'Schließen',
  printed: 'An den Drucker gesendet.',
  saved: (fileName) => `Blatt als ${fileName} gesichert.`,
  fileName: 'Befehlsbarcodes.pdf',
  open: 'Befehlsblatt',
  page: {
    heading: 'Befehle des Arbeitsplatzes',
    hint: 'Scannen Sie einen irgendwo im Fenster.',
    session: 'Sitzung',
    profiles: 'Sitzung öffnen mit',
    technicians: 'Wer am Arbeitsplatz ist',
    undo: 'Letzte Aktion widerrufen',
    close: 'Sitzung schließen',
    damage: 'Gerät als beschädigt markieren',
    eachScan: 'Ab jetzt bei jedem Scan',
    each: {
      steps: names.allSteps,
      check: names.check,
      'set-aside': names['set-aside'],
      damage: names.damage,
      slip: names.slip,
      label: names.label,
      end: names.end,
    },
    noBadge: 'Noch kein Ausweis. Fügen Sie unter „Techniker“ einen hinzu.',
    barcode: (what) => `Barcode: ${what}`,
  },
};
