import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';

import { IOREG_SHAPES } from '../main/sources/recorded/ioreg-shapes.ts';
import { printingTool } from '../main/sources/recorded/printing-tool.ts';
import { startVirtualBench } from '../support/virtual-bench.ts';

const CHECKOUT = join(import.meta.dirname, '../..');

/** The report's parts, as far as they are looked at here. */
interface Report {
  readonly parts: Readonly<
    Record<
      'natives' | 'devices' | 'log' | 'window',
      { readonly isWell: boolean; readonly found: object }
    >
  >;
}

it('tries natives, USB, sources, log and window over a bench, and reports without serials', async () => {
  const bench = await startVirtualBench();
  onTestFinished(bench.stop);
  const folder = mkdtempSync(join(tmpdir(), 'muster-check-mac-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await bench.plug({
    port: '1-1',
    vid: 0x05ac,
    pid: 0x1905,
    bcd: 0x1507,
    product: 'Mac',
    serial: 'TEST00A013',
  });
  await bench.plug({ port: '1-2', vid: 0x05ac, pid: 0x1906, product: 'Mac', serial: 'TEST00A099' });
  const ioreg = printingTool([{ text: IOREG_SHAPES['ioreg-13-booted-mac'].text }]);
  // The window runs as an ordinary user.
  chmodSync(dirname(ioreg), 0o755);
  const out = join(folder, 'report.json');
  const child = bench.spawn(
    process.execPath,
    ['scripts/check-mac.ts', '--out', out, '--ioreg', ioreg, '--usbmuxd', join(folder, 'none')],
    {
      cwd: CHECKOUT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    },
  );
  const words = child.stdout === null ? '' : await text(child.stdout);
  expect(words).toMatch(/^well {2}natives.*\nwell {2}devices.*\nwell {2}log.*\nwell {2}window/m);

  const written = readFileSync(out, 'utf8');
  expect(written).not.toMatch(/TEST00|0011223344556678/);
  const { parts } = JSON.parse(written) as Report;
  expect(parts.devices.found).toMatchObject({
    usb: [
      { port: '1-1', productId: '0x1905', family: 'mac', version: '0x1507' },
      { port: '1-2', productId: '0x1906', family: null },
    ],
    sources: [
      { source: 'ioreg', kind: 'working' },
      { source: 'usbmuxd', kind: 'absent' },
    ],
  });
  const seen = parts.devices.found as { readonly registry: unknown; readonly compared: unknown };
  expect(seen.registry).toHaveLength(2);
  expect(parts.log.found).toMatchObject({ commits: 100 });
  // Electron loaded both natives, showed its window, and saw the same.
  expect(parts.window.found).toMatchObject({ windows: 1, kind: 'muster-host-report' });
  expect(parts.window.found).toHaveProperty('devices.compared', seen.compared);
});
