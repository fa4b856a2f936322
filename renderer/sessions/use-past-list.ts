import { useCallback, useEffect, useMemo, useState } from 'react';

import type { Failure } from '../../contract/failure.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Lines } from '../../enrollment/list/lines.ts';
import { deviceOfItem, type ListItem } from '../../enrollment/list/list-item.ts';
import type { FoundDevice, ListOrder, SessionPage } from '../../enrollment/list/session-pages.ts';
import type { RowWindow } from '../bench/table/row-window.ts';
import { answerOf } from '../state/answer-of.ts';
import { useBridge } from '../state/use-bench.ts';

/** How many lines a page has, and how many pages the window keeps. */
const PAGE = 100;
const KEPT = 12;

/** What the window has of a list: the newest numbers, and the pages around what is in sight. */
interface Known {
  readonly order: ListOrder;
  /** By the number of the page, the one that was asked for last at the end. */
  readonly pages: ReadonlyMap<number, SessionPage>;
  readonly last: SessionPage;
}

/** The list of a session that lies in the log, as far as a person looks at it. */
export interface PastList {
  readonly lines: Lines;
  /** The numbers of the whole; null before the first page. */
  readonly page: SessionPage | null;
  /** The lines of another order are still shown until those of this one are there. */
  readonly failure: Failure | null;
  readonly onLook: (range: RowWindow) => void;
  /** The device that was to be found. */
  readonly found: FoundDevice | null;
}

const NOWHERE: RowWindow = { first: 0, end: 1 };

/** Reads the lines in sight, and the one of `find`, from main. */
export function usePastList(sessionId: string, order: ListOrder, find: DeviceKey | null): PastList {
  const { readSessionPage } = useBridge();
  const [known, setKnown] = useState<Known | null>(null);
  const [found, setFound] = useState<FoundDevice | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [range, setRange] = useState(NOWHERE);
  const missing = missingPage(known, order, range);
  const isFound = find === null || found?.device.key === find;
  const wanted = missing ?? (isFound ? null : Math.floor(range.first / PAGE));
  useEffect(() => {
    if (wanted === null) return undefined;
    let isCurrent = true;
    const asked = { sessionId, order, from: wanted * PAGE, count: PAGE, find };
    void answerOf(() => readSessionPage(asked)).then((answer) => {
      if (!isCurrent) return;
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      setFound(answer.value.found);
      setKnown((before) => withPage(before, order, wanted, answer.value));
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, sessionId, order, find, readSessionPage]);
  const lines = useMemo(() => linesOf(known), [known]);
  const onLook = useCallback((next: RowWindow) => setRange(next), []);
  return {
    lines,
    page: known?.last ?? null,
    failure,
    onLook,
    found: found !== null && found.device.key === find ? found : null,
  };
}

/** The first page in sight that is not there; null if all are. */
function missingPage(known: Known | null, order: ListOrder, { first, end }: RowWindow) {
  if (known?.order !== order) return Math.floor(first / PAGE);
  const last = Math.min(end, known.last.length) - 1;
  for (let number = Math.floor(first / PAGE); number <= Math.floor(last / PAGE); number += 1) {
    if (!known.pages.has(number)) return number;
  }
  return null;
}

function withPage(
  before: Known | null,
  order: ListOrder,
  number: number,
  page: SessionPage,
): Known {
  const others = before?.order === order ? [...before.pages] : [];
  const kept = others.filter(([one]) => one !== number).slice(1 - KEPT);
  return { order, pages: new Map([...kept, [number, page]]), last: page };
}

function linesOf(known: Known | null): Lines {
  const pages = known?.pages ?? new Map<number, SessionPage>();
  const at = (index: number): ListItem | undefined =>
    pages.get(Math.floor(index / PAGE))?.items[index % PAGE];
  return {
    length: known?.last.length ?? 0,
    devices: known?.last.devices ?? 0,
    at,
    indexOf: (id) => {
      for (const [number, { items }] of pages) {
        const place = items.findIndex((item) => item.id === id);
        if (place >= 0) return number * PAGE + place;
      }
      return -1;
    },
    ids: () =>
      [...pages.values()].flatMap(({ items }) =>
        items.flatMap((one) => deviceOfItem(one)?.id ?? []),
      ),
  };
}
