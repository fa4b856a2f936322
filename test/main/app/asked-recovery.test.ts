import { expect, it } from 'vitest';

import { ok } from '../../../contract/failure.ts';
import { ownBackup } from '../../../renderer/gallery/recovery-fixture.ts';
import { restoreAsked, setAsideAsked } from '../../../main/app/asked-recovery.ts';

function answering(isYes: boolean) {
  const asked: unknown[] = [];
  const answer = (about?: unknown) => {
    asked.push(about);
    return Promise.resolve(isYes);
  };
  const done: unknown[] = [];
  const restore = (wish: object) => Promise.resolve(ok(void done.push(wish) as never));
  return { asked, done, restore, questions: { restore: answer, setAside: () => answer() } };
}

it.each([true, false])('a copy is restored by the answer of a person (%j)', async (isYes) => {
  const { asked, done, restore, questions } = answering(isYes);
  const wish = { id: ownBackup.id, takesNewId: true };
  const answer = await restoreAsked({ offered: () => ownBackup }, wish, questions, restore);
  expect(answer.ok).toBe(isYes);
  expect(asked).toEqual([{ choice: ownBackup, takesNewId: true }]);
  // With what was asked about, so that no more than that is lost.
  expect(done).toEqual(isYes ? [{ ...wish, told: ownBackup }] : []);
});

it('what was not offered is refused without a question', async () => {
  const { asked, done, restore, questions } = answering(true);
  const wish = { id: '../x', takesNewId: false };
  const answer = await restoreAsked({ offered: () => null }, wish, questions, restore);
  expect(answer).toMatchObject({ failure: { detail: 'not-offered' } });
  expect([asked, done]).toEqual([[], []]);
});

it('a log is put aside by the answer of a person alone', async () => {
  const no = answering(false);
  const answer = await setAsideAsked(no.questions, () => no.restore({ id: 'aside' }));
  expect(answer).toMatchObject({ failure: { kind: 'declined' } });
  expect(no.done).toEqual([]);
  const yes = answering(true);
  await setAsideAsked(yes.questions, () => yes.restore({ id: 'aside' }));
  expect(yes.done).toEqual([{ id: 'aside' }]);
});
