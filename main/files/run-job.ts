import type { LaunchChild } from './child.ts';
import type { ParentPort } from './parent-port.ts';

/**
 * How a job ended; `gone` resolves when its program has, which a hanging share may delay for long.
 */
export type JobEnd =
  | { readonly kind: 'found'; readonly found: unknown }
  | { readonly kind: 'not-answering' | 'cancelled'; readonly gone: Promise<void> };

export interface JobLimits {
  /** Ends the job at once. */
  readonly signal?: AbortSignal | undefined;
  /** How long a single call to the file system may take. */
  readonly silenceMs?: number | undefined;
}

/** A call to a disk or share that takes longer than this is not expected to return. */
export const SILENCE_MS = 60_000;

type Said =
  | { readonly kind: 'step' }
  | { readonly kind: 'found'; readonly found: unknown }
  | { readonly kind: 'fault'; readonly error: unknown };

/**
 * Runs one job in a child. The timeout starts with the child's first step and restarts with each.
 * Rejects when the job throws or its program ends without an answer.
 */
export function runJob(
  launch: LaunchChild,
  program: URL,
  job: unknown,
  { signal, silenceMs = SILENCE_MS }: JobLimits = {},
): Promise<JobEnd> {
  const child = launch(program);
  const gone = new Promise<void>((resolve) => child.onExit(resolve));
  let timer: NodeJS.Timeout | null = null;
  const ended = new Promise<JobEnd>((resolve, reject) => {
    const giveUp = (kind: 'not-answering' | 'cancelled') => () => resolve({ kind, gone });
    child.onMessage((message) => {
      const said = message as Said;
      if (timer !== null) clearTimeout(timer);
      if (said.kind === 'step') timer = setTimeout(giveUp('not-answering'), silenceMs);
      else if (said.kind === 'found') resolve(said);
      else reject(said.error instanceof Error ? said.error : new Error(String(said.error)));
    });
    void gone.then(() => reject(new Error('the program that writes ended without an answer')));
    if (signal?.aborted === true) return giveUp('cancelled')();
    signal?.addEventListener('abort', giveUp('cancelled'), { once: true });
    child.post(job);
  });
  return ended.finally(() => {
    if (timer !== null) clearTimeout(timer);
    child.kill();
  });
}

/** The child's side: takes one job, runs it, and answers. */
export function answerJob(
  port: ParentPort,
  work: (job: unknown, onStep: () => void) => Promise<unknown>,
): void {
  const onStep = (): void => port.post({ kind: 'step' });
  port.onMessage((job) => {
    work(job, onStep).then(
      (found) => port.post({ kind: 'found', found }),
      (error: unknown) => port.post({ kind: 'fault', error }),
    );
  });
}
