import { describe, expect, it } from 'vitest';

import { isNoise } from '../../../scripts/start/noise.ts';

describe('what nobody who runs Muster can change', () => {
  it.each([
    '[13363:1129/214658.517395:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory',
    '[4711:4712:1129/214658.517395:ERROR:object_proxy.cc(576)] Failed to call method',
    '[22:1129/221319.221276:WARNING:vaapi_wrapper.cc(1514)] Skipping nVidia device named: nvidia-drm',
    '[22:1129/221319.221276:ERROR:gpu_process_host.cc(991)] GPU process exited unexpectedly: exit_code=8704',
    '[22:1129/221319.221276:VERBOSE1:sandbox_linux.cc(70)] Activated seccomp-bpf sandbox',
    '(electron:4711): Gtk-WARNING **: 09:14:07.123: Theme parsing error: gtk.css:1:1',
    '(muster:4711): GLib-GIO-CRITICAL **: 09:14:07.123: g_dbus_connection: assertion failed',
    'libva error: vaGetDriverNameByIndex() failed with unknown libva error',
    'libEGL warning: DRI2: failed to authenticate',
    'MESA-LOADER: failed to open swrast: driver not found',
    'ATTENTION: default value of option mesa_glthread overridden by environment.',
    'Failed to shutdown.',
    '2026-11-29 21:46:58.517 Electron[1234:5678] +[IMKClient subclass]: chose IMKClient_Modern',
    '#0 0x55d0c3f8b1b2 (/opt/muster+0x4f8b1b1)',
    '',
  ])('is only kept: %s', (line) => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    'The data folder /srv/bench cannot be written, so nothing would be logged.',
    '{"at":"2026-11-29T21:46:58.517Z","level":"warn","message":"A backup could not be written"}',
    '21:46:58  No. 1, Port 4 of hub 1-1: Logged. Serial TEST00ZF01 (USB).',
    '[1:1129/221319.221276:FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox!',
    'Muster is already running with this log. Its window is now in front.',
    'Received signal 11 SEGV_MAPERR 000000000000',
  ])('control: this is printed: %s', (line) => {
    expect(isNoise(line)).toBe(false);
  });
});
