import type { WindowCommand, WindowMenu } from '../../enrollment/window-command.ts';
import { actions } from './actions.ts';
import { label } from './label.ts';
import { log } from './log.ts';
import { practice } from './practice.ts';
import { wall } from './wall.ts';

const names = {
  about: 'About Muster',
  settings: 'Settings',
  newSession: 'New session',
  import: 'Import',
  handOver: 'Hand over',
  print: 'Print',
  askApple: 'Ask Apple about this session',
  askIntune: 'Ask Intune about this session',
  log: log.health.more,
  closeDay: log.health.closeDay,
  undo: 'Undo',
  find: 'Find',
  goBench: 'Bench',
  goSessions: 'Sessions',
  goSetup: 'Setup',
  wall: wall.title,
  textLarger: 'Larger text',
  textSmaller: 'Smaller text',
  textReset: 'Usual text size',
  next: actions.labels.next,
  confirm: actions.labels.confirm,
  accept: actions.labels.accept,
  'set-aside': actions.labels['set-aside'],
  note: actions.labels.note,
  damage: actions.labels.damage,
  slip: actions.labels.slip,
  profile: actions.labels.profile,
  copy: actions.labels.copy,
  merge: actions.labels.merge,
  logLabel: `${label.title}…`,
  technician: 'Switch technician',
  record: 'Start USB recording',
  endRecording: 'Stop USB recording',
  guide: 'Help me choose',
  whyNotHere: 'Why is my Mac not here?',
  practice: practice.start,
  endPractice: practice.end,
  keys: 'Keys',
} as const satisfies Record<WindowCommand, string>;

const menus = {
  app: 'Muster',
  file: 'File',
  edit: 'Edit',
  view: 'View',
  device: 'Device',
  help: 'Help',
} as const satisfies Record<WindowMenu, string>;

/** What every program has in its menu bar. */
const standard = {
  services: 'Services',
  hide: 'Hide Muster',
  hideOthers: 'Hide others',
  unhide: 'Show all',
  quit: 'Quit Muster',
  close: 'Close window',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  togglefullscreen: 'Full screen',
  minimize: 'Minimize',
  zoom: 'Zoom',
  front: 'Bring all to front',
} as const;

/** Names of what a person can tell the window to do, and of the menus. */
export const commands = {
  names,
  menus,
  window: 'Window',
  standard,
  /** As they stand on keyboards, but for those of a Mac. */
  modifiers: { control: 'Ctrl', shift: 'Shift' },
  undoTyping: 'Undo typing',
  more: 'More',
} as const;
