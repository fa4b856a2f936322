import { onTestFinished } from 'vitest';

import { thisHost as productsHost } from '../../db/this-host.ts';
import { thisHost as scriptsHost } from '../../scripts/bootstrap/this-host.mjs';

/** Lets product and scripts take this host for another system, until the test ends. */
export function pretendHost(platform: NodeJS.Platform, arch = productsHost.arch): void {
  for (const host of [productsHost, scriptsHost]) {
    const before = { ...host };
    Object.assign(host, { platform, arch });
    onTestFinished(() => void Object.assign(host, before));
  }
}
