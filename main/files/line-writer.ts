import { siblingProgram } from '../../db/sibling-program.ts';
import type { LaunchChild } from './child.ts';
import type { TargetRules } from './judge-target.ts';
import type { WriteFailure, WriteResult } from './write-failure.ts';

/** Orders to the child that holds the file; it answers each. */
export type LineOrder =
  | { readonly kind: 'begin'; readonly path: string; readonly rules: TargetRules }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'end' };

/** A file of lines written by another program, so that this one never waits for its disk. */
interface LineWriter {
  readonly append: (line: string) => void;
  /** Resolves once all lines are on the disk, or with the reason why not. */
  readonly end: () => Promise<WriteResult<null>>;
}

/** Begins a file of lines; `onFault` is called once if a later line cannot be written. */
export type BeginLines = (
  path: string,
  onFault: (failure: WriteFailure) => void,
) => Promise<WriteResult<LineWriter>>;

export interface LineWriterParts {
  readonly launch: LaunchChild;
  readonly rules: () => TargetRules;
  /** How long the disk may take for one line. */
  readonly silenceMs?: number;
}

const NOT_ANSWERING = { ok: false, kind: 'not-answering', detail: '' } as const;
const GONE = { ok: false, kind: 'failed', detail: 'the program that writes ended' } as const;

/** One child per file of lines. */
export const lineWriter =
  ({ launch, rules, silenceMs = 10_000 }: LineWriterParts): BeginLines =>
  async (path, onFault) => {
    const child = launch(siblingProgram('line-worker', import.meta.url));
    const waiting: ((answer: WriteResult<null>) => void)[] = [];
    let failure: WriteFailure | null = null;
    let timer: NodeJS.Timeout | null = null;
    const watch = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = waiting.length === 0 ? null : setTimeout(() => fail(NOT_ANSWERING), silenceMs);
    };
    const fail = (answer: Exclude<WriteResult<null>, { ok: true }>): void => {
      failure ??= answer;
      for (const resolve of waiting.splice(0)) resolve(answer);
      watch();
      child.kill();
    };
    child.onMessage((message) => {
      const answer = message as WriteResult<null>;
      waiting.shift()?.(answer);
      if (answer.ok) watch();
      else fail(answer);
    });
    child.onExit(() => fail(GONE));
    const order = (given: LineOrder): Promise<WriteResult<null>> => {
      if (failure !== null) return Promise.resolve({ ok: false, ...failure });
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) watch();
        child.post(given);
      });
    };

    const begun = await order({ kind: 'begin', path, rules: rules() });
    if (!begun.ok) return begun;
    let isTold = false;
    return {
      ok: true,
      value: {
        append: (line) => {
          void order({ kind: 'line', line }).then((answer) => {
            if (answer.ok || isTold) return;
            isTold = true;
            onFault(answer);
          });
        },
        end: async () => {
          const ended = await order({ kind: 'end' });
          child.kill();
          return ended;
        },
      },
    };
  };
