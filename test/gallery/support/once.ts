import type { TestProject } from 'vitest/node';

import { startEngine } from '../../../scripts/runtime/engine.ts';
import { buildGallery } from './build-gallery.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the engine of the gallery can be driven. */
    readonly galleryEngine: string;
  }
}

/** Builds the gallery and starts its engine, once for all tests of it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildGallery();
  const engine = await startEngine();
  project.provide('galleryEngine', engine.address);
  return engine.stop;
}
