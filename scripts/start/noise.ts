/**
 * Lines that Chromium and its libraries write to standard error about things that no user of Muster
 * can change: no D-Bus in a container, no graphics card, no theme. `FATAL` is not among them: the
 * process ends with it.
 */
const NOISE: readonly RegExp[] = [
  // [pid:MMDD/hhmmss.ffffff:LEVEL:file.cc(line)] …, with a thread after the pid in older versions.
  /^\[\d+(?::\d+)?:\d{4}\/\d{6}\.\d+:(?!FATAL)[A-Z]+\d*:[^\]]*\] /,
  // GLib's own form: (program:pid): Domain-LEVEL **: time: …
  /^\(.+:\d+\): [\w.-]+-(?:WARNING|CRITICAL|Message|INFO|DEBUG) \*\*/,
  /^(?:libva|libEGL|libGL|MESA|MESA-LOADER|glx|Xlib|Fontconfig|dbus|ALSA lib|vaInitialize)\b.*/,
  /^(?:ATTENTION: default value of option|pci id for fd |Failed to (?:shutdown|connect to the bus))/,
  // The macOS system log: 2026-11-29 21:46:58.517 Electron[123:456] …
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ [\w ()]+\[\d+:\w+\] /,
  // Stack frames that only a debugger can read.
  /^#\d+ 0x[0-9a-f]+/,
  /^\s*$/,
];

/** True for a line that is only kept in the log file of the run. */
export const isNoise = (line: string): boolean => NOISE.some((form) => form.test(line));
