import type { Page } from 'playwright-core';

import type { BenchBridge } from '../../../contract/bridge.ts';
import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { launchAppInTest, type StoryOptions } from '../../support/app-in-test.ts';
import type { LaunchedApp } from '../../support/launch-app.ts';
import { storyBench } from '../../support/story-app.ts';
import type { VirtualBench } from '../../support/virtual-bench.ts';
import { type ProfileWish, seeSession } from './technician.ts';
import { createUserFolder } from './user-folder.ts';

export interface ArmedOptions extends StoryOptions {
  readonly profile?: ProfileWish;
  readonly session?: string;
  readonly target?: number;
  /** Who is signed in; nobody if null. */
  readonly technician?: string | null;
}

/**
 * Muster with a profile and an open session, created by the window's own requests. That a person
 * can create both is shown by first-mac.test.ts and keyboard.test.ts.
 */
export async function armedBench(options: ArmedOptions = {}): Promise<LaunchedApp> {
  const { profile = { name: 'Shared Macs' }, session = 'Monday', target, ...others } = options;
  const { technician = 'Ana', ...launch } = others;
  const launched = await launchAppInTest(launch);
  await arm(launched.window, profile, {
    name: session,
    target: target ?? null,
    technician,
  });
  await seeSession(launched.window, session);
  return launched;
}

const arm = (
  window: Page,
  profile: ProfileWish,
  given: {
    readonly name: string;
    readonly target: number | null;
    readonly technician: string | null;
  },
): Promise<void> =>
  window.evaluate(
    async (wish) => {
      const { bench } = globalThis as unknown as { readonly bench: BenchBridge };
      const saved = await bench.saveProfile({ profileId: null, settings: wish.settings });
      if (!saved.ok) throw new Error(saved.failure.kind);
      const { profileId } = saved.value;
      const { technician, ...session } = wish.given;
      await bench.setTechnician({ name: technician });
      const opened = await bench.openSession({ ...session, profileId });
      if (!opened.ok) throw new Error(opened.failure.kind);
    },
    { settings: completeProfile({ method: 'apple-configurator', ...profile }), given },
  );

/** A USB bench and a data folder that outlive one run of the app. */
export interface LastingBench {
  readonly bench: VirtualBench;
  readonly dataDir: string;
}

export const lastingBench = async (): Promise<LastingBench> => ({
  bench: await storyBench(),
  dataDir: createUserFolder(),
});
