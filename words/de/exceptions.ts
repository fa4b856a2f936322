import type { Words } from '../catalogue.ts';

export const exceptions: Words['exceptions'] = {
  refused: {
    name: 'Abgewiesen',
    what: 'Die gelesenen Daten dieses Geräts widersprechen sich.',
    next: 'Vergleichen Sie Karton, Aufkleber und Gehäuse.',
  },
  stopped: {
    name: 'Auf der Sperrliste',
    what: 'Diese Seriennummer darf den Arbeitsplatz nicht passieren.',
    next: 'Legen Sie das Gerät beiseite und informieren Sie die Person, die die Liste führt.',
  },
  'not-expected': {
    name: 'Nicht auf der Liste',
    what: 'Diese Seriennummer steht auf keiner Liste dieser Sitzung.',
    next: 'Legen Sie das Gerät beiseite, oder akzeptieren Sie es.',
  },
  'not-in-organization': {
    name: 'Nicht unseres',
    what: 'Apple führt diese Seriennummer nicht in Ihrer Organisation: Das Gerät registriert sich nie automatisch.',
    next: 'Legen Sie es beiseite. Lassen Sie es von Apple oder dem Händler hinzufügen, oder fügen Sie es mit Apple Configurator hinzu; dann beginnen mit der Registrierung 30 vorläufige Tage.',
  },
  'other-server': {
    name: 'Anderer Server',
    what: 'Apple schickt diesen Mac nicht zum Dienst für die Geräteverwaltung dieses Arbeitsplatzes.',
    next: 'Lassen Sie ihn in Apple Business oder Apple School Manager zuweisen und von Intune synchronisieren. Fragen Sie Apple dann erneut.',
  },
  'activation-locked': {
    name: 'Aktivierungssperre',
    what: 'Dieser Mac ist an den Apple Account eines Benutzers gebunden, nach dem der Systemassistent fragen wird.',
    next: 'Legen Sie ihn beiseite. Lassen Sie ihn bei „Wo ist?“ abmelden, oder heben Sie die Sperre in Apple Business oder Apple School Manager auf.',
  },
  'wrong-model': {
    name: 'Anderes Modell',
    what: 'Die Liste nennt ein anderes Modell.',
    next: 'Vergleichen Sie Lieferung und Bestellung, und akzeptieren Sie es oder legen Sie es beiseite.',
  },
  'seen-earlier': {
    name: 'Schon protokolliert',
    what: 'Dieses Gerät wurde in einer früheren Sitzung protokolliert.',
    next: 'Stellen Sie sicher, dass es erneut vorbereitet werden soll, und akzeptieren Sie es.',
  },
  'seen-again': {
    name: 'Wieder da',
    what: 'Es kam zurück, nachdem es fertig oder lange weg war.',
    next: 'Prüfen Sie, wohin es gehört, und akzeptieren Sie es.',
  },
  'port-guess': {
    name: 'Nummer vermutet',
    what: 'Die Seriennummer ist aus dem letzten Gerät an diesem Anschluss vermutet. Dies kann ein anderes Gerät sein.',
    next: 'Scannen oder tippen Sie die Seriennummer auf dem Gehäuse.',
  },
  'serial-missing': {
    name: 'Seriennummer fehlt',
    what: 'Dieses Gerät zeigt seine Seriennummer nicht.',
    next: 'Scannen oder tippen Sie die Seriennummer auf dem Gehäuse.',
  },
  'profile-expired': {
    name: 'Profil abgelaufen',
    what: 'Das Registrierungsprofil des Geräts oder etwas, wovon es abhängt, ist abgelaufen.',
    next: 'Erneuern Sie es in Intune und prüfen Sie die Bereitschaft.',
  },
  damaged: {
    name: 'Beschädigt',
    what: 'Das Gerät wurde als beschädigt markiert.',
    next: 'Legen Sie das Gerät zur Reparatur beiseite.',
  },
};

export const secondSources: Words['secondSources'] = {
  cfgutil: 'cfgutil',
  ioreg: 'ioreg',
  usbmuxd: 'usbmuxd',
};

export const lanes: Words['lanes'] = {
  also: (names) => `Außerdem: ${names}`,
  accept: 'Akzeptieren',
  setAside: 'Beiseitelegen',
  compare: 'Vergleichen',
  enterSerial: 'Seriennummer eingeben',
  readiness: 'Bereitschaft öffnen',
  'ask-apple': 'Apple erneut fragen',
  act: (action, port) => `${action}, ${port}`,
  title: 'Ausnahmen',
  open: 'Offene Ausnahmen',
  passed: 'Akzeptiert',
  passedBy: (name, when) =>
    name === null ? `akzeptiert ohne Namen, ${when}` : `akzeptiert von ${name}, ${when}`,
  aside: 'Beiseitegelegt',
  asideBy: (name, when) =>
    name === null ? `beiseitegelegt ohne Namen, ${when}` : `beiseitegelegt von ${name}, ${when}`,
  asideEvidence: (name, clock) =>
    name === null ? `ohne Namen, ${clock}` : `von ${name}, ${clock}`,
  takeBack: 'Widerrufen',
  over: 'Gelöst',
  remark: 'Bemerkung',
  details: {
    stopped: (reason) =>
      reason === null ? 'Die Sperrliste nennt keinen Grund.' : `Grund: ${reason}`,
    'not-in-organization': (released, asked) =>
      released === null
        ? `Apple kannte diese Seriennummer nicht, ${asked}.`
        : `Freigegeben ${released}, laut Apple, ${asked}.`,
    'other-server': (server, wanted, asked) => {
      const instead = wanted === null ? '' : ` statt ${wanted}`;
      const where = server === null ? 'Keinem Server zugewiesen' : `Zugewiesen an ${server}`;
      return `${where}${instead}, laut Apple, ${asked}.`;
    },
    'activation-locked': (asked) => `Von jemandem gesperrt, laut Apple, ${asked}.`,
    'wrong-model': (expected, shown) =>
      shown === null
        ? `Erwartet: ${expected}. Das eigene Modell ist unbekannt.`
        : `Erwartet: ${expected}. Hier: ${shown}.`,
    'seen-earlier': (session, when, profile) => `In ${session}, ${when}, mit ${profile}.`,
    'seen-again': {
      done: (clock) => `Um ${clock} mit allen Schritten fertig abgesteckt.`,
      'long-away': (clock) => `Um ${clock} abgesteckt und nicht zurück erwartet.`,
    },
    'port-guess': (serial) => `Das letzte Gerät an diesem Anschluss war ${serial}.`,
    'profile-expired': (what, day) => `${what}: abgelaufen am ${day}.`,
    damaged: (remark, who) => (remark === null ? who : `${remark}. ${who}`),
    damagedBy: (name, clock) =>
      name === null ? `Festgestellt um ${clock}` : `Festgestellt von ${name}, ${clock}`,
  },
};
