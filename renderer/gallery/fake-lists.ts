import type { BenchBridge } from '../../contract/bridge.ts';
import type { Result } from '../../contract/failure.ts';
import type { ListOutputs, ReadDraft } from '../../contract/lists.ts';
import type { BenchEvent } from '../../enrollment/events.ts';
import { guessColumns } from '../../enrollment/intake/expected-columns.ts';
import { guessDelimiter } from '../../enrollment/intake/expected-delimiter.ts';
import { beginExpectedList, type ExpectedList } from '../../enrollment/intake/expected-list.ts';
import {
  previewOfList,
  type ListChoice,
  type ListPreview,
} from '../../enrollment/intake/expected-preview.ts';
import { readExpectedText } from '../../enrollment/intake/expected-text.ts';
import {
  findHeaderLine,
  firstLines,
  tableAt,
  type ListRow,
} from '../../enrollment/intake/list-table.ts';
import { isPreamble } from '../../enrollment/intake/preamble.ts';
import type { WorkbookView } from '../../enrollment/intake/list-sheet.ts';
import { expectedListEvents } from '../../enrollment/intake/import-events.ts';
import type { FoldedBench } from '../../enrollment/fold/project.ts';
import { parseSerial } from '../../enrollment/serial.ts';

/** What an invented bench needs to answer requests about lists. */
interface FakeListsParts {
  readonly view: FoldedBench;
  readonly log: (event: BenchEvent) => void;
  readonly answer: <Value>(run: () => Value) => Promise<Result<Value>>;
  readonly nowMs: () => number;
  /** What is chosen as a file is a workbook with this around it. */
  readonly workbook?: WorkbookView | undefined;
}

/** The rows of that workbook. */
const WORKBOOK_TEXT = 'Serial;Asset tag\nTEST00A001;A-1\nTEST00A002;A-2';

type FakeLists = Pick<BenchBridge, keyof ListOutputs | 'readDroppedList'>;

/** Requests about lists over a log in memory; what is pasted is read by the same rules as in main. */
export function fakeLists({ view, log, answer, nowMs, workbook }: FakeListsParts): FakeLists {
  let text = workbook === undefined ? '' : WORKBOOK_TEXT;
  const draftOf = (choice: ListChoice | null): ReadDraft => ({
    kind: 'draft',
    draft: {
      draftId: 'draft',
      fileName: workbook === undefined ? 'pasted.txt' : 'Delivery 4711.xlsx',
      preview: previewed(text, choice, workbook),
    },
  });
  return {
    chooseList: () => answer(() => (workbook === undefined ? null : draftOf(null))),
    readDroppedList: () => answer(() => draftOf(null)),
    pasteList: (input) =>
      answer(() => {
        text = input.text;
        if (text.trim() !== '') return draftOf(null);
        return { kind: 'refused', fileName: 'pasted.txt', refusal: { kind: 'empty' } } as const;
      }),
    previewList: ({ choice }) => answer(() => draftOf(choice)),
    importList: ({ choice, sessionId }) =>
      answer(() => {
        const list = listOf(text, choice);
        const importId = `import-${String(view.lists.size + 1)}`;
        const origin = { fileName: 'pasted.txt', sha256: '', fileDateMs: nowMs() };
        const columns = choice.columns as Readonly<Record<string, string>>;
        const events = expectedListEvents(importId, origin, list, { sessionId, columns });
        for (const event of events) log(event);
        const { total, skipped, rows } = list;
        return { kind: 'imported', importId, taken: rows.length, total, skipped } as const;
      }),
    importStops: ({ choice, reason }) =>
      answer(() => {
        const { rows, total, skipped } = listOf(text, choice);
        log({ kind: 'stop-listed', rows: rows.map(({ serial }) => ({ serial, reason })) });
        const added = rows.map(({ serial }) => serial);
        return { kind: 'imported', added, taken: rows.length, total, skipped } as const;
      }),
    cancelList: () => answer(() => null),
    saveMapping: (mapping) =>
      answer(() => {
        log({ kind: 'mapping-saved', mapping });
        return { name: mapping.name };
      }),
    removeMapping: ({ name }) =>
      answer(() => {
        log({ kind: 'mapping-removed', name });
        return null;
      }),
    addStop: ({ serial: raw, reason }) =>
      answer(() => {
        const serial = parseSerial(raw);
        if (serial !== null) log({ kind: 'stop-listed', rows: [{ serial, reason }] });
        return { serial: raw };
      }),
    liftStops: ({ serials }) =>
      answer(() => {
        const listed = serials.flatMap((one) => view.settings.stops.get(one)?.serial ?? []);
        log({ kind: 'stop-lifted', serials: listed });
        return { lifted: listed.length };
      }),
    setUnknownPolicy: ({ policy }) =>
      answer(() => {
        const sessionId = view.openSessionId;
        if (sessionId !== null) log({ kind: 'unknown-policy-set', sessionId, policy });
        return null;
      }),
    exportMissing: () => answer(() => ({ fileName: 'Room 4 missing.csv', rows: 7 })),
    printMissing: () => answer(() => ({ fileName: 'Room 4 missing.pdf' })),
    readMissingPage: () =>
      answer(() => {
        const missing = [...view.expected.values()];
        const session = view.sessions.get(view.openSessionId ?? '');
        const sessionName = session?.name ?? '';
        return { sessionName, expected: missing.length, missing, madeAtMs: nowMs() };
      }),
    missingDrawn: () => answer(() => null),
  };
}

function rowsOf(text: string, choice: ListChoice | null) {
  const delimiter = choice?.delimiter ?? guessDelimiter(text);
  const rows: ListRow[] = [];
  readExpectedText(text, delimiter, (cells, line) => {
    if (rows.length > 0 || !isPreamble(cells))
      rows.push({ cells, line, isNumber: () => false, isHidden: false });
    return true;
  });
  return { delimiter, rows };
}

function listOf(text: string, choice: ListChoice): ExpectedList {
  const { headers, body } = tableAt(rowsOf(text, choice).rows, choice.headerLine);
  const { serial = '' } = choice.columns;
  const { takesUnclear } = choice;
  const taking = beginExpectedList({ ...choice.columns, serial }, { takesUnclear });
  taking.take(headers, 0);
  for (const { cells, line } of body) taking.take(cells, line);
  const reading = taking.finish();
  return reading.kind === 'expected-list' ? reading.list : { rows: [], skipped: [], total: 0 };
}

function previewed(
  text: string,
  choice: ListChoice | null,
  workbook: WorkbookView | null = null,
): ListPreview {
  const { delimiter, rows } = rowsOf(text, choice);
  const line = choice === null ? findHeaderLine(rows) : choice.headerLine;
  const { headers, headerLine, body } = tableAt(rows, line);
  const guess = guessColumns(
    headers,
    body.map(({ cells }) => cells),
  );
  const columns = choice?.columns ?? guess.columns;
  const { hiddenRows, takesUnclear = false } = choice ?? {};
  const own = workbook === null ? { delimiter } : { delimiter: null, sheet: workbook.sheet };
  const chosen = { columns, headerLine, hiddenRows, takesUnclear, ...own };
  const { mayBeSerial } = guess;
  const read = columns.serial === undefined ? null : previewOfList(listOf(text, chosen));
  const encoding = workbook === null ? 'utf-8' : 'workbook';
  const told = { encoding, workbook, mapping: null, firstLines: firstLines(rows) } as const;
  return { ...told, choice: chosen, headers, mayBeSerial, read };
}
