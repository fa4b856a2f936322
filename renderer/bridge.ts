import type { BenchBridge } from '../contract/bridge.ts';

declare global {
  interface Window {
    /** Set by the preload; absent if that did not run. */
    readonly bench?: BenchBridge;
  }
}

/** The bench behind this window, or null without the preload. The only reader of `window.bench`. */
export const connectedBench = (): BenchBridge | null => window.bench ?? null;
