/** Builds Muster and opens its window: `npm start`. Its options are in scripts/start-help.mjs. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolderOf } from '../main/app/data-folder.ts';
import { sayTo } from '../main/app/terminal/terminal.ts';
import { tell } from './bootstrap/tell.mjs';
import { buildIfStale } from './build-checkout.ts';
import { cacheFolder } from './runtime/cache-folder.ts';
import { startDisplay, type Display } from './runtime/display.ts';
import { requirePrograms } from './runtime/ensure-programs.ts';
import { asOrdinaryUser } from './runtime/ordinary-user.ts';
import { callerOrOrdinary, runnableApp, type RunnableApp } from './runtime/runnable-app.ts';
import { giveToAccount } from './start/account-folder.ts';
import { listenForEnding } from './start/ending.ts';
import { readOrder, type StartOrder } from './start/order.ts';
import { carryPictures, checkPicture } from './start/picture.ts';
import { runApp } from './start/run-app.ts';
import { openRunLog } from './start/run-log.ts';
import { thisHost } from './bootstrap/this-host.mjs';

const root = join(import.meta.dirname, '..');
const say = sayTo(process.stdout);
const complain = sayTo(process.stderr);
const ending = listenForEnding();

try {
  // npm itself changes to the folder of the package.
  process.exitCode = await launch(
    readOrder(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()),
  );
} catch (error) {
  // A signal that ended one of our programs has reached this process too, and takes precedence.
  await new Promise(setImmediate);
  process.exitCode = tell(error, root);
}

async function launch(order: StartOrder): Promise<number> {
  const user = callerOrOrdinary();
  if (order.pictureFile !== null) checkPicture(order.pictureFile, keptOf(order, user?.home));
  await requirePrograms('start');
  await buildIfStale(root);
  // Electron's own variable for hosts that must not, or cannot, download it.
  const app = await runnableApp(root, !process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']);
  app.notes.forEach(say);
  if (order.dataFolder !== null && user) giveToAccount(order.dataFolder, user);
  const display = await displayForWindow();
  const picture =
    order.pictureFile === null ? null : carryPictures(order.pictureFile, user, complain);
  try {
    return await runApp({
      command: commandOf(app, order, display, picture?.file ?? null),
      env: { ...process.env, ...(display && { DISPLAY: display.name }) },
      log: openRunLog(cacheFolder()),
      isVerbose: order.isVerbose,
      ending,
    });
  } finally {
    picture?.stop();
    await display?.stop();
  }
}

/** What a picture must not overwrite. */
function keptOf(order: StartOrder, home = homedir()): readonly (string | null)[] {
  const { env } = process;
  return [
    order.replayFile,
    order.dataFolder,
    dataFolderOf(order, { platform: thisHost.platform, env, home }),
  ];
}

function commandOf(
  { user, executable, args }: RunnableApp,
  { appArgs }: StartOrder,
  display: Display | undefined,
  picture: string | null,
): readonly string[] {
  // starts: setpriv, env
  return [
    ...(user ? asOrdinaryUser(user) : []),
    executable,
    ...args,
    ...(display ? ['--disable-gpu', '--tell'] : []),
    '--launcher',
    ...(picture === null ? [] : [`--picture=${picture}`]),
    ...appArgs,
  ];
}

async function displayForWindow(): Promise<Display | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (thisHost.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return undefined;
  return startDisplay({ endsWithLastWindow: true });
}
