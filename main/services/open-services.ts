import { open } from 'node:fs/promises';

import { failed, ok, type Failure, type Result } from '../../contract/failure.ts';
import type { SecretState, ServiceState } from '../../contract/services.ts';
import type { Diagnostics } from '../../enrollment/ports.ts';
import { SERVICES, type Service, type SettingsOf } from '../../enrollment/service.ts';
import type { Bench } from '../bench/bench.ts';
import { askedBench, type BenchToAsk } from './asked-bench.ts';
import { createAsking, type Asking, type AskingParts } from './asking.ts';
import type { SignInWords } from './microsoft/sign-in-page.ts';
import { SECRET_OF } from './secrets.ts';
import { loginOf, sourceOf, type Reach } from './source-of.ts';

export interface ServicesParts extends Reach {
  readonly bench: Pick<Bench, 'view' | 'focusedOn' | 'command' | 'tell' | 'snapshot'>;
  /** Opens the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  /** What the browser shows after a sign-in. */
  readonly words: () => SignInWords;
  readonly diagnostics: Pick<Diagnostics, 'fault'>;
}

/** The services of a running bench: their secrets, and asking them. */
export interface OpenServices {
  /** Shows which secrets there are, and goes on with what was being asked. */
  readonly begin: () => Promise<void>;
  /** Goes on with every ask that has no end in the log. */
  readonly resume: () => void;
  /** Sends nothing more; what is being asked goes on after the next start. */
  readonly stop: () => Promise<void>;
  readonly takeAppleKey: (file: {
    readonly path: string;
    readonly fileName: string;
  }) => Promise<Result<SecretState>>;
  readonly signIn: () => Promise<Result<SecretState>>;
  readonly cancelSignIn: () => void;
  readonly forget: (service: Service) => Promise<void>;
  readonly ask: (service: Service, goesOn: boolean) => Promise<Result<null>>;
  readonly cancel: (service: Service) => Promise<void>;
}

export function openServices(parts: ServicesParts): OpenServices {
  const { bench, secrets } = parts;
  const { view, command } = bench;
  const show = showerOf(bench);
  const showSecret = async (service: Service): Promise<SecretState> => {
    const secret = await secrets.state(SECRET_OF[service]);
    show(service, { secret });
    return secret;
  };
  const asking = askingOver(parts, (service, asked) => show(service, { asking: asked }));
  const signing = createSigning(parts, (isSigningIn) => show('intune', { isSigningIn }));

  return {
    begin: async () => {
      await Promise.all(SERVICES.map(showSecret));
      asking.resume();
    },
    resume: asking.resume,
    stop: async () => {
      signing.cancel();
      await Promise.all(SERVICES.map((service) => asking.end(service, 'left')));
    },
    takeAppleKey: async ({ path, fileName }) => {
      const read = await readKey(path);
      if (!read.ok) return failed({ kind: 'key-refused', fileName, why: read.why });
      const settings = view.settings.services.get('apple');
      const keyId = settings?.service === 'apple' ? settings.keyId : '';
      await secrets.write(SECRET_OF.apple, read.pem, keyId);
      return ok(await showSecret('apple'));
    },
    signIn: async () => {
      const signed = await signing.signIn();
      return signed.ok ? ok(await showSecret('intune')) : signed;
    },
    cancelSignIn: signing.cancel,
    forget: async (service) => {
      const isSetUp = view.settings.services.has(service);
      if (service === 'intune') signing.cancel();
      await asking.end(service, isSetUp ? 'signed-out' : 'service-removed');
      await secrets.forget(SECRET_OF[service]);
      await showSecret(service);
    },
    ask: async (service, goesOn) => {
      const sessionId = view.openSessionId;
      if (sessionId === null) return failed({ kind: 'no-session' });
      if ((await secrets.state(SECRET_OF[service])).kind === 'none') {
        return failed({ kind: 'service-without-secret', service });
      }
      return asking.ask({ service, sessionId, by: command.technician(), goesOn });
    },
    cancel: (service) => asking.end(service, 'cancelled'),
  };
}

type Show = (service: Service, state: Partial<ServiceState>) => void;

/** Tells the window what changed of a service. */
function showerOf(bench: ServicesParts['bench']): Show {
  let { services } = bench.snapshot();
  return (service, state) => {
    services = { ...services, [service]: { ...services[service], ...state } };
    bench.tell({ kind: 'live', parts: { services } });
  };
}

/** Asks the services that are set up at the time. */
export const askingOver = (
  parts: Pick<ServicesParts, 'diagnostics'> & { readonly bench: BenchToAsk } & Reach,
  show: AskingParts['show'],
): Asking =>
  createAsking({
    bench: askedBench(parts.bench),
    newId: parts.bench.command.newId,
    sourceOf: async (service, stop) => {
      const settings = parts.bench.view.settings.services.get(service);
      return settings === undefined ? null : sourceOf(settings, parts, stop);
    },
    show,
    diagnostics: parts.diagnostics,
  });

/** Signing in to Intune, once at a time. */
function createSigning(
  parts: Pick<ServicesParts, 'bench' | 'openBrowser' | 'words'> & Reach,
  show: (isSigningIn: boolean) => void,
) {
  let stop: AbortController | null = null;
  return {
    cancel: () => stop?.abort(),
    signIn: async (): Promise<Result<null>> => {
      const settings = parts.bench.view.settings.services.get('intune');
      if (settings?.service !== 'intune') {
        return failed({ kind: 'service-not-set-up', service: 'intune' });
      }
      if (stop !== null) return failed({ kind: 'service-busy', service: 'intune' });
      stop = new AbortController();
      show(true);
      try {
        return await signInOnce(parts, settings, stop.signal);
      } finally {
        stop = null;
        show(false);
      }
    },
  };
}

/** One sign-in; nothing of it is kept unless it is whole. */
export async function signInOnce(
  parts: Pick<ServicesParts, 'openBrowser' | 'words'> & Reach,
  settings: SettingsOf<'intune'>,
  stop: AbortSignal,
): Promise<Result<null>> {
  const { signIn } = await import('./microsoft/sign-in.ts');
  const { openBrowser, secrets, clock } = parts;
  const login = await loginOf(settings, parts, stop);
  const signed = await signIn({ ...login, openBrowser, words: parts.words(), clock });
  if (!signed.ok) {
    const { why, detail } = signed;
    return why === 'cancelled'
      ? failed({ kind: 'declined' })
      : failed({ kind: 'sign-in-failed', why, detail });
  }
  const text = await secrets.read(SECRET_OF.intune);
  await secrets.write(SECRET_OF.intune, text ?? '', signed.account);
  return ok(null);
}

type KeyFault = Extract<Failure, { readonly kind: 'key-refused' }>['why'];

/** Apple's file of a P-256 key has some 250 bytes. */
const LONGEST_KEY = 16_384;

/** The key in a file, checked; or why there is none. */
export async function readKey(
  path: string,
): Promise<
  { readonly ok: true; readonly pem: string } | { readonly ok: false; readonly why: KeyFault }
> {
  let pem: string;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_KEY), 0);
      pem = buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return { ok: false, why: 'unreadable' };
  }
  const { readAppleKey } = await import('./apple/index.ts');
  const reading = readAppleKey(pem);
  return reading.ok ? { ok: true, pem } : reading;
}
