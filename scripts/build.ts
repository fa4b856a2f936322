/** Builds Muster into dist/: main, preload, and renderer with the gallery if there is one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCheckout } from './build-checkout.ts';

const root = join(import.meta.dirname, '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
await buildCheckout(root);
