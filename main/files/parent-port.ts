/** What a child receives from and sends to the process that started it. */
export interface ParentPort {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** What Electron gives its utility processes instead of Node's channel. */
interface UtilityPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/**
 * The port of this child, under Node or Electron. The child ends with its parent; signals to both
 * are left to the parent, which may want a file finished.
 */
export function parentPort(): ParentPort {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
  const { parentPort: utility } = process as unknown as { readonly parentPort?: UtilityPort };
  if (utility !== undefined) {
    return {
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', ({ data }) => listener(data)),
    };
  }
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}
