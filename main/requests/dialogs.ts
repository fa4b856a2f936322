/** File types that a dialog offers. */
interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** A file that a person chose. Only its name may reach the window. */
export interface ChosenFile {
  readonly path: string;
  readonly fileName: string;
}

/** The host's file dialogs over the bench window; null if cancelled. Paths stay in main. */
export interface Dialogs {
  readonly save: (defaultName: string, kind: FileKind) => Promise<ChosenFile | null>;
  readonly open: (kinds: readonly FileKind[]) => Promise<ChosenFile | null>;
  readonly folder: () => Promise<string | null>;
}
