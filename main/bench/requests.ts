import { failed, ok, type Result } from '../../contract/failure.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import type { Bench } from './bench.ts';
import { createPages } from './session-pages.ts';
import { withContext } from './commands/context.ts';
import * as corrections from './commands/corrections.ts';
import * as devices from './commands/devices.ts';
import * as labels from './commands/labels.ts';
import * as lists from './commands/lists.ts';
import { retireProfile, saveProfile } from './commands/profiles.ts';
import { noteReadiness } from './commands/readiness.ts';
import { removeTechnician, saveTechnician } from './commands/technicians.ts';

/** The requests that the bench answers itself: work on sessions, devices, lists and profiles. */
export function benchRequests(bench: Bench) {
  const { readSession, view, command, onChange } = bench;
  const readPage = createPages({ readSession, view, nowMs: command.nowMs, onChange });
  return {
    ...withActions(bench, withContext(bench.command, { ...devices, ...corrections, ...labels })),
    ...withContext(bench.command, {
      saveProfile,
      retireProfile,
      noteReadiness,
      saveTechnician,
      removeTechnician,
      saveMapping: lists.saveMapping,
      removeMapping: lists.removeMapping,
      addStop: lists.addStop,
      liftStops: lists.liftStops,
      setUnknownPolicy: lists.setUnknownPolicy,
    }),
    openSession: bench.openSessionAsked,
    reopenSession: bench.reopenSession,
    readSessionPage: ({ sessionId, ...asked }) => {
      const page = readPage(sessionId, asked);
      return page ? ok(page) : failed({ kind: 'unknown-session' });
    },
    readDevice: ({ sessionId, deviceKey }) => ok(bench.readDevice(sessionId, deviceKey)),
    findDevice: async (wanted) => ok(await bench.findDevice(wanted)),
    undoLast: bench.undoLast,
    scan: bench.scan,
    cancelScan: () => {
      bench.cancelScan();
      return ok(null);
    },
    setTechnician: ({ name }) => {
      bench.setTechnician(name);
      return ok(null);
    },
    setPort: bench.setPort,
    confirmLogRecovered: bench.confirmLog,
  } satisfies Partial<RequestHandlers>;
}

type Answering = Readonly<Record<string, (input: never) => Result<unknown>>>;

/** The same commands, whose answers name the action that can be undone. */
function withActions<const Commands extends Answering>(
  { withAction }: Bench,
  commands: Commands,
): Commands {
  const named = Object.entries(commands).map(([name, command]) => [
    name,
    (input: never) => withAction(() => command(input)),
  ]);
  return Object.fromEntries(named) as Commands;
}
