import { expect, it } from 'vitest';

import { ok } from '../../../contract/failure.ts';
import { backUpLog, listCopies } from '../../../db/index.ts';
import { restoreAsked, setAsideAsked } from '../../../main/app/asked-recovery.ts';
import { temporaryFolder } from '../../db/support/log-world.ts';
import { closedLog } from '../../db/support/raw.ts';

const AT_MS = Date.UTC(2026, 10, 23, 17);

function answering(isYes: boolean) {
  const asked: unknown[] = [];
  const answer = (about?: unknown) => {
    asked.push(about);
    return Promise.resolve(isYes);
  };
  const done: string[] = [];
  const restore = ({ name }: { readonly name: string }) =>
    Promise.resolve(ok(void done.push(name) as never));
  return { asked, done, restore, questions: { restore: answer, setAside: () => answer() } };
}

it.each([
  [true, 1],
  [false, 0],
])('a copy is restored by the answer of a person (%j)', async (isYes, times) => {
  const folder = closedLog(12);
  backUpLog(folder, { reason: 'by-hand', nowMs: AT_MS });
  const name = listCopies(folder)[0]?.name ?? '';
  const { asked, done, restore, questions } = answering(isYes);
  const answer = await restoreAsked(folder, { name, takesNewId: false }, questions, restore);
  expect(answer.ok).toBe(isYes);
  expect(asked).toEqual([{ atMs: AT_MS, rows: 12 }]);
  expect(done).toHaveLength(times);
});

it('what is not there is refused without a question', async () => {
  const { asked, done, restore, questions } = answering(true);
  const wish = { name: '../x', takesNewId: false };
  await restoreAsked(temporaryFolder(), wish, questions, restore);
  expect([asked, done]).toEqual([[], ['../x']]);
});

it('a log is put aside by the answer of a person alone', async () => {
  const no = answering(false);
  const answer = await setAsideAsked(no.questions, () => no.restore({ name: 'aside' }));
  expect(answer).toMatchObject({ failure: { kind: 'declined' } });
  expect(no.done).toEqual([]);
  const yes = answering(true);
  await setAsideAsked(yes.questions, () => yes.restore({ name: 'aside' }));
  expect(yes.done).toEqual(['aside']);
});
