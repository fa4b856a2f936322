import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LaunchedApp, launchApp, type LaunchOptions } from './launch-app.ts';
import { canShare, openStory } from './story-app.ts';

const RESULTS = join(import.meta.dirname, '..', '..', 'test-results');

export interface StoryOptions extends LaunchOptions {
  /** For tests of the process itself: its start, its end, its clock. */
  readonly isCold?: boolean;
}

/**
 * Muster for one test, in the Electron of the previous tests or, if that is not possible, in its
 * own. It is closed at the end of the test. If the test failed, its screenshot, output and database
 * are kept in test-results/, and its Electron is not reused.
 */
export async function launchAppInTest({
  isCold = false,
  ...options
}: StoryOptions = {}): Promise<LaunchedApp> {
  const isShared = !isCold && (await canShare(options));
  const launched = isShared ? await openStory(options) : await launchApp(options);
  onTestFinished(async ({ task }) => {
    const hasFailed = task.result?.state === 'fail';
    if (hasFailed) await keepEvidence(launched, task.name);
    if (hasFailed && isShared) await launched.kill();
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

/** Chromium's own files come and go while they are copied, and are irrelevant to the bench. */
const isOfLog = (file: string): boolean => !file.endsWith('/window');
