import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const CONFIG = join(ROOT, 'renderer/vite.gallery.config.ts');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** Builds the gallery into `.cache/gallery`. */
export function buildGallery(): void {
  // In a process of its own: under the test runner's NODE_ENV it would be React's development
  // build.
  execFileSync(process.execPath, [VITE, 'build', '--config', CONFIG, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
