import { expect, it } from 'vitest';

import type { BenchEvent } from '../../../enrollment/events.ts';
import { emptyBenchView, foldEvent, type FoldedBench } from '../../../enrollment/fold/project.ts';
import type { Serial } from '../../../enrollment/serial.ts';
import { startPaperBench } from '../bench/paper-bench.ts';

const SERIALS = ['TEST00L001', 'TEST00L002', 'TEST00L003'];
const ROW = { seq: 1, id: 'id', benchId: 'bench', atMs: 0, by: null };

/** The view of a bench whose session is open, and what folds another event into it. */
function startView() {
  const { log, sessionId } = startPaperBench();
  const view = emptyBenchView();
  for (const event of log) foldEvent(view, event);
  const fold = (event: BenchEvent): void => foldEvent(view, { ...ROW, event });
  return { view, fold, sessionId };
}

/** A list split into one chunk per row. */
function importList(
  { fold }: ReturnType<typeof startView>,
  importId: string,
  sessionId: string | null = null,
  serials: readonly string[] = SERIALS,
): void {
  const counts = { rows: serials.length, taken: serials.length, skipped: [] };
  const file = { fileName: 'order.csv', sha256: '', fileDateMs: 0, ...counts };
  fold({
    kind: 'list-imported',
    importId,
    list: { kind: 'expected', sessionId, columns: {} },
    file,
  });
  for (const serial of serials) {
    const nothing = { assignedUser: null, location: null, purchaseOrder: null, extras: {} };
    const row = { serial: serial as Serial, assetTag: importId, ...nothing };
    fold({ kind: 'expected-listed', importId, rows: [row] });
  }
}

const tagsOf = ({ expected }: FoldedBench) =>
  [...expected.values()].map(({ serial, assetTag }) => [serial, assetTag]);
const tagged = (tag: string) => SERIALS.map((serial) => [serial, tag]);

it('waits for every row of a list that comes in pieces, asked between two lists or not', () => {
  const [never, asked] = [startView(), startView()];
  for (const importId of ['first', 'second']) {
    importList(never, importId);
    importList(asked, importId);
    expect(tagsOf(asked.view)).toEqual(tagged(importId));
  }
  expect(tagsOf(never.view)).toEqual(tagged('second'));
  expect(never.view.lists.get('first')?.rows.map(({ serial }) => serial)).toEqual(SERIALS);
});

it('has the same map of expected rows until a list is imported or undone', () => {
  const bench = startView();
  importList(bench, 'first');
  const { expected } = bench.view;
  bench.fold({ kind: 'unknown-policy-set', sessionId: bench.sessionId, policy: 'hold' });
  expect(bench.view.expected).toBe(expected);
  importList(bench, 'second');
  expect(bench.view.expected).not.toBe(expected);
  bench.fold({ kind: 'import-undone', importId: 'second' });
  expect(tagsOf(bench.view)).toEqual(tagged('first'));
});

it('waits for nothing while the session of the list is closed', () => {
  const bench = startView();
  const { sessionId } = bench;
  importList(bench, 'own', sessionId);
  expect(tagsOf(bench.view)).toEqual(tagged('own'));
  bench.fold({ kind: 'session-closed', sessionId });
  expect(tagsOf(bench.view)).toEqual([]);
  bench.fold({ kind: 'session-reopened', sessionId });
  expect(tagsOf(bench.view)).toEqual(tagged('own'));
});

it('waits for one device that two lists name with and without the S of its label', () => {
  const bench = startView();
  importList(bench, 'typed', null, ['TEST00L001', 'TEST00L00012']);
  importList(bench, 'scanned', null, ['STEST00L001', 'STEST00L00012']);
  const scanned = [
    ['STEST00L001', 'scanned'],
    ['STEST00L00012', 'scanned'],
  ];
  expect(tagsOf(bench.view)).toEqual(scanned);
  importList(bench, 'again', null, ['TEST00L001']);
  expect(tagsOf(bench.view)).toEqual([
    ['STEST00L00012', 'scanned'],
    ['TEST00L001', 'again'],
  ]);
});

const targetIn = ({ view, sessionId }: ReturnType<typeof startView>) => {
  const { target, isTargetOfList } = view.sessions.get(sessionId) ?? {};
  return { target, isTargetOfList };
};
const none = { target: null, isTargetOfList: undefined };
const ofList = (target: number) => ({ target, isTargetOfList: true });

it('takes the target of a session from its own lists, each serial once, until they are undone', () => {
  const bench = startView();
  const { sessionId } = bench;
  importList(bench, 'register');
  expect(targetIn(bench)).toEqual(none);
  importList(bench, 'first', sessionId);
  importList(bench, 'again', sessionId, ['TEST00L003', 'TEST00L004']);
  expect(targetIn(bench)).toEqual(ofList(4));
  bench.fold({ kind: 'import-undone', importId: 'first' });
  expect(targetIn(bench)).toEqual(ofList(2));
  bench.fold({ kind: 'import-undone', importId: 'again' });
  expect(targetIn(bench)).toEqual(none);
});

it('leaves the target that a person gave', () => {
  const bench = startView();
  const { view, sessionId } = bench;
  const session = view.sessions.get(sessionId);
  if (session) view.sessions.set(sessionId, { ...session, target: 9 });
  importList(bench, 'own', sessionId);
  bench.fold({ kind: 'import-undone', importId: 'own' });
  expect(targetIn(bench)).toEqual({ ...none, target: 9 });
});
