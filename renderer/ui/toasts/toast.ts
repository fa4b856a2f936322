import { createContext, use } from 'react';

/** A message about what was just done. It floats above everything and moves nothing. */
export interface Toast {
  readonly text: string;
  /** Undoes it; offered on the newest such toast only, because ⌘Z undoes the newest action. */
  readonly undo?: () => void;
  /** True for what ⌘Z does not undo, such as an import; its button stays while newer toasts come. */
  readonly hasOwnUndo?: boolean;
  /** What else can be done about it, e.g. to show the file. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** True for what a person has to read: it stays until it is dismissed. */
  readonly stays?: boolean;
  /** A failure is announced at once and stays. */
  readonly isFailure?: boolean;
  /** A toast takes the place of an earlier one with the same name. */
  readonly name?: string;
  /** Called when a person dismisses it. */
  readonly onDismiss?: () => void;
}

/** A toast in the window. */
export interface ShownToast extends Toast {
  readonly id: number;
}

export interface Toasts {
  readonly show: (toast: Toast) => void;
  /** Removes the toast of this name, if it is shown. */
  readonly hide: (name: string) => void;
}

const NONE: Toasts = { show: () => undefined, hide: () => undefined };

export const ToastsContext = createContext<Toasts>(NONE);

/** Shows messages; both functions keep their identity. */
export const useToasts = (): Toasts => use(ToastsContext);
