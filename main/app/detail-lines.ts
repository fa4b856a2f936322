/** What a report of a fault needs to know of the program and its host. */
export interface Details {
  readonly muster: string;
  /** Name and release of the system. */
  readonly system: string;
  readonly arch: string;
  readonly versions: Pick<NodeJS.ProcessVersions, 'electron' | 'chrome' | 'node'>;
  readonly sqlite: string;
  /** Id of the bench. */
  readonly bench: string;
}

/** The details as text: no path, no name and no serial. */
export const detailLines = (of: Details): readonly string[] => [
  `Muster ${of.muster}`,
  `${of.system}, ${of.arch}`,
  `Electron ${of.versions.electron}, Chromium ${of.versions.chrome}, Node ${of.versions.node}, SQLite ${of.sqlite}`,
  `Bench ${of.bench}`,
];
