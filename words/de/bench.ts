import type { Words } from '../catalogue.ts';
import { counted, devicesText, rowsText } from './counted.ts';

const needHand = (count: string): string =>
  count === '1' ? '1 braucht Aufmerksamkeit' : `${count} brauchen Aufmerksamkeit`;

const macsText = (count: string): string => counted(count, 'Mac', 'Macs');

const again = 'Um es hier zu protokollieren, stecken Sie es ab und wieder an.';

export const bench: Words['bench'] = {
  title: 'Arbeitsplatz',
  usb: {
    unavailableTitle: 'USB ist auf diesem Computer nicht verfügbar',
    unavailableNext:
      'Stellen Sie sicher, dass der Computer einen USB-Controller hat und dieser Account ihn verwenden darf, und starten Sie Muster neu. Jetzt angeschlossene Geräte werden nicht erkannt.',
    detail: 'Systemmeldung',
  },
  log: {
    failedTitle: 'Es wird nichts protokolliert',
    failedSince: (clock) => `Seit ${clock} wird nichts protokolliert.`,
  },
  progress: {
    label: 'Fortschritt der Sitzung',
    logged: 'protokolliert',
    ofTarget: (target) => `von ${target}`,
    both: (one, other) => `${one}, ${other}`,
    over: (count) => `${count} mehr als geplant`,
    reached: 'Alle protokolliert',
    perHour: (count) => `${count} pro Stunde`,
    about: (duration) => `noch etwa ${duration}`,
    underAMinute: 'noch unter einer Minute',
    needHand,
    states: 'Liste filtern',
    segments: {
      done: (count) => `${count} fertig`,
      enrolled: (count) => `${count} registriert`,
      logged: (count) => `${count} protokolliert`,
      'label-only': (count) => `${count} nur vom Etikett bekannt`,
      attention: needHand,
      stop: (count) => `${count} gesperrt oder beiseitegelegt`,
    },
  },
  list: {
    all: 'Alle',
    more: 'Weitere Filter',
    group: 'Gruppieren',
    view: 'Liste anordnen',
    columns: 'Spalten',
    facts: {
      'needs-you': 'Zu erledigen',
      'to-do': 'Offen',
      done: 'Fertig',
      'to-come': 'Erwartet',
      enrolled: 'Registriert',
      'not-enrolled': 'Nicht bestätigt',
      'set-aside': 'Beiseitegelegt',
      logged: 'Protokolliert',
      'followed-up': 'Alle Schritte erledigt',
      'label-only': 'Nur Etikett',
      'serial-missing': 'Seriennummer fehlt',
      refused: 'Abgewiesen',
      unlisted: 'Nicht auf der Liste',
    },
    states: {
      'to-come': 'Erwartet',
      seen: 'Erkannt',
      'serial-missing': 'Nr. fehlt',
      'label-only': 'Nur Etikett',
      logged: 'Protokolliert',
      enrolled: 'Registriert',
      done: 'Fertig',
      refused: 'Abgewiesen',
      'set-aside': 'Beiseite',
    },
    groupings: {
      'needs-you': 'Zu erledigen zuerst',
      none: 'Keine Gruppen',
      hub: 'Nach Hub',
      model: 'Nach Modell',
    },
    groups: {
      'needs-you': 'Zu erledigen',
      bench: 'In dieser Sitzung',
      'to-come': 'Erwartet',
    },
    groupOrders: {
      urgent: 'dringendste zuerst',
      newest: 'neueste zuerst',
    },
    next: 'Nächster',
    nextKey: 'N',
    acceptAll: 'Alle einer Art',
    allOf: {
      accept: (count, name) => `${count} akzeptieren: ${name}`,
      'set-aside': (count, name) => `${count} beiseitelegen: ${name}`,
    },
    look: 'Anzeigen',
    nothingLeft: 'Alles erledigt',
    andThen: (evidence) => `${evidence} ·`,
    leftAt: (clock) => `Abgesteckt ${clock}`,
    ofSteps: (done, all) => `${done}/${all}`,
    stepsDone: (done, all) => `${done} von ${all} Schritten erledigt`,
    stepsFailed: (done, all, failed) =>
      `${done} von ${all} Schritten erledigt, ${failed} fehlgeschlagen`,
    listLine: (place) => `Zeile ${place} der Liste`,
    serialNotListed: 'Auf keiner Liste',
    inMode: (mode) => `· ${mode}`,
    unnamed: (count) => `${count} weitere erwartet`,
  },
  said: {
    accept: (name, where) => `Akzeptiert, ${where}: ${name}`,
    'set-aside': (name, where) => `Beiseitegelegt, ${where}: ${name}`,
    macs: macsText,
    undone: (action) => `Widerrufen: ${action}`,
  },
  table: {
    label: 'Geräte der Sitzung',
    clearText: (text) => `Alle zeigen, nicht nur „${text}“`,
    selected: (count) => `${count} ausgewählt`,
    select: 'Auswählen',
    selectAll: 'Alle Geräte auswählen',
    clear: 'Auswahl aufheben',
    noMatch: 'Kein Gerät passt',
    noMatchHint: 'Heben Sie den Filter auf.',
    waiting: 'Schließen Sie einen Mac an',
    waitingHint: 'Er erscheint hier, sobald er im Protokoll ist.',
    columns: {
      ordinal: 'Nr.',
      port: 'Anschluss',
      state: 'Status',
      serial: 'Seriennummer',
      model: 'Modell',
      source: 'Quelle',
      mode: 'Modus',
      reconnects: 'Neu verb.',
      services: 'Dienste',
      steps: 'Schritte',
      next: 'Nächstes, Beleg',
      seen: 'Erkannt',
    },
    noSerial: 'Unbekannt',
    noModel: 'Modell unbekannt',
    here: 'Hier',
    reconnected: (count) => counted(count, 'Neuverbindung', 'Neuverbindungen'),
    reconnectedShort: (count) => `${count} ×`,
  },
  bulk: {
    label: 'Ausgewählte Geräte',
    steps: 'Schritte',
    more: 'Weitere Aktionen',
  },
  map: {
    title: 'Anschlüsse',
    hub: (port) => `Hub an ${port}`,
    bus: (bus) => `Bus ${bus}`,
    named: (name, place) => `${name} (${place})`,
    ignored: 'Ignoriert',
    empty: 'Kein Gerät ist angeschlossen',
    emptyHint: 'Anschlüsse erscheinen hier, sobald Geräte angeschlossen werden.',
    portName: (port) => `Anschluss ${port}`,
    cells: {
      unplug: 'Ziehen',
      look: 'Prüfen',
      stop: 'Halt',
      wait: 'Warten',
      aside: 'Beiseite',
      empty: 'Leer',
    },
    toUnplug: (count) => `${count} abzustecken`,
    unplug: {
      safe: 'Kann abgesteckt werden',
      leave: 'Angeschlossen lassen',
      'needs-you': 'Zu erledigen',
      'set-aside': 'Abstecken, beiseitelegen',
    },
    notLogged: 'Nicht protokolliert',
    notKnownYet: 'Noch unbekannt',
  },
  seen: {
    title: 'Am Arbeitsplatz, nicht im Protokoll',
    titleLogged: 'Am Arbeitsplatz, schon protokolliert',
    logged: {
      'no-session': (session) => `In ${session} protokolliert.`,
      'left-out': (session) =>
        `In ${session} protokolliert und in dieser Sitzung ausgelassen. ${again}`,
      needsAttention: (session) =>
        `Braucht in ${session} noch Aufmerksamkeit. Öffnen Sie diese Sitzung wieder, um das zu klären.`,
    },
    leftOut: 'Ausgelassen',
    why: {
      'no-session': 'Öffnen Sie eine Sitzung, um es zu protokollieren.',
      'log-failed': 'Das Protokoll konnte nicht geschrieben werden. Lassen Sie es angeschlossen.',
      'passing-mode': 'Übergangsmodus. Wird protokolliert, sobald das Gerät erkennbar ist.',
      hint: 'Ein Hinweis des Anschlusses, kein Gerät.',
      'ignored-port': 'Dieser Anschluss wird ignoriert. Ändern Sie das unter „Anschlüsse“.',
      'left-out': `In dieser Sitzung ausgelassen. ${again}`,
      'unknown-apple':
        'Unbekanntes Apple-Gerät, vielleicht ein neuerer Mac. Sichern Sie dafür einen Bericht in den Einstellungen, „Computer & Anschlüsse“.',
    },
  },
  session: {
    menu: 'Sitzung',
    import: 'Importieren',
    handOver: 'Übergeben',
    close: 'Sitzung schließen',
    exportNow: 'Sitzung exportieren',
    exported: (rows, fileName) => `${rowsText(rows)} als ${fileName} gesichert`,
    name: 'Name der Sitzung',
    profile: 'Profil',
    target: 'Erwartete Geräte',
    targetHint: 'Leer lassen, wenn die Zahl unbekannt ist.',
    formTitle: 'Neue Sitzung',
    start: 'Sitzung beginnen',
    startAndImport: 'Beginnen und Liste importieren',
    readyProfiles: 'Sofort verwendbar. Änderbar unter „Einrichtung“.',
    ready: {
      'ade-user': 'Macs für einen Benutzer, automatische Registrierung',
      'ade-shared': 'Geteilte Macs, automatische Registrierung',
      direct: 'Macs ohne Benutzer, direkte Registrierung',
    },
    who: 'Ihr Name',
    whoHint: 'Steht im Protokoll bei jeder Entscheidung.',
    onTheBench: (count) =>
      count === '1'
        ? '1 Mac ist am Arbeitsplatz und wird mit Beginn der Sitzung protokolliert.'
        : `${count} Macs sind am Arbeitsplatz und werden mit Beginn der Sitzung protokolliert.`,
    stillHere: {
      question: (count, sessions) =>
        `${devicesText(count)} aus ${sessions} ${count === '1' ? 'ist' : 'sind'} noch angeschlossen.`,
      hint: 'Ausgelassene Geräte bleiben in ihrer Sitzung protokolliert. Sie kommen in diese, wenn sie wieder angeschlossen werden.',
      'leave-out': (count) => (count === '1' ? 'Auslassen' : 'Alle auslassen'),
      'log-again': (count) =>
        count === '1' ? 'Erneut protokollieren' : 'Alle erneut protokollieren',
    },
  },
  live: {
    summary: (logged, target, attention) =>
      `${logged}${target === null ? '' : ` von ${target}`} protokolliert, ${needHand(attention)}`,
    allWell: (logged, target) =>
      `${logged}${target === null ? '' : ` von ${target}`} protokolliert`,
  },
};
