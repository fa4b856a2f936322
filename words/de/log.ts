import type { Words } from '../catalogue.ts';
import { counted, rowsText } from './counted.ts';

const keepAll = 'Lassen Sie alle Geräte angeschlossen.';
const seenOnly = `Jetzt angeschlossene Geräte werden erkannt, aber nicht protokolliert. ${keepAll}`;
const isChecking = `Muster prüft, ob die neueste Zeile geschrieben wurde. ${keepAll}`;
const quarantine =
  'wird in den Ordner „quarantine“ verschoben und bleibt dort, bis es jemand entfernt.';
const damaged = 'Das Protokoll wurde verändert oder beschädigt';

export const log: Words['log'] = {
  failed: {
    faults: {
      'disk-full': {
        what: 'Das Volume ist voll.',
        devices: seenOnly,
        next: 'Schaffen Sie Platz auf dem Volume. Muster wartet, bis genug da ist und Sie bestätigen.',
      },
      'io-error': {
        what: 'Das Volume hat einen Fehler gemeldet.',
        devices: isChecking,
        next: 'Prüfen Sie das Volume und sein Kabel. Muster versucht es alle zwei Sekunden.',
      },
      'read-only': {
        what: 'Der Datenordner ist nicht mehr beschreibbar.',
        devices: seenOnly,
        next: 'Geben Sie diesem Account dort Schreibrechte. Muster versucht es alle zwei Sekunden.',
      },
      replaced: {
        what: 'Die Protokolldatei wurde verschoben, gelöscht oder überschrieben.',
        devices: `Beenden Sie Muster nicht: Protokollierte Zeilen werden aus der geöffneten Datei kopiert. ${keepAll}`,
        next: 'Legen Sie die Datei zurück und bestätigen Sie. Oder starten Sie Muster neu und stellen Sie die Kopie wieder her.',
      },
      unknown: {
        what: 'Eine Zeile konnte nicht ins Protokoll geschrieben werden.',
        devices: `Muster prüft, ob sie geschrieben wurde. ${keepAll}`,
        next: 'Muster versucht es alle zwei Sekunden. Hält das an, starten Sie Muster neu.',
      },
    },
    rescue: {
      copied: (rows, file) =>
        `Protokollierte Zeilen sind sicher: ${rowsText(rows)} nach ${file} kopiert und zurückgelesen. ${keepAll}`,
      notCopied: (rows) =>
        `Beenden Sie Muster nicht: ${rowsText(rows)} ${rows === '1' ? 'existiert' : 'existieren'} nur in der geöffneten Datei und ${rows === '1' ? 'konnte' : 'konnten'} nicht kopiert werden. ${keepAll}`,
      next: 'Kopieren Sie das Protokoll an einen anderen Ort. Muster versucht es außerdem alle fünf Sekunden.',
      button: 'Protokoll an anderen Ort kopieren',
      file: 'Gerettetes Protokoll von Muster',
      detail: 'Warum es nicht kopiert wurde',
      closing: {
        title: (rows) =>
          rows === '1'
            ? 'Beim Beenden geht 1 protokollierte Zeile verloren.'
            : `Beim Beenden gehen ${rows} protokollierte Zeilen verloren.`,
        text: 'Sie existieren nur in der geöffneten Datei. Kopieren Sie das Protokoll zuerst an einen anderen Ort.',
        stay: 'Abbrechen',
        lose: (rows) => `Beenden und ${rowsText(rows)} verlieren`,
      },
      lost: (rows) =>
        `${counted(rows, 'protokollierte Zeile', 'protokollierte Zeilen')} konnte${rows === '1' ? '' : 'n'} nirgendwohin kopiert werden und ${rows === '1' ? 'ist' : 'sind'} verloren.`,
    },
    checking: 'Wird geprüft',
    ready: 'Das Protokoll ist wieder beschreibbar. Nichts wird protokolliert, bis Sie bestätigen.',
    confirm: 'Weiter protokollieren',
    mute: 'Alarm stumm schalten',
    muted: 'Stumm bis zum nächsten Ausfall',
    detail: 'Systemmeldung',
  },
  unlogged: {
    during: 'Erkannt, während nichts protokolliert werden konnte',
    after: (from, until) => `Von ${from} bis ${until} wurde nichts protokolliert`,
    allLogged:
      'Alle noch angeschlossenen Geräte sind jetzt protokolliert. Keines wurde inzwischen abgesteckt.',
    someLeft: (count) =>
      `${count} vor dem Protokollieren abgesteckt. Das Protokoll führt sie auf; stecken Sie sie wieder an, um sie zu protokollieren.`,
    still: 'Angeschlossen',
    left: (clock) => `Abgesteckt ${clock}`,
    seen: (clock) => `Erkannt ${clock}`,
    noSerial: 'Seriennummer unbekannt',
    columns: { port: 'Anschluss', device: 'Gerät', when: 'Wann' },
    dismiss: 'Ausblenden',
  },
  missed: {
    why: {
      'not-running': (from) => `während Muster nicht lief, seit ${from}`,
      asleep: (from) => `während dieser Computer im Ruhezustand war, seit ${from}`,
    },
    both: (came, left) => `${came} angesteckt und ${left} abgesteckt`,
    came: (came) => `${came} angesteckt`,
    left: (left) => `${left} abgesteckt`,
    dismiss: 'Ausblenden',
  },
  health: {
    notChecked: 'Protokoll noch nicht geprüft',
    running: 'Protokoll wird geprüft',
    verified: (clock, rows) => `Protokoll geprüft ${clock}, ${rowsText(rows)}`,
    tipSince: (row) =>
      `Die zweite Datei des Protokolls ging verloren und wurde bei Zeile ${row} neu begonnen. Muster kann nicht erkennen, ob davor Zeilen abgeschnitten wurden.`,
    damaged,
    noBackup: 'Noch kein Backup',
    backup: (when, rows) => `Backup ${when}, ${rowsText(rows)}`,
    backupFault: {
      noRoom: (when, size) =>
        `Kein Backup ${when}: Nötig sind ${size} und Platz für das Protokoll. Schaffen Sie Platz.`,
      other: (when) =>
        `Backup ${when} fehlgeschlagen. Versuchen Sie „Jetzt sichern“ unter „Protokoll und Backups“.`,
    },
    more: 'Protokoll und Backups',
    closeDay: 'Tag abzeichnen',
    dayClosed: (rows, fileName) => `${rowsText(rows)} in ${fileName} abgezeichnet`,
  },
  damaged: {
    title: damaged,
    rows: (from, to) =>
      from === to ? `Zeile ${from} ist betroffen.` : `Die Zeilen ${from} bis ${to} sind betroffen.`,
    noRow: 'Die Datenbank ist beschädigt, aber jede Zeile konnte gelesen werden.',
    devices: 'Neue Geräte werden weiter protokolliert, und ihre Zeilen werden geprüft.',
    next: 'Schließen Sie das aktuelle Gerät ab. Stellen Sie dann unter „Protokoll und Backups“ ein Backup wieder her. Zuerst sehen Sie, was verloren ginge.',
  },
  care: {
    title: 'Protokoll und Backups',
    backUp: 'Jetzt sichern',
    backingUp: 'Protokoll wird kopiert und die Kopie geprüft',
    backedUp: (rows) => `Gesichert und geprüft: ${rowsText(rows)}.`,
    often: 'Muster erstellt auch am Ende jeder Sitzung ein Backup, wenn genug Platz ist.',
    restoreTitle: 'Backup wiederherstellen',
    restoreText: `Neuere intakte Zeilen, die auf das Backup folgen, werden übernommen. Das aktuelle Protokoll ${quarantine}`,
  },
  lowSpace: {
    line: (size) => `Wenig Platz für das Protokoll: noch ${size}.`,
    next: 'Schaffen Sie bald Platz. Ist das Volume voll, kann nichts protokolliert werden.',
  },
  recovery: {
    title: 'Protokoll wiederherstellen',
    finding: 'Protokoll und Backups werden gelesen',
    damage: (from, to) =>
      from === to
        ? `Zeile ${from} ist beschädigt.`
        : `Die Zeilen ${from} bis ${to} sind beschädigt oder fehlen.`,
    noRow: 'Muster kann nicht erkennen, welche Zeilen beschädigt sind.',
    gone: 'Im Datenordner gibt es kein Protokoll, aber Kopien davon.',
    whole: (rows) => `Intakte Zeilen ab dem Anfang: ${rows}.`,
    reaches: (rows) => `Zeilen, die das Protokoll bekanntlich hatte: ${rows}.`,
    kept: `Das beschädigte Protokoll bleibt erhalten: Es ${quarantine}`,
    backups: 'Backup wiederherstellen',
    noBackups:
      'Kein Backup lässt sich wiederherstellen: Keines ist intakt, von diesem Arbeitsplatz und frei von entfernten Daten.',
    choice: (when, rows) => `Backup vom ${when}, ${rowsText(rows)}`,
    choiceAside: (when, rows) => `Am ${when} zur Seite gelegtes Protokoll, ${rowsText(rows)}`,
    diverged: (row) =>
      `Auseinandergelaufen: Dieses Protokoll und das Backup sind bis Zeile ${row} identisch, danach hat jedes eigene Zeilen.`,
    divergedUntold:
      'Auseinandergelaufen: Dieses Protokoll und das Backup haben jeweils eigene Zeilen. Muster kann nicht mehr erkennen, ab wo.',
    other: 'Das Backup stammt von einem anderen Arbeitsplatz.',
    unknown: 'Muster kann nicht mehr erkennen, wie dieses Protokoll und das Backup zusammenhängen.',
    adds: (rows) => `Zeilen im Backup, die diesem Protokoll fehlen: ${rows}.`,
    carried: (rows) => `Neuere intakte Zeilen, die übernommen werden: ${rows}.`,
    loses: (rows) => `Zeilen dieses Protokolls, die verloren gehen: ${rows}.`,
    losesAtLeast: (rows) => `Zeilen dieses Protokolls, die verloren gehen: mindestens ${rows}.`,
    losesAtMost: (rows) => `Zeilen dieses Protokolls, die verloren gehen: höchstens ${rows}.`,
    losesNone: 'Es gehen keine Zeilen dieses Protokolls verloren.',
    losesUntold: 'Muster kann nicht erkennen, wie viele Zeilen dieses Protokolls verloren gehen.',
    sharedIdentity:
      'Dieses Backup stammt aus einem anderen Datenordner. Wird jener Arbeitsplatz noch benutzt, teilen sich zwei Arbeitsplätze eine Identität, und ihre Exportnummern und abgezeichneten Tage widersprechen sich.',
    ownIdentity:
      'Dieser Arbeitsplatz erhält eine eigene Identität. Die alte bleibt im Protokoll vermerkt; Exportnummern und abgezeichnete Tage werden fortgesetzt.',
    takeOwn:
      'Diesem Arbeitsplatz eine eigene Identität geben. Die alte bleibt im Protokoll vermerkt',
    stop: 'Abbrechen und Protokoll unverändert lassen',
    reading: 'Fortschritt beim Lesen des Protokolls und seiner Backups',
    restoring: 'Fortschritt der Wiederherstellung',
    restore: 'Backup wiederherstellen',
    restoreAside: 'Protokoll wiederherstellen',
    aside: 'Leeres Protokoll beginnen',
    asideText: (rows) =>
      `Das beschädigte Protokoll wird in Quarantäne verschoben. Zeilen, die im neuen Protokoll fehlen: ${rows}.`,
  },
};
