import type { UsbWatcher } from '../../enrollment/ports.ts';
import { placesOf, type HostSourcesParts } from './host-sources.ts';
import { registryNodes, type RegistryNode } from './ioreg/ioreg-devices.ts';
import { runIoreg } from './ioreg/ioreg-source.ts';
import { withRegistry } from './ioreg/registry-watcher.ts';

/** On a Mac, lets a watcher also tell of what the registry lists; unchanged elsewhere. */
export function withHostRegistry(
  watcher: UsbWatcher,
  parts: Omit<HostSourcesParts, 'nowMs'>,
): UsbWatcher {
  const { ioreg } = placesOf(parts);
  if (parts.platform !== 'darwin' || ioreg === null) return watcher;
  return withRegistry(watcher, { look: lookWith(ioreg) });
}

/** Null if the program did not answer, or not as it should. The same text is not read again. */
function lookWith(ioreg: string): () => Promise<readonly RegistryNode[] | null> {
  let last: { readonly text: string; readonly nodes: readonly RegistryNode[] | null } | null = null;
  return async () => {
    const end = await runIoreg(ioreg);
    if (end.kind !== 'ended' || end.code !== 0) return null;
    const text = end.stdout;
    if (last?.text !== text) last = { text, nodes: text.trim() === '' ? [] : registryNodes(text) };
    return last.nodes;
  };
}
