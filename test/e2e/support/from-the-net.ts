import type { ElectronApplication } from 'playwright-core';

export interface NetAnswer {
  readonly status: number;
  readonly policy: string | null;
}

/** Requests an address as the window's own session would. */
export const fromTheNet = (app: ElectronApplication, url: string): Promise<NetAnswer> =>
  app.evaluate(async ({ net }, asked) => {
    const answer = await net.fetch(asked);
    return { status: answer.status, policy: answer.headers.get('Content-Security-Policy') };
  }, url);
