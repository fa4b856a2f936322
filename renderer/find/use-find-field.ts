import { useEffect, useEffectEvent, useMemo, useState } from 'react';

import { entriesFor, type ActionEntry } from '../actions/action-entry.ts';
import { useDeviceActions } from '../actions/action-scope.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Found } from '../../contract/find.ts';
import type { DeviceKey } from '../../enrollment/device-key.ts';
import { useListText } from '../state/list-text.ts';
import { useNavigation } from '../state/navigation.ts';
import { useScanState } from '../scan/scan-context.ts';
import { useBench, useFormats, useSurroundings, useWords } from '../state/use-bench.ts';
import { useWanted } from '../state/wanted.ts';
import { grouped, hitsOf, type Hit, type HitGroup } from './hits.ts';
import { useEntries } from './use-entries.ts';
import { useFound } from './use-found.ts';

/** A group of the list; the actions of one device are a list of their own. */
export interface ShownGroup {
  readonly group: HitGroup | 'actions';
  readonly hits: readonly Hit[];
}

/** The field: its text, what that finds, and which line is active. */
export interface FindFieldState {
  readonly text: string;
  readonly isOpen: boolean;
  readonly groups: readonly ShownGroup[];
  readonly active: Hit | null;
  /** The device whose actions are shown instead. */
  readonly acting: Hit | null;
  readonly hasMore: boolean;
  /** Why devices could not be looked for; null if they were. */
  readonly failure: Failure | null;
  /** True while the text is still being looked for. */
  readonly isLooking: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (text: string) => void;
  /** Moves to another line, around the ends. */
  readonly move: (by: number) => void;
  readonly point: (hit: Hit) => void;
  /** Does what that line does. */
  readonly choose: (hit: Hit) => void;
  /** Does what the active line does, once everything was looked for. */
  readonly enter: () => void;
  /** Uses the text as if it had been scanned. */
  readonly scan: (raw: string) => void;
  /** Shows what can be done with the device of the active line; false if there is none. */
  readonly showActions: () => boolean;
  readonly hideActions: () => void;
}

/** @param leave gives the focus back */
export function useFindField(leave: () => void): FindFieldState {
  const { take } = useScanState();
  const { state, change, close, clear } = useFieldState();
  const { text, index, acting } = state;
  const { found, failure, isCurrent } = useFound(text);
  const actionsOf = useActionsOf();
  const hits = useHits(text, found);
  const groups: readonly ShownGroup[] =
    acting === null ? grouped(hits) : [{ group: 'actions', hits: actionsOf(acting) }];
  const lines = groups.flatMap((group) => group.hits);
  const at = Math.min(index, lines.length - 1);
  const active = lines[at] ?? null;
  const act = useAct(leave, clear);
  useAwaited(state.isAwaited && isCurrent, () => {
    change({ isAwaited: false });
    if (active !== null) act(active);
  });
  return {
    ...state,
    groups,
    active,
    hasMore: found?.hasMore ?? false,
    failure,
    isLooking: !isCurrent,
    open: () => change({ isOpen: true }),
    close,
    type: (next) => change({ ...EMPTY, text: next, isOpen: true }),
    move: (by) =>
      change({
        isOpen: true,
        index: lines.length === 0 ? 0 : (at + by + lines.length) % lines.length,
      }),
    point: (hit) => change({ index: lines.indexOf(hit) }),
    choose: act,
    enter: () => {
      if (!isCurrent) change({ isAwaited: true });
      else if (active !== null) act(active);
    },
    scan: (raw) => {
      clear();
      take(raw);
    },
    showActions: () => {
      if (active === null || actionsOf(active).length === 0) return false;
      change({ acting: active, index: 0 });
      return true;
    },
    hideActions: () => change({ acting: null, index: 0 }),
  };
}

/** What the text finds, as lines. */
function useHits(text: string, found: Found | null): readonly Hit[] {
  const words = useWords();
  const formats = useFormats();
  const { notes } = useScanState();
  const { place } = useNavigation();
  const canNarrow = useListText().narrow !== null;
  const entries = useEntries();
  const sessions = useBench((state) => state.sessions);
  return useMemo(
    () =>
      hitsOf(
        { text, found, entries, sessions, notes, canScan: place === 'bench', canNarrow },
        words,
        formats,
      ),
    [text, found, entries, sessions, notes, place, canNarrow, words, formats],
  );
}

interface FieldState {
  readonly text: string;
  readonly isOpen: boolean;
  readonly index: number;
  readonly acting: Hit | null;
  /** Enter was pressed before everything was found. */
  readonly isAwaited: boolean;
}

const EMPTY: FieldState = { text: '', isOpen: false, index: 0, acting: null, isAwaited: false };

function useFieldState() {
  const [state, setState] = useState(EMPTY);
  const change = (part: Partial<FieldState>): void =>
    setState((before) => ({ ...before, ...part }));
  return {
    state,
    change,
    close: () => change({ isOpen: false, acting: null, isAwaited: false }),
    clear: () => setState(EMPTY),
  };
}

function useAwaited(isReady: boolean, run: () => void): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (isReady) latest();
  }, [isReady]);
}

/** Does what a line does. */
function useAct(leave: () => void, clear: () => void): (hit: Hit) => void {
  const { go, goToSession } = useNavigation();
  const { take, answer } = useScanState();
  const { want } = useWanted();
  const { narrow } = useListText();
  return ({ act }) => {
    clear();
    leave();
    switch (act.kind) {
      case 'show':
        if (act.deviceKey !== null) want({ ...act, kind: 'device', deviceKey: act.deviceKey });
        return act.isOpen ? go('bench') : goToSession(act.sessionId);
      case 'say':
        return answer(act.note);
      case 'expected':
        want(act);
        return go('bench');
      case 'narrow':
        return narrow?.(act.text);
      case 'scan':
        return take(act.raw);
      case 'run':
        return act.run();
    }
  };
}

/** What can be done with the device of a line, as lines of their own. */
function useActionsOf(): (hit: Hit) => readonly Hit[] {
  const words = useWords();
  const formats = useFormats();
  const { store } = useSurroundings();
  const { targetOf, run } = useDeviceActions();
  const deviceAt = (key: DeviceKey) => {
    const status = store.getStatus();
    return status.kind === 'ready' ? status.state.deviceOf(key) : null;
  };
  return ({ deviceKey }) => {
    const device = deviceKey === null ? null : deviceAt(deviceKey);
    const target = device && targetOf([device]);
    if (!target) return [];
    const toHit = ({ id, label, key, why }: ActionEntry): Hit => ({
      id: `action ${id}`,
      group: 'commands',
      serial: null,
      text: why === null ? label : `${label}: ${why}`,
      key,
      deviceKey: null,
      act: { kind: 'run', run: () => run(id, target) },
    });
    return entriesFor(target, words, formats).flat().map(toHit);
  };
}
