/** The system that this process runs on, in Node's words. */
export interface ThisHost {
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
}

/**
 * The only place in which the product asks for its system. Whatever depends on it looks here at the
 * moment when it needs to know, so that a test can set another system.
 */
export const thisHost: ThisHost = { platform: process.platform, arch: process.arch };
