import type { Words } from '../../words/catalogue.ts';

/** What a person does to reach the state of a story, in the words of the language on screen. */
export type StoryAct =
  /** Clicks the button or label of this name, once it can be clicked. */
  | { readonly kind: 'press'; readonly name: string }
  | { readonly kind: 'pick'; readonly selector: string }
  | { readonly kind: 'type'; readonly label: string; readonly text: string }
  /** Waits for text that contains this. */
  | { readonly kind: 'see'; readonly text: string };

export type StoryActs = (words: Words) => readonly StoryAct[];

/** Performs the acts in order, each as soon as its target is on the page. */
export async function actOut(acts: readonly StoryAct[], signal: AbortSignal): Promise<void> {
  for (const act of acts) {
    const found = await appears(() => find(act), signal);
    if (signal.aborted) return;
    perform(act, found);
  }
}

function find(act: StoryAct): Element | null {
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  switch (act.kind) {
    case 'press':
      return all('button:enabled, label').find((one) => nameOf(one) === act.name) ?? null;
    case 'pick':
      return document.querySelector(act.selector);
    case 'type':
      return all('label').find((one) => nameOf(one) === act.label) ?? null;
    case 'see':
      return all('p, h3, h5').find((one) => one.textContent.includes(act.text)) ?? null;
  }
}

const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent).trim();

function perform(act: StoryAct, found: Element): void {
  if (act.kind === 'type' && found instanceof HTMLLabelElement) {
    fill(found.control, act.text);
  } else if (act.kind !== 'see' && found instanceof HTMLElement) {
    found.click();
  }
}

// React notices a new value only if the browser's own setter set it.
function fill(control: HTMLElement | null, text: string): void {
  if (!(control instanceof HTMLInputElement)) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, text);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

function appears(look: () => Element | null, signal: AbortSignal): Promise<Element> {
  const { promise, resolve } = Promise.withResolvers<Element>();
  const check = (): void => {
    const found = look();
    if (found === null && !signal.aborted) return;
    watcher.disconnect();
    resolve(found ?? document.body);
  };
  const watcher = new MutationObserver(check);
  watcher.observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  signal.addEventListener('abort', check);
  check();
  return promise;
}
