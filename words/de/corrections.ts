import type { Words } from '../catalogue.ts';
import { devicesText, rowsText } from './counted.ts';
import { actions } from './device.ts';

export const corrections: Words['corrections'] = {
  actions,
  undo: {
    button: (action) => `Widerrufen: ${action}`,
    at: (action, port) => `${action}, Anschluss ${port}`,
    label: (action, count) =>
      count === '0' || count === '1' ? action : `${action}, ${devicesText(count)}`,
    nothing: 'Nichts zu widerrufen',
  },
  reassign: {
    menu: 'Geräte neu zuweisen …',
    title: 'Geräte einem anderen Profil zuweisen',
    which: 'Welche Geräte',
    selected: (count) => `Ausgewählte: ${devicesText(count)}`,
    last: 'Die neuesten',
    count: 'Wie viele',
    profile: 'Neues Profil',
    none: 'Kein Gerät ändert sich.',
    preview: (count) => `${devicesText(count)} ${count === '1' ? 'ändert' : 'ändern'} sich`,
    row: (from, to) => `${from} zu ${to}`,
    more: (count) => `und ${count} weitere`,
    now: 'Neu zuweisen',
    done: (count) => `${devicesText(count)} neu zugewiesen.`,
    hand: 'Geräte, die schon mit dem alten Profil eingerichtet sind, müssen von Hand korrigiert werden. Die Korrekturliste nennt jedes davon.',
    cancel: 'Abbrechen',
    close: 'Schließen',
  },
  list: {
    button: 'Korrekturliste sichern',
    saved: (rows, fileName) => `${rowsText(rows)} als ${fileName} gesichert`,
  },
  split: {
    title: 'Zusammengeführte Zeilen',
    why: {
      'by-hand': 'Eine andere Zeile wurde von Hand mit dieser zusammengeführt.',
      'same-port': 'Eine andere Zeile am selben Anschluss wurde mit dieser zusammengeführt.',
      'moved-port': 'Eine Zeile an einem anderen Anschluss wurde mit dieser zusammengeführt.',
    },
    text: 'Sind es zwei Geräte, trennen Sie sie.',
    rows: (places, serial) =>
      serial === null
        ? `Zeilen ${places}`
        : `Zeilen ${places}, eine davon mit der Seriennummer ${serial}`,
    button: 'Trennen',
    reason: 'Warum es zwei Geräte sind',
    now: 'Zeilen trennen',
    cancel: 'Nicht trennen',
  },
  profile: { own: (name) => `${name} zugewiesen` },
  damage: {
    lift: 'Nicht beschädigt',
    found: (name, when) =>
      name === null ? `Schaden festgestellt, ${when}` : `Schaden festgestellt von ${name}, ${when}`,
  },
  close: {
    concerns: {
      'open-exceptions': (count) => `${devicesText(count)} mit offener Ausnahme`,
      missing: (count) => `${devicesText(count)} der Liste nicht hier`,
      'label-only': (count) => `${devicesText(count)} nur vom Etikett bekannt`,
      'below-target': (count) =>
        `${devicesText(count)} ${count === '1' ? 'fehlt' : 'fehlen'} bis zum Ziel`,
      'still-here': (count) => `${devicesText(count)} angeschlossen und nicht fertig`,
    },
  },
  reopen: {
    button: 'Sitzung wieder öffnen',
    text: 'Versehentlich geschlossen? Sie wird fortgesetzt, wo sie aufgehört hat.',
    another: (name) => `Schließen Sie zuerst ${name}. Es kann nur eine Sitzung geöffnet sein.`,
  },
  reminders: {
    idle: (duration) => `Seit ${duration} ist kein Gerät eingetroffen.`,
    idleNext: 'Schließen Sie die Sitzung, wenn dieser Auftrag fertig ist.',
    reached: (target) => `Das Ziel von ${target} ist erreicht.`,
    reachedNext: 'Schließen Sie die Sitzung, bevor der nächste Auftrag beginnt.',
    profileChanged: (name) => `${name} wurde nach dem Öffnen dieser Sitzung geändert.`,
    profileRetired: (name) => `${name} wurde nach dem Öffnen dieser Sitzung stillgelegt.`,
    profileNext:
      'Diese Sitzung behält die Einstellungen vom Öffnen. Neue Sitzungen verwenden die neuen.',
  },
  technicians: {
    title: 'Techniker',
    none: 'Kein Name',
    switch: 'Techniker',
    list: 'Wer am Arbeitsplatz ist',
    other: 'Ihr Name',
    name: 'Neuer Name',
    add: 'Hinzufügen',
    use: 'Diesen Namen verwenden',
    badgeOf: (name) => `Ausweis von ${name}`,
    badgeHint: 'Um einen Ausweis zuzuweisen, klicken Sie in sein Feld und scannen Sie ihn.',
    saveBadge: 'Ausweis sichern',
    saveBadgeOf: (name) => `Ausweis von ${name} sichern`,
    remove: (name) => `${name} entfernen`,
    removeShort: 'Entfernen',
    noOne: 'Ohne Namen fortfahren',
    noPassword:
      'Keine Passwörter nötig. Der Name wird mit jeder Entscheidung im Protokoll vermerkt.',
    close: 'Schließen',
    manage: 'Liste bearbeiten',
    empty: 'Noch keine Namen. Fügen Sie einen hinzu, um mit einem Klick oder Ausweis zu wechseln.',
  },
};
