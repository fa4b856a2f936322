import { failed, ok, type Result } from '../../contract/failure.ts';
import type { About } from '../../contract/requests.ts';
import type { Bench } from '../bench/bench.ts';
import * as devices from '../bench/commands/devices.ts';
import { retireProfile, saveProfile } from '../bench/commands/profiles.ts';
import type { RequestHandlers } from './request-handlers.ts';

/** What needs the desktop: dialogs, links, versions. */
export interface Desktop {
  /** Asks where, writes the asset CSV; the window never sees a path. */
  readonly exportAssets: (
    sessionId: string | null,
  ) => Promise<Result<{ readonly fileName: string; readonly rows: number }>>;
  readonly openLink: (linkId: string) => Promise<Result<null>>;
  readonly about: () => About;
}

/** Thin by rule: each handler calls what the headless bench calls too. */
export function benchHandlers(bench: Bench, desktop: Desktop): RequestHandlers {
  const { command } = bench;
  return {
    getStart: () => ok({ kind: 'running' }),
    getSnapshot: () => ok(bench.snapshot()),
    saveProfile: (input) => saveProfile(command, input),
    retireProfile: (input) => retireProfile(command, input),
    openSession: (input) => bench.openSession(input),
    closeSession: () => bench.closeSession(),
    readSession: ({ sessionId }) => {
      const found = bench.readSession(sessionId);
      return found ? ok(found) : failed({ kind: 'unknown-session' });
    },
    readDevice: ({ sessionId, deviceKey }) => ok(bench.readDevice(sessionId, deviceKey)),
    recordStep: (input) => devices.recordStep(command, input),
    confirmEnrolled: (input) => devices.confirmEnrolled(command, input),
    withdrawEnrolled: (input) => devices.withdrawEnrolled(command, input),
    enterSerial: (input) => devices.enterSerial(command, input),
    liftRefusal: (input) => devices.liftRefusal(command, input),
    mergeDevices: (input) => devices.mergeDevices(command, input),
    setTechnician: ({ name }) => {
      bench.setTechnician(name);
      return ok(null);
    },
    exportAssets: ({ sessionId }) => desktop.exportAssets(sessionId),
    openLink: ({ linkId }) => desktop.openLink(linkId),
    getAbout: () => ok(desktop.about()),
  };
}
