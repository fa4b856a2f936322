import { failed, ok, type Result } from '../../contract/failure.ts';
import type { OpenedFile } from '../../contract/lists.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import type { RecognisedFile } from '../../enrollment/import/recognised-file.ts';
import type { Bench } from '../bench/bench.ts';
import type { ListOrigin } from '../import/open-list.ts';
import type { Desktop } from './desktop.ts';
import type { ChosenFile } from './dialogs.ts';
import { createListDraft, endedAs } from './list-draft.ts';

/** The file that a person opened last, however they did. */
interface OpenFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly origin: ListOrigin;
}

/** Where every imported file comes in: it is recognised first, and then read as what it is. */
export type FileOpening = ReturnType<typeof createFileOpening>;

/** Stands in the log as the file name of a pasted list. */
const PASTED_NAME = 'pasted.txt';
const KINDS = [
  { name: 'CSV, Excel, JSON', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'json'] },
  { name: '*', extensions: ['*'] },
] as const;

/** Opens files for the import. One is open at a time, until it is imported or another one is opened. */
export function createFileOpening(
  { view, command }: Pick<Bench, 'view' | 'command'>,
  { run, lanes, nowMs, openFolders }: Pick<Desktop, 'run' | 'lanes' | 'nowMs' | 'openFolders'>,
) {
  const { lists: lane } = lanes;
  const { newId } = command;
  const mappings = () => [...view.settings.mappings.values()];
  const draft = createListDraft({ run, nowMs, lane, newId, mappings });
  let file: OpenFile | null = null;

  const forget = (): void => {
    file = null;
    draft.forget();
  };
  const asList = async (own: OpenFile, { isOfMuster = false, isResaved = false }) => {
    const { fileName, origin } = own;
    const read = await draft.open(fileName, origin);
    if (!read.ok || read.value.kind !== 'draft') return read as Result<OpenedFile>;
    const found = { isOfMuster, isResaved, draft: read.value.draft };
    return ok<OpenedFile>({ kind: 'list', ...nameOf(own), ...found });
  };
  return {
    open: async (fileName: string, origin: ListOrigin): Promise<Result<OpenedFile>> => {
      forget();
      const found = await lane.read(() =>
        run('recogniseFile', origin, { mappings: mappings(), openFolders }),
      );
      if (!isRecognised(found)) return ok(endedAs(fileName, found));
      const own = { fileId: newId(), fileName, origin };
      // Nothing may open a log, whatever a person says that it is.
      if (!isLog(found)) file = own;
      if (found.kind === 'list') return asList(own, found);
      if (found.kind === 'intune-devices') return ok({ ...nameOf(own), ...found });
      return ok({ kind: 'other', ...nameOf(own), file: found });
    },
    /** Opens the open file as what a person says that it is. */
    openAs: (
      fileId: string,
      kind: 'list' | 'intune-devices',
    ): Result<OpenedFile> | Promise<Result<OpenedFile>> => {
      if (file?.fileId !== fileId) return failed({ kind: 'unknown-import' });
      if (kind === 'list') return asList(file, {});
      draft.forget();
      return ok({ kind, ...nameOf(file), columns: [] });
    },
    draft,
    /** Closes the file if this is the one: another may have been opened since. */
    imported: (id: string): void => {
      if (file?.fileId === id || draft.is(id)) forget();
    },
    /** Closes the open file, and cancels what is still being read of it or compared. */
    close: (): void => {
      lane.cancel();
      lanes.devices.cancel();
      forget();
    },
    ...pathsOf(() => file),
  };
}

/** What of the open file may be read by others. */
const pathsOf = (file: () => OpenFile | null) => ({
  /** The open file, if that is the one and it is a file. */
  fileOf: (fileId: string): ChosenFile | null =>
    file()?.fileId === fileId ? chosen(file()) : null,
  /** The open file, which no export may replace. */
  sources: (): readonly string[] => [chosen(file())?.path ?? []].flat(),
});

/** The requests that open a file: chosen, pasted, or as something else. */
export const fileOpeningRequests = (
  { open, openAs }: Pick<FileOpening, 'open' | 'openAs'>,
  { dialogs }: Pick<Desktop, 'dialogs'>,
): Pick<RequestHandlers, 'chooseImport' | 'pasteImport' | 'importAs'> => ({
  chooseImport: async () => {
    const chosen = await dialogs.open(KINDS);
    return chosen === null ? ok(null) : open(chosen.fileName, { path: chosen.path });
  },
  pasteImport: ({ text }) => open(PASTED_NAME, { text }),
  importAs: ({ fileId, kind }) => openAs(fileId, kind),
});

/** What the page may know of a file; its path stays here. */
const nameOf = ({ fileId, fileName, origin }: OpenFile) => {
  return { fileId, fileName, isPasted: 'text' in origin };
};

/** Null for pasted text. */
const chosen = (file: OpenFile | null): ChosenFile | null =>
  file !== null && 'path' in file.origin
    ? { path: file.origin.path, fileName: file.fileName }
    : null;

const isLog = (found: RecognisedFile): boolean => found.kind === 'known' && found.what === 'log';

const isRecognised = (found: { readonly kind: string }): found is RecognisedFile =>
  ['list', 'intune-devices', 'known', 'foreign'].includes(found.kind);
