import type { Words } from '../catalogue.ts';

export const terminal: Words['terminal'] = {
  start: {
    bench:
      'Muster überwacht die USB-Anschlüsse dieses Computers. Während eine Sitzung geöffnet ist, protokolliert es angeschlossene Apple-Geräte, die registriert werden.',
    practice: 'Dies ist die Übung: Die Geräte sind nicht echt und haben ihr eigenes Protokoll.',
    virtual:
      'Hier gibt es keinen Bildschirm, daher ist das Fenster auf einem virtuellen. Was am Arbeitsplatz geschieht, wird hier ausgegeben.',
    data: (folder) => `Ordner des Protokolls: ${folder}`,
    picture:
      'Um das Fenster zu sehen, starten Sie mit --picture DATEI. Dort wird alle zwei Sekunden ein Bild gesichert.',
    end: 'Beenden mit Ctrl+C.',
  },
  session: (name, profile) => `Die Sitzung „${name}“ ist geöffnet, mit dem Profil „${profile}“.`,
  sessionHas: (count) =>
    count === '1'
      ? '1 Gerät ist bereits protokolliert.'
      : `${count} Geräte sind bereits protokolliert.`,
  noSession:
    'Es ist keine Sitzung geöffnet, daher wird nichts protokolliert. Auf einem Computer ohne Bildschirm öffnen Sie eine mit: npm run --silent muster -- watch',
  watching: 'USB wird überwacht.',
  tryPractice: 'Um Muster ohne USB auszuprobieren, starten Sie mit --practice.',
  device: (ordinal, place, said) => `Nr. ${ordinal}, ${place}: ${said}`,
  happened: {
    left: 'Abgesteckt.',
    back: 'Wieder angeschlossen.',
    serial: 'Seriennummer erkannt.',
  },
  state: (state, evidence) => (evidence === null ? `${state}.` : `${state}, ${evidence}.`),
  serial: (serial, source) => `Seriennummer ${serial} (${source}).`,
  joined: (ordinal, other) =>
    `Nr. ${ordinal} und Nr. ${other} sind dasselbe Gerät, jetzt Nr. ${other}.`,
  seen: (place, why) => `${place}: am Arbeitsplatz, nicht im Protokoll. ${why}`,
  seenLogged: (place, why) => `${place}: ${why}`,
  quiet: (devices, states) =>
    devices === '0' ? 'Ruhe. Noch keine Geräte.' : `Ruhe. Geräte: ${devices}. ${states}`,
  quietState: (state, count) => `${state}: ${count}.`,
  log: {
    goesOn: 'Muster versucht es alle zwei Sekunden und fährt automatisch fort.',
    again: 'Das Protokoll ist wieder beschreibbar.',
  },
  ended: (folder) => `Muster wurde beendet. Das Protokoll ist geschlossen, in ${folder}`,
  bareOption: (name) =>
    `${name} braucht einen Wert. Es wurde nichts geöffnet. Geben Sie einen Wert an, oder lassen Sie die Option weg.`,
  alreadyOpen: {
    window: 'Muster läuft bereits mit diesem Protokoll. Sein Fenster ist jetzt vorn.',
    unseen: (folder) =>
      `Muster läuft bereits mit dem Protokoll in ${folder}. Beenden Sie es zuerst, oder wählen Sie mit --data einen anderen Ordner.`,
  },
  noPicture: (detail) =>
    `Das Bild des Fensters kann nicht gesichert werden: ${detail}. Der Arbeitsplatz läuft weiter.`,
  newIdentity:
    'Mit --new-identity erhält dieser Arbeitsplatz eine eigene Identität, und die alte bleibt vermerkt.',
  nobodySees: 'Es gibt keinen Bildschirm für das Fenster. Muster wird beendet.',
};
