/** Whether the whole program ends, which a person asked for in another way than by its window. */
export interface Quitting {
  readonly isAsked: () => boolean;
  /** A person kept the window open after all. */
  readonly isOff: () => void;
}

/** What is used of the window and its dialog; a test substitutes both. */
export interface ClosingWindow {
  hide(): void;
  isFullScreen(): boolean;
  setFullScreen(flag: boolean): void;
  on(event: 'close', listener: (event: { preventDefault: () => void }) => void): unknown;
  once(event: 'leave-full-screen', listener: () => void): unknown;
}

export interface ClosingParts {
  readonly window: ClosingWindow;
  /** Macs keep a program whose window is closed: it is hidden, and the Dock shows it again. */
  readonly isMac: boolean;
  readonly hasOpenSession: () => boolean;
  readonly quitting: Quitting;
  /** True: a person wants to close it although a session is open. */
  readonly ask: () => boolean;
}

/**
 * While a session is open, closing the window would end the log unnoticed. On a Mac it is hidden
 * and the bench goes on; elsewhere a person is asked.
 */
export function guardClosing({ window, isMac, hasOpenSession, quitting, ask }: ClosingParts): void {
  window.on('close', (event) => {
    if (quitting.isAsked() || !hasOpenSession()) return;
    if (isMac) {
      event.preventDefault();
      hide(window);
    } else if (!ask()) event.preventDefault();
  });
}

/** A window in full screen that is hidden would leave an empty screen behind. */
function hide(window: ClosingWindow): void {
  if (!window.isFullScreen()) return window.hide();
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}
