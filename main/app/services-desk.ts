import type { Diagnostics } from '../../enrollment/ports.ts';
import type { Bench } from '../bench/bench.ts';
import type { AskClock } from '../services/pace.ts';
import type { OpenServices } from '../services/open-services.ts';
import type { HostLanguage } from './host-language.ts';
import type { BeginRequest } from './net-send.ts';
import type { Seal } from '../services/sealed-secrets.ts';

/** What services are reached through. */
export interface ServiceHost {
  readonly seal: Seal;
  /** Opens the system's browser. */
  readonly openExternal: (url: string) => Promise<void>;
  readonly beginRequest: BeginRequest;
}

export interface ServicesDeskParts extends ServiceHost {
  readonly bench: Bench;
  readonly dataFolder: string;
  readonly language: HostLanguage;
  readonly diagnostics: Diagnostics;
  readonly nowMs: () => number;
  readonly inTest: ServicesInTest | undefined;
}

/** What a test in Electron puts in the place of the services and of the system's keychain. */
export interface ServicesInTest {
  /** An origin on a loopback address that stands for every service. */
  readonly base: string;
  readonly seal: Seal;
  readonly clock: AskClock;
}

/**
 * The services of a bench. Nothing that could ask one is loaded before a person sets one up, or the
 * log says that one is set up.
 */
export interface ServicesDesk {
  readonly load: () => Promise<OpenServices>;
  /** Goes on with what was being asked; the bench does not wait for it. */
  readonly begin: () => void;
  readonly stop: () => Promise<void>;
}

export function servicesDesk(parts: ServicesDeskParts): ServicesDesk {
  const { bench } = parts;
  let loaded: Promise<OpenServices> | null = null;
  let isFailed = false;
  const load = (): Promise<OpenServices> => (loaded ??= openOver(parts));
  // What was being asked when the log failed goes on with it.
  const stopHearing = bench.onChange((change) => {
    const log = change.kind === 'live' ? change.parts.log : undefined;
    if (log === undefined) return;
    if (isFailed && log.kind === 'writable') void loaded?.then(({ resume }) => resume());
    isFailed = log.kind === 'failed';
  });
  return {
    load,
    begin: () => {
      const { isPractice } = bench.snapshot();
      if (isPractice || bench.view.settings.services.size === 0) return;
      load()
        .then(({ begin }) => begin())
        .catch((error: unknown) => parts.diagnostics.fault('Services were not opened', error));
    },
    stop: async () => {
      stopHearing();
      await (await loaded)?.stop();
    },
  };
}

async function openOver(parts: ServicesDeskParts): Promise<OpenServices> {
  const [{ openServices }, { sealedSecrets }, { askClock }, { netSend }] = await Promise.all([
    import('../services/open-services.ts'),
    import('../services/sealed-secrets.ts'),
    import('../services/pace.ts'),
    import('./net-send.ts'),
  ]);
  const { bench, language, inTest, dataFolder, nowMs } = parts;
  return openServices({
    bench,
    diagnostics: parts.diagnostics,
    secrets: sealedSecrets({ dataFolder, nowMs, seal: inTest?.seal ?? parts.seal }),
    send: netSend(parts.beginRequest),
    base: inTest?.base ?? null,
    clock: inTest?.clock ?? askClock,
    openBrowser: parts.openExternal,
    words: () => ({ ...language.words.services.signInPages, language: language.name }),
  });
}
