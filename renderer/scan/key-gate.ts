import { isNext, isScanned, NO_BURST, SCAN_GAP_MS, withKey } from './key-burst.ts';

export interface KeyGateListener {
  /** A burst of keys that ended in Enter. */
  readonly onScan: (raw: string) => void;
  /** A burst without a final Enter: the scanner is configured differently. */
  readonly onUnended: (raw: string) => void;
}

/** How long after the last key the Enter of a scan may come. */
const ENTER_WITHIN_MS = 400;

/**
 * Runs before every other key listener and tells a scanner from a person. Letters and digits are
 * held for the length of one gap: a scan never reaches a shortcut or a button, typed keys are
 * passed on unchanged. Keys in a text field are left alone.
 */
export function openKeyGate(window: Window, { onScan, onUnended }: KeyGateListener): () => void {
  const passed = new WeakSet<Event>();
  let burst = NO_BURST;
  let held: KeyboardEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const letGo = (): void => {
    const keys = held;
    held = [];
    for (const key of keys) {
      const again = new KeyboardEvent('keydown', { ...plainKey(key), ...BUBBLING });
      passed.add(again);
      const { target } = key;
      (target instanceof Node && target.isConnected ? target : window).dispatchEvent(again);
    }
  };
  const end = (): string => {
    clearTimeout(timer);
    const { text } = burst;
    burst = NO_BURST;
    return text;
  };
  const hold = (event: KeyboardEvent): void => {
    swallow(event);
    burst = withKey(burst, event.key, event.timeStamp);
    held = isScanned(burst) ? [] : [...held, event];
    clearTimeout(timer);
    timer = isScanned(burst)
      ? setTimeout(() => onUnended(end()), ENTER_WITHIN_MS)
      : setTimeout(letGo, SCAN_GAP_MS);
  };
  const isScanEnd = (event: KeyboardEvent): boolean =>
    event.key === 'Enter' &&
    isScanned(burst) &&
    event.timeStamp - burst.lastAtMs <= ENTER_WITHIN_MS;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (passed.has(event) || isOfCharacter(event)) return;
    if (isLeftAlone(event)) {
      letGo();
      end();
    } else if (isScanEnd(event)) {
      swallow(event);
      onScan(end());
    } else if (isHeld(event) || (isCharacter(event) && isNext(burst, event.timeStamp))) {
      if (!isNext(burst, event.timeStamp)) letGo();
      hold(event);
    } else {
      letGo();
      end();
    }
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    end();
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

const BUBBLING = { bubbles: true, cancelable: true, composed: true } as const;

const plainKey = ({ key, code, shiftKey }: KeyboardEvent) => ({ key, code, shiftKey });

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keys that a scanner presses to make a character. */
const isOfCharacter = ({ key }: KeyboardEvent): boolean => key === 'Shift' || key === 'CapsLock';

const isCharacter = ({ key }: KeyboardEvent): boolean => key.length === 1;

/**
 * First characters of a code: letters, and the keys of digits, whatever they write. A slash or a
 * blank acts at once.
 */
const isHeld = ({ key, code }: KeyboardEvent): boolean =>
  /^[\p{L}\p{N}]$/u.test(key) || (key !== '/' && /^Digit\d$/.test(code));

/** A held key repeats as quickly as a scanner types. */
const isLeftAlone = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.repeat ||
  event.isComposing ||
  takesText(event.target);

/**
 * True for elements that take letters themselves: a text field, or a list that jumps to the letter.
 */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLElement && target.matches('select, textarea, [contenteditable]');
}

const WITHOUT_TEXT: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit']);
