import type { Words } from '../catalogue.ts';
import { about } from './about.ts';

export const places: Words['places'] = {
  bench: 'Arbeitsplatz',
  sessions: 'Sitzungen',
  setup: 'Einrichtung',
};

export const shell: Words['shell'] = {
  product: 'Muster',
  navigation: 'Bereiche',
  tools: 'Werkzeuge des Fensters',
  practice: 'ÜBUNG',
  practiceText: 'Hier ist nichts echt. Die Übung hat ihr eigenes Protokoll.',
  needYou: (count) => `${count} zu erledigen`,
  status: {
    label: 'Status',
    usb: {
      starting: () => 'USB startet',
      watching: (here) => `USB überwacht, ${here} hier`,
      unavailable: () => 'USB nicht verfügbar',
    },
    logWriting: (check) => `Protokoll schreibt, ${check}`,
    logFailed: 'Protokoll schreibt nicht',
    checked: (clock) => `geprüft ${clock}`,
    notChecked: 'noch nicht geprüft',
    checking: 'wird geprüft',
    damaged: 'beschädigt',
    backup: (clock) => `Backup ${clock}`,
    noBackup: 'Noch kein Backup',
    backupFailed: (clock) => `Backup fehlgeschlagen ${clock}`,
    free: (size) => `${size} frei`,
    textSize: (percent) => `Schrift ${percent}`,
    textSizeHint: 'Textgröße',
    soundsOn: 'Töne ein',
    soundsOff: 'Töne aus',
    soundsHint: 'Töne für Scans und neue Ausnahmen',
  },
  notices: {
    title: 'Hinweise',
    hide: 'Ausblenden',
    entry: (first, count) => (count === '1' ? first : `${first}, insgesamt ${count} Hinweise`),
    kinds: {
      damaged: 'Protokoll beschädigt',
      unlogged: 'Protokoll unterbrochen',
      usb: 'USB nicht verfügbar',
      lowSpace: 'Wenig Speicherplatz',
      autoExport: 'Export wartet',
      outbox: 'Ereignisse warten',
      missed: 'Während Ihrer Abwesenheit',
    },
  },
  starting: 'Arbeitsplatz wird gestartet',
  noBridge: {
    title: 'Das Fenster ist nicht mit Muster verbunden',
    next: 'Beenden Sie Muster und öffnen Sie es erneut.',
  },
  stopped: 'Das Protokoll wurde nicht geändert.',
  crashed: {
    title: 'Diese Ansicht funktioniert nicht mehr',
    next: 'Der Arbeitsplatz läuft weiter. Laden Sie diese Ansicht neu.',
    again: 'Ansicht neu laden',
  },
  view: 'Darstellung',
  direction: 'Breite der Seitenleiste ändern',
  dismiss: 'Ausblenden',
  close: 'Schließen',
  about,
  shortcuts: {
    title: 'Tasten',
    groups: { window: 'Fenster', devices: 'Geräte', list: 'Liste und Felder' },
    rows: [
      { keys: '/', does: 'Suchen' },
      { keys: 'Strg+F oder ⌘F', does: 'Suchen' },
      { keys: '↑ ↓, j k, Bild auf, Bild ab', does: 'In der Tabelle bewegen' },
      { keys: 'Pos1, Ende', does: 'Zum ersten oder letzten Gerät' },
      {
        keys: '← →',
        does: 'Zwischen den Zellen einer Zeile bewegen, oder die Breite der Seitenleiste ändern',
      },
      { keys: 'Leertaste', does: 'Gerät auswählen' },
      { keys: 'Umschalt+↑ ↓', does: 'Ein Gerät nach dem anderen auswählen' },
      { keys: 'Strg+A oder ⌘A', does: 'Alle Geräte auswählen' },
      { keys: 'Tab, Umschalt+Tab', does: 'Zum nächsten oder vorigen Element' },
      { keys: 'Esc', does: 'Zurück' },
    ],
  },
  papers: {
    slips: { name: 'Begleitzettel', text: 'Einer für jedes Gerät der geöffneten Sitzung.' },
    report: {
      name: 'Sitzungsbericht',
      text: 'Was in der geöffneten Sitzung getan wurde, auf einer Seite.',
    },
    toCome: {
      name: 'Fehlende Geräte',
      text: 'Erwartete Macs, die nicht gekommen sind, mit Platz für zwei Namen, oder als CSV.',
    },
    commands: { name: 'Befehlsbarcodes', text: 'Befehle, Profile und Ausweise zum Scannen.' },
    notYet: {
      slips: 'Es ist keine Sitzung geöffnet, oder sie hat noch kein Gerät.',
      report: 'Es ist keine Sitzung geöffnet.',
      toCome: 'Es ist keine Sitzung geöffnet, oder für sie wurde keine Liste importiert.',
    },
  },
  idle: {
    title: 'Keine Sitzung geöffnet',
    text: 'Beginnen Sie eine Sitzung und schließen Sie Macs an. Jeder erscheint, sobald er im Protokoll ist.',
    showSession: 'Sitzung anzeigen',
  },
};
