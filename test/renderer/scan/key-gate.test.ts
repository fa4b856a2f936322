import { afterEach, describe, expect, it, vi } from 'vitest';

import { openKeyGate } from '../../../renderer/scan/key-gate.ts';

interface Gate {
  readonly scans: string[];
  readonly unended: string[];
  /** Keys that reached other listeners. */
  readonly seen: string[];
}

let close = (): void => undefined;
afterEach(() => {
  close();
  vi.useRealTimers();
  document.body.replaceChildren();
});

function openGate(): Gate {
  vi.useFakeTimers();
  const gate: Gate = { scans: [], unended: [], seen: [] };
  const stop = openKeyGate(window, {
    onScan: (raw) => gate.scans.push(raw),
    onUnended: (raw) => gate.unended.push(raw),
  });
  const listen = ({ key }: KeyboardEvent) => gate.seen.push(key);
  window.addEventListener('keydown', listen);
  close = () => {
    stop();
    window.removeEventListener('keydown', listen);
  };
  return gate;
}

let clockMs = 1000;

/**
 * One key, this many ms after the previous one; jsdom's own clock would give the time of the test
 * run.
 */
function press(key: string, afterMs: number, on: EventTarget = document.body): KeyboardEvent {
  clockMs += afterMs;
  vi.advanceTimersByTime(afterMs);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: clockMs });
  on.dispatchEvent(event);
  return event;
}

const type = (text: string, gapMs: number, on?: EventTarget): KeyboardEvent[] =>
  [...text].map((key, index) => press(key, index === 0 ? 1000 : gapMs, on));

const settle = () => vi.advanceTimersByTime(2000);

describe('a scanner that types', () => {
  it('is heard anywhere, and none of its keys reaches a shortcut or a button', () => {
    const gate = openGate();
    type('ana-0001', 8);
    const enter = press('Enter', 8);
    settle();
    expect(gate.scans).toEqual(['ana-0001']);
    expect(gate.seen).toEqual([]);
    expect(enter.defaultPrevented).toBe(true);
  });

  it('may press Shift for each capital', () => {
    const gate = openGate();
    for (const key of 'TEST00Z901') {
      press('Shift', 3);
      press(key, 3);
    }
    press('Enter', 3);
    expect(gate.scans).toEqual(['TEST00Z901']);
  });

  it('may hesitate inside a code, and is not cut in two', () => {
    const gate = openGate();
    type('TEST', 10);
    press('0', 100);
    for (const key of '0Z901') press(key, 10);
    press('Enter', 10);
    expect(gate.scans).toEqual(['TEST00Z901']);
  });

  it('may send blanks and signs inside a code', () => {
    const gate = openGate();
    type('AB 12/7-x', 10);
    press('Enter', 10);
    expect(gate.scans).toEqual(['AB 12/7-x']);
  });

  it('that does not end with Enter does nothing and is told so', () => {
    const gate = openGate();
    type('TEST00Z901', 8);
    settle();
    expect(gate.scans).toEqual([]);
    expect(gate.unended).toEqual(['TEST00Z901']);
    expect(gate.seen).toEqual([]);
  });

  it('scans twice with a breath between', () => {
    const gate = openGate();
    for (const code of ['FIRST', 'SECOND']) {
      type(code, 8);
      press('Enter', 8);
    }
    expect(gate.scans).toEqual(['FIRST', 'SECOND']);
  });
});

describe('a person who types', () => {
  it('is no scanner, however many keys end in Enter', () => {
    const gate = openGate();
    type('TEST00Z901', 90);
    press('Enter', 90);
    settle();
    expect(gate.scans).toEqual([]);
    expect(gate.seen).toEqual([...'TEST00Z901', 'Enter']);
  });

  it('has both keys of a shortcut of two, in their order', () => {
    const gate = openGate();
    press('g', 1000);
    press('b', 20);
    settle();
    expect(gate.seen).toEqual(['g', 'b']);
    expect(gate.unended).toEqual([]);
  });

  it('waits no longer than one gap for a letter, and not at all for other keys', () => {
    const gate = openGate();
    press('n', 1000);
    expect(gate.seen).toEqual([]);
    vi.advanceTimersByTime(35);
    expect(gate.seen).toEqual(['n']);
    for (const key of ['/', '?', 'Escape', 'ArrowDown', ' ', 'Enter']) press(key, 200);
    expect(gate.seen).toEqual(['n', '/', '?', 'Escape', 'ArrowDown', ' ', 'Enter']);
  });

  it('may hold a key down', () => {
    const gate = openGate();
    press('n', 1000);
    for (let times = 0; times < 5; times += 1) {
      clockMs += 30;
      const event = new KeyboardEvent('keydown', { key: 'n', bubbles: true, repeat: true });
      Object.defineProperty(event, 'timeStamp', { value: clockMs });
      document.body.dispatchEvent(event);
    }
    settle();
    expect(gate.seen).toEqual(Array(6).fill('n'));
    expect(gate.unended).toEqual([]);
  });

  it.each(['input', 'textarea', 'select'])('in a field (%s) has every key at once', (tag) => {
    const gate = openGate();
    const field = document.body.appendChild(document.createElement(tag));
    const keys = type('TEST00Z901', 5, field);
    press('Enter', 5, field);
    expect(gate.scans).toEqual([]);
    expect(gate.seen.join('')).toBe('TEST00Z901Enter');
    expect(keys.some((key) => key.defaultPrevented)).toBe(false);
  });

  it('on a tick box is not in a text field', () => {
    const gate = openGate();
    const box = document.body.appendChild(document.createElement('input'));
    box.type = 'checkbox';
    type('TEST00Z901', 5, box);
    press('Enter', 5, box);
    expect(gate.scans).toEqual(['TEST00Z901']);
  });

  it('has Ctrl, Alt and Meta to themselves', () => {
    const gate = openGate();
    const event = new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true });
    document.body.dispatchEvent(event);
    expect(gate.seen).toEqual(['a']);
  });
});
