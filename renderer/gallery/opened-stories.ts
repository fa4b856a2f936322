import { describedBench } from './described-fixture.ts';
import { divergedBackup, ownBackup } from './recovery-fixture.ts';
import { removals } from './removal-fixture.ts';
import type { Story } from './story.ts';
import { worlds } from './worlds.ts';

const Ana = { technician: 'Ana' } as const;

/** States that are reached by opening something. */
export const openedStories: Readonly<Record<string, Story>> = {
  /** Two Macs show one serial; a person has to say which of them has it. */
  'device-refused': {
    at: {},
    start: { events: worlds.full(), ...Ana },
    acts: ({ device: words }) => [
      { kind: 'pick', selector: '[data-port="1-2.2"] button' },
      { kind: 'see', text: words.rivals.hint },
    ],
  },
  'device-described': {
    at: {},
    start: { events: describedBench(), ...Ana },
    acts: ({ described }) => [
      { kind: 'pick', selector: '[data-port="1-1.3"] button' },
      { kind: 'see', text: described.title },
    ],
  },
  /** Added by hand, enrolled, and asked once more in vain. */
  'device-services': {
    at: {},
    start: { events: worlds.asked(), ...Ana },
    acts: () => [{ kind: 'pick', selector: '[data-port="1-1.3"] button' }],
  },
  backups: {
    at: { sheet: { kind: 'settings', part: 'data' } },
    start: {
      events: worlds.one(),
      recovery: {
        firstBad: null,
        lastBad: null,
        wholeRows: 42,
        reaches: 42,
        backups: [ownBackup, divergedBackup],
      },
      ...Ana,
    },
    acts: ({ log: words }) => [{ kind: 'see', text: words.care.restoreTitle }],
  },
  /** A single file of any format, with columns and all files so far. */
  'exports-other': {
    at: { sheet: { kind: 'handOver' } },
    start: { events: worlds.files(), ...Ana },
    acts: ({ handOver: words, exports }) => [
      { kind: 'press', name: words.otherFile },
      { kind: 'see', text: exports.columnsHint },
    ],
  },
  'hand-over-report': {
    at: { sheet: { kind: 'handOver' } },
    start: { events: worlds.files(), ...Ana },
    acts: ({ handOver: words, report }) => [
      { kind: 'press', name: words.previewOf(words.report) },
      { kind: 'see', text: report.title },
    ],
  },
  'hand-over-done': {
    at: { sheet: { kind: 'handOver' } },
    start: { events: worlds.files(), ...Ana },
    acts: ({ handOver: words }) => [
      { kind: 'press', name: words.writeAndClose('3') },
      { kind: 'see', text: words.done.dragHint },
    ],
  },
  'remove-old': {
    at: { sheet: { kind: 'settings', part: 'data' } },
    start: { events: worlds.past(), removal: removals.spring, ...Ana },
    acts: ({ dataRemoval: words }) => [
      { kind: 'press', name: words.look },
      { kind: 'see', text: words.rows('214') },
    ],
  },
  'remove-clock': {
    at: { sheet: { kind: 'settings', part: 'data' } },
    start: { events: worlds.past(), removal: removals.clock, ...Ana },
    acts: ({ dataRemoval: words }) => [
      { kind: 'type', label: words.days, text: '800' },
      { kind: 'press', name: words.look },
      { kind: 'see', text: words.clock.ahead },
    ],
  },
  'remove-name': {
    at: { sheet: { kind: 'settings', part: 'data' } },
    start: { events: worlds.past(), removal: removals.name, ...Ana },
    acts: ({ dataRemoval: words }) => [
      { kind: 'press', name: words.kinds.name },
      { kind: 'type', label: words.name, text: 'Ines Probe' },
      { kind: 'press', name: words.look },
      { kind: 'see', text: words.rows('12') },
    ],
  },
};
