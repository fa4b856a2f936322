/** Builds Muster and opens its window. Arguments go to the app. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildTargets } from './build-targets.ts';
import { startDisplay } from './runtime/display.ts';
import { requirePrograms } from './runtime/ensure-programs.ts';
import { asOrdinaryUser } from './runtime/ordinary-user.ts';
import { runnableApp } from './runtime/runnable-app.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  process.exitCode = await launch(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function launch(args: readonly string[]): Promise<number> {
  await requirePrograms('start');
  await buildTargets(root);
  const app = await runnableApp(root);
  app.notes.forEach(say);
  const display = await displayForWindow();
  // starts: setpriv, env
  const [command = '', ...words] = [
    ...(app.user ? asOrdinaryUser(app.user) : []),
    ...[app.executable, ...app.args, ...(display ? ['--disable-gpu'] : []), ...args],
  ];
  const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
  // starts: setpriv, env
  const child = spawn(command, words, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  await display?.stop();
  return code;
}

async function displayForWindow() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return undefined;
  const display = await startDisplay();
  say(`There is no display here: Muster runs on a virtual one, ${display.name} (Xvfb).`);
  return display;
}
