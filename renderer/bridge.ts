import type { BenchBridge } from '../contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent when it did not run. */
    readonly bench?: BenchBridge;
  }
}

/** The bench behind this window, or null when the preload is missing. The only reader of `window.bench`. */
export const connectedBench = (): BenchBridge | null => window.bench ?? null;
