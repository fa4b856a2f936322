import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LaunchedApp, launchApp, type LaunchOptions } from './launch-app.ts';

const RESULTS = join(import.meta.dirname, '..', '..', 'test-results');

/**
 * {@link launchApp} for one test: the app is closed at its end, and when the test failed its
 * screenshot, output and database are kept in test-results/.
 */
export async function launchAppInTest(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepEvidence(launched, task.name);
    await launched.close();
  });
  return launched;
}

async function keepEvidence(launched: LaunchedApp, name: string): Promise<void> {
  const folder = join(RESULTS, name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'output.txt'), launched.output());
  if (existsSync(launched.dataDir))
    cpSync(launched.dataDir, join(folder, 'bench'), { recursive: true, filter: isOfLog });
  const picture = await launched.window.screenshot().catch(() => null);
  if (picture !== null) writeFileSync(join(folder, 'window.png'), picture);
}

/** Chromium's own files come and go while they are copied, and say nothing about the bench. */
const isOfLog = (file: string): boolean => !file.endsWith('/window');
