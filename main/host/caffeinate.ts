import { killTool, startTool } from './run-tool.ts';

/**
 * Keeps a Mac from sleeping while this process runs: its own program ends with it, so that not even
 * a kill leaves the Mac awake. Nothing happens elsewhere, or if the program is missing.
 * @returns a function that lets the Mac sleep again
 */
export function keepMacAwake(
  platform: string,
  { path = '/usr/bin/caffeinate', pid = process.pid } = {},
): () => void {
  if (platform !== 'darwin') return () => undefined;
  // -i: the system does not sleep by itself; -w: until that process ends.
  const child = startTool(path, ['-i', '-w', String(pid)]);
  child.on('error', () => undefined);
  child.stdout?.resume();
  child.stderr?.resume();
  child.unref();
  return () => killTool(child);
}
