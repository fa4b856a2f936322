import { failed, type Result } from '../../contract/failure.ts';
import { listCopies } from '../../db/index.ts';
import type { Questions } from './questions.ts';

const DECLINED = failed({ kind: 'declined' });

/** Restores a copy by its name once a person has confirmed which one that is. */
export async function restoreAsked(
  folder: string,
  name: string,
  { restore: isSure }: Pick<Questions, 'restore'>,
  restore: (name: string) => Promise<Result<null>>,
): Promise<Result<null>> {
  const copy = listCopies(folder).find((one) => one.name === name);
  // What is not there is refused without a question.
  if (copy === undefined) return restore(name);
  const { atMs, newest } = copy;
  return (await isSure({ atMs, rows: newest.seq })) ? restore(name) : DECLINED;
}

/** Puts the log aside once a person has confirmed that. */
export const setAsideAsked = async (
  { setAside: isSure }: Pick<Questions, 'setAside'>,
  setAside: () => Promise<Result<null>>,
): Promise<Result<null>> => ((await isSure()) ? setAside() : DECLINED);
