import { onTestFinished } from 'vitest';

import { launchAppInTest } from '../../support/app-in-test.ts';
import type { LaunchedApp, LaunchOptions } from '../../support/launch-app.ts';
import { startVirtualBench, type VirtualBench } from '../../support/virtual-bench.ts';
import { makeProfile, openSession, type ProfileWish } from './technician.ts';
import { createUserFolder } from './user-folder.ts';

export interface ArmedOptions extends LaunchOptions {
  readonly profile?: ProfileWish;
  readonly session?: string;
  readonly target?: number;
}

/** Muster with a profile and an open session, both made in the window. */
export async function armedBench(options: ArmedOptions = {}): Promise<LaunchedApp> {
  const { profile = { name: 'Shared Macs' }, session = 'Monday', target, ...launch } = options;
  const launched = await launchAppInTest(launch);
  await makeProfile(launched.window, profile);
  await openSession(launched.window, {
    name: session,
    ...(target === undefined ? {} : { target }),
  });
  return launched;
}

/** A USB bench and a data folder that outlive one run of the app. */
export interface LastingBench {
  readonly bench: VirtualBench;
  readonly dataDir: string;
}

export async function lastingBench(): Promise<LastingBench> {
  const bench = await startVirtualBench({ network: 'shared' });
  onTestFinished(() => bench.stop());
  return { bench, dataDir: createUserFolder() };
}
