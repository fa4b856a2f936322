import { ok, type Result } from '../../contract/failure.ts';
import type { RequestAnswer } from '../../contract/requests.ts';
import type { HostFacts } from '../../enrollment/bench-check/host-facts.ts';
import { reportedLook } from '../../enrollment/bench-check/host-report.ts';
import { isoTime } from '../../enrollment/iso-time.ts';
import { notWritten } from '../export/not-written.ts';
import type { Desktop } from './desktop.ts';

type Looking = Pick<Desktop, 'nowMs' | 'checkHost' | 'lookAtHost' | 'details'>;

const JSON_FILE = { name: 'JSON', extensions: ['json'] } as const;

/** What this host and its devices look like, as a person may send it: no serial, no id, no name. */
export async function hostReport(desktop: Looking): Promise<string> {
  const [facts, look] = await Promise.all([desktop.checkHost(), desktop.lookAtHost()]);
  const report = {
    kind: 'muster-host-report',
    at: isoTime(desktop.nowMs()),
    // The last line names the bench.
    program: desktop.details().filter((line) => !line.startsWith('Bench ')),
    host: plainFacts(facts),
    devices: reportedLook(look),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Without the path of the folder, which holds the name of an account. */
function plainFacts({ folder, cfgutil, clock: _clock, atMs: _atMs, ...facts }: HostFacts): object {
  return {
    ...facts,
    folder:
      folder.kind === 'unknown'
        ? folder
        : {
            isWritable: folder.value.isWritable,
            syncedBy: folder.value.syncedBy,
            network: folder.value.network,
          },
    cfgutil: cfgutil.kind === 'unknown' ? cfgutil : { version: cfgutil.value?.version ?? null },
  };
}

/** Writes the report to a file that a person chooses; null if cancelled. */
export async function saveHostReport(
  desktop: Looking & Pick<Desktop, 'dialogs' | 'runFile'>,
): Promise<Result<RequestAnswer<'saveHostReport'>>> {
  const day = isoTime(desktop.nowMs()).slice(0, 10);
  const file = await desktop.dialogs.save(`muster-report-${day}.json`, JSON_FILE);
  if (file === null) return ok(null);
  const content = await hostReport(desktop);
  const written = await desktop.runFile('content', { path: file.path, content, rows: 0 });
  return written.ok ? ok({ fileName: file.fileName }) : notWritten(written);
}
