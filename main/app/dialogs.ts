/** Which files a dialog offers. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** The host's file dialogs over the bench window; null when a person cancelled. Paths stay in main. */
export interface Dialogs {
  readonly save: (defaultName: string, kind: FileKind) => Promise<string | null>;
  readonly open: (kinds: readonly FileKind[]) => Promise<string | null>;
  readonly folder: () => Promise<string | null>;
}
