import { describe, expect, it } from 'vitest';

import { ACTIONS, actionOf } from '../../../renderer/actions/actions.ts';
import { entriesFor, keyText, whyNotOf } from '../../../renderer/actions/action-entry.ts';
import { devicesMeant, devicesUnder } from '../../../renderer/actions/action-scope.ts';
import { NAMED_ACTIONS, type Target } from '../../../renderer/actions/device-action.ts';
import { commandGroups } from '../../../enrollment/window-command.ts';
import { appliedText } from '../../../renderer/actions/results.ts';
import { worlds } from '../../../renderer/gallery/worlds.ts';
import { NOW_MS } from '../../../renderer/gallery/history.ts';
import type { Device } from '../../../enrollment/device.ts';
import { contextIn } from '../../../enrollment/exceptions/session-context.ts';
import { devicesInOrder, emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import type { Words } from '../../../words/catalogue.ts';
import { de } from '../../../words/de.ts';
import { en } from '../../../words/en.ts';
import { createFormats } from '../../../words/formats.ts';

const formats = createFormats('en-GB');
const view = emptyBenchView();
for (const logged of worlds.full()) foldEvent(view, logged);
const session = view.sessions.get(view.openSessionId ?? '');
if (session === undefined) throw new Error('No session');
const context = contextIn(view, session, NOW_MS);
const all = devicesInOrder(view);
const at = (index: number): Device => {
  const device = all[index - 1];
  if (device === undefined) throw new Error(`No device ${String(index)}`);
  return device;
};

function target(indexes: readonly number[], change: Partial<Target> = {}): Target {
  const [first = 1, ...others] = indexes;
  const devices = [at(first), ...others.map(at)] as const;
  return { devices, context, isReadOnly: false, ...change };
}
const why = (id: Parameters<typeof actionOf>[0], about: Target | null) =>
  whyNotOf(actionOf(id), about);

describe('the table of actions', () => {
  it('has each key once, and says it as keyboards do', () => {
    const keys = ACTIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const keysIn = ({ commands }: Words): readonly string[] =>
      ['e', 'Digit5', 'Shift+Digit5', 'Command+c', 'Enter'].map((key) =>
        keyText(key, commands.modifiers),
      );
    expect(keysIn(en)).toEqual(['E', '5', 'Shift+5', 'Ctrl+C', '↩']);
    expect(keysIn(de)).toEqual(['E', '5', 'Umschalt+5', 'Strg+C', '↩']);
  });

  it('is the Device menu, but for opening a row, where the focus is', () => {
    const others = ['technician', 'logLabel', 'record', 'endRecording'];
    const inMenu = commandGroups('device').flat();
    const named = NAMED_ACTIONS.filter((id) => id !== 'open');
    expect(inMenu.filter((id) => !others.includes(id)).toSorted()).toEqual(named.toSorted());
  });

  it('asks of exactly two rows whether they are one device', () => {
    expect(why('merge', target([9]))).toBe('not-two');
    expect(why('merge', target([9, 10, 11]))).toBe('not-two');
    expect(why('merge', target([9, 10]))).toBeNull();
  });

  it('says why a step cannot be ticked: done, refused, without a serial, or not of the profile', () => {
    expect(why('step-1', target([9]))).toBeNull();
    expect(why('step-1', target([1]))).toBe('settled');
    expect(why('step-1', target([13]))).toBe('refused');
    const short = { ...context, stepsOf: () => context.stepsOf(at(9)).slice(0, 3) };
    expect(why('step-4', target([9], { context: short }))).toBe('no-step');
    expect(why('step-1', target([1, 13]))).toBe('none-of-them');
    expect(why('steps-to-3', target([1, 13, 9]))).toBeNull();
    expect(why('step-1', null)).toBe('no-device');
    expect(why('step-1', target([9], { isReadOnly: true }))).toBe('closed');
  });

  it('accepts by key what needs only a yes, and the same for all', () => {
    expect(why('accept', target([9]))).toBe('no-exception');
    expect(why('accept', target([13]))).toBe('needs-look');
    expect(why('set-aside', target([13]))).toBeNull();
    expect(why('set-aside', target([13, 18]))).toBe('different');
  });

  it('lists the steps of the profile, and one entry for all of them', () => {
    const entries = entriesFor(target([9]), en, formats).flat();
    const steps = entries.filter(({ id }) => id.startsWith('step'));
    const count = context.stepsOf(at(9)).length;
    expect(steps.map(({ id }) => id)).toEqual([
      ...Array.from({ length: count }, (_, index) => `step-${String(index + 1)}`),
      `steps-to-${String(count)}`,
    ]);
    expect(steps[0]).toMatchObject({ key: '1', why: null });
    const [first] = context.stepsOf(at(9));
    expect(steps[0]?.label).toBe(`1. ${first ? en.guideSteps[first.wording].text : ''}`);
  });
});

describe('what a key is about', () => {
  const row = (index: number): Element => {
    const element = document.createElement('div');
    element.dataset['deviceKey'] = at(index).key;
    return element;
  };
  const scope = (selected: readonly number[], opened: number | null) => ({
    context,
    isReadOnly: false,
    selected: selected.map(at),
    opened: opened === null ? null : at(opened),
    deviceOf: (key: string) => all.find((device) => device.key === key) ?? null,
    open: () => undefined,
    clear: () => undefined,
    reassign: () => undefined,
    next: () => false,
  });
  const inspector = document.createElement('article');
  inspector.dataset['inspector'] = '';

  it('is the selection, the open Mac, or the focused row, in that order', () => {
    expect(devicesMeant(scope([1, 2], 3), row(4))).toEqual([at(1), at(2)]);
    expect(devicesMeant(scope([1, 2], 3), inspector)).toEqual([at(3)]);
    expect(devicesMeant(scope([], 3), row(4))).toEqual([at(3)]);
    expect(devicesMeant(scope([], null), row(4))).toEqual([at(4)]);
    expect(devicesMeant(scope([], null), null)).toEqual([]);
  });

  it('is for a context menu its own row, or the selection that it is part of', () => {
    expect(devicesUnder(scope([1, 2], null), row(2))).toEqual([at(1), at(2)]);
    expect(devicesUnder(scope([1, 2], 3), row(4))).toEqual([at(4)]);
    expect(devicesUnder(scope([1, 2], 3), inspector)).toEqual([at(3)]);
  });
});

it('says what was done and what was skipped', () => {
  const none = { settled: 0, refused: 0, 'serial-missing': 0, 'other-profile': 0 };
  const said = (done: number, skipped: Partial<typeof none>) =>
    appliedText(
      { done, skipped: { ...none, ...skipped } },
      (count) => en.actions.stepDone('2', count),
      en,
      formats,
    );
  expect(said(17, {})).toBe('Step 2 done on 17 Macs.');
  expect(said(1, { refused: 2 })).toBe('Step 2 done on 1 Mac. 2 skipped: refused or set aside.');
  expect(said(0, { settled: 1, 'serial-missing': 2 })).toBe(
    'Step 2 unchanged. 3 skipped: 1 already done and 2 serial missing.',
  );
});
