import { failed, ok, type Result } from '../../contract/failure.ts';
import type { ListRefusalView, ReadImport } from '../../contract/files.ts';
import type { PolicyChange } from '../../contract/fields.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import type { Bench } from '../bench/bench.ts';
import { recordFor } from '../bench/commands/context.ts';
import { policyEvents } from '../bench/commands/lists.ts';
import type { ChosenFile } from './dialogs.ts';
import type { Desktop } from './desktop.ts';
import type { FileOpening } from './file-opening.ts';

/** Intune's device lists: reading, matching with every session, and undoing. */
export function importRequests(
  { command, ledger }: Pick<Bench, 'command' | 'ledger'>,
  { dataFolder, run, lanes }: Pick<Desktop, 'dataFolder' | 'run' | 'lanes'>,
  opening: Pick<FileOpening, 'fileOf' | 'imported'>,
): Pick<RequestHandlers, 'importDeviceList' | 'undoImport'> {
  const readList = async (
    fileId: string,
    { path, fileName }: ChosenFile,
    patienceHours: number,
  ): Promise<Result<ReadImport>> => {
    const importId = command.newId();
    const given = { path, importId, patienceMs: patienceHours * 3_600_000 };
    const prepared = await lanes.devices.read(() => run('readDevices', dataFolder, given));
    const refused = (refusal: ListRefusalView): Result<ReadImport> =>
      ok({ kind: 'refused', fileName, refusal });
    if ('kind' in prepared) {
      return prepared.kind === 'cancelled' ? ok({ kind: 'cancelled' }) : refused(prepared);
    }
    if (!prepared.ok) return refused(prepared.refusal);
    const noted = recordFor(command, prepared.events, null);
    if (!noted.ok) return noted;
    opening.imported(fileId);
    const entry = ledger.imports.get(importId);
    return entry === undefined ? failed({ kind: 'unknown-import' }) : ok({ kind: 'read', entry });
  };
  return {
    importDeviceList: async ({ fileId, patienceHours }) => {
      const file = opening.fileOf(fileId);
      return file === null
        ? failed({ kind: 'unknown-import' })
        : readList(fileId, file, patienceHours);
    },
    undoImport: async ({ importId, policy }) => {
      const events = await run('undoImport', dataFolder, importId).answer;
      if (events === null) return failed({ kind: 'unknown-import' });
      const restored = policy && policyEvents(command, reversed(policy));
      return recordFor(command, [...events, ...(restored ?? [])], null);
    },
  };
}

const reversed = ({ sessionId, before, after }: PolicyChange): PolicyChange => {
  return { sessionId, before: after, after: before };
};
