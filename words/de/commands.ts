import type { Words } from '../catalogue.ts';
import { actions } from './actions.ts';
import { practice } from './practice.ts';
import { wall } from './wall.ts';

const { labels } = actions;

export const commands: Words['commands'] = {
  names: {
    about: 'Über Muster',
    settings: 'Einstellungen',
    newSession: 'Neue Sitzung',
    import: 'Liste importieren',
    handOver: 'Übergeben',
    print: 'Drucken',
    log: 'Protokoll und Backups',
    closeDay: 'Tag abzeichnen',
    undo: 'Widerrufen',
    find: 'Gerät suchen',
    wall: wall.title,
    practice: practice.start,
    endPractice: practice.end,
    goBench: 'Arbeitsplatz',
    goSessions: 'Sitzungen',
    goSetup: 'Einrichtung',
    next: labels.next,
    confirm: labels.confirm,
    accept: labels.accept,
    'set-aside': labels['set-aside'],
    note: labels.note,
    damage: labels.damage,
    slip: labels.slip,
    profile: labels.profile,
    copy: labels.copy,
    merge: labels.merge,
    technician: 'Techniker wechseln',
    guide: 'Auswahlhilfe',
    whyNotHere: 'Warum ist mein Mac nicht hier?',
    textLarger: 'Text vergrößern',
    textSmaller: 'Text verkleinern',
    textReset: 'Normale Textgröße',
    keys: 'Tasten',
  },
  menus: {
    app: 'Muster',
    file: 'Ablage',
    edit: 'Bearbeiten',
    view: 'Darstellung',
    device: 'Gerät',
    help: 'Hilfe',
  },
  more: 'Mehr',
};
