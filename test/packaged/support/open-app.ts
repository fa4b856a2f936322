import { type LaunchedApp, launchApp } from '../../support/launch-app.ts';
import { testBuild } from './test-build.ts';

/** The packed app in the copy that gives test automation access to its main process. */
export async function launchOpenApp(): Promise<LaunchedApp> {
  const before = process.env['MUSTER_PACKED_APP'];
  process.env['MUSTER_PACKED_APP'] = testBuild().open;
  try {
    return await launchApp();
  } finally {
    if (before === undefined) delete process.env['MUSTER_PACKED_APP'];
    else process.env['MUSTER_PACKED_APP'] = before;
  }
}
