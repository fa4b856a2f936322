import { failed, type Result } from '../../contract/failure.ts';
import type { LogRecovery, RestoreWish, ConfirmedRestore } from '../backup/recovery.ts';
import type { Questions } from './questions.ts';

const DECLINED = failed({ kind: 'declined' });

/** Restores an offered copy once a person has confirmed what that keeps and loses. */
export async function restoreAsked(
  { offered }: Pick<LogRecovery, 'offered'>,
  wish: RestoreWish,
  { restore: isSure }: Pick<Questions, 'restore'>,
  restore: (wish: ConfirmedRestore) => Promise<Result<null>>,
): Promise<Result<null>> {
  const choice = offered(wish.id);
  if (choice === null) return failed({ kind: 'restore-failed', detail: 'not-offered' });
  const isAgreed = await isSure({ choice, takesNewId: wish.takesNewId });
  return isAgreed ? restore({ ...wish, told: choice }) : DECLINED;
}

/** Sets the log aside once a person has confirmed it. */
export const setAsideAsked = async (
  { setAside: isSure }: Pick<Questions, 'setAside'>,
  setAside: () => Promise<Result<null>>,
): Promise<Result<null>> => ((await isSure()) ? setAside() : DECLINED);
