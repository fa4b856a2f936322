import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The smallest window that Electron can show: what every app pays on this machine. */
const MAIN = `
import { app, BrowserWindow } from 'electron';
app.enableSandbox();
app.setPath('userData', process.argv.at(-1) + '/window');
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    ...{ width: 1440, height: 900, show: false },
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => {
    window.show();
    const ns = String(process.hrtime.bigint());
    process.stdout.write(JSON.stringify({ mark: 'window-shown', ns }) + '\\n');
  });
  void window.loadURL('data:text/html,<title>Empty</title><p>Empty</p>');
});
`;

/** A checkout of an app with nothing but a window, to be staged and started as the one in `like` is. */
export function createEmptyApp(like: string): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'muster-empty-app-'));
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'dist', 'main'), { recursive: true });
  symlinkSync(realpathSync(join(like, 'node_modules')), join(root, 'node_modules'));
  const manifest = { name: 'empty', version: '1.0.0', type: 'module', main: 'dist/main/index.js' };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(root, 'dist', 'main', 'index.js'), MAIN);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
