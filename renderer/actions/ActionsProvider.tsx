import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

import type { DeviceKey } from '../../enrollment/device-key.ts';
import type { Device } from '../../enrollment/device.ts';
import { answerOf } from '../state/answer-of.ts';
import { useFormats, useSurroundings, useWords } from '../state/use-bench.ts';
import { useToasts } from '../ui/toasts/toast.ts';
import { useFailureToast } from '../ui/toasts/use-failure-toast.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { whyNotOf } from './action-entry.ts';
import { ActionMenu } from './ActionMenu.tsx';
import {
  ActionsContext,
  devicesMeant,
  type ActionScope,
  type DeviceActions,
} from './action-scope.ts';
import { actionOf } from './actions.ts';
import type {
  ActionId,
  ActionQuestion,
  BoardHands,
  Hands,
  MenuPlace,
  Target,
} from './device-action.ts';
import { useActionKeys } from './use-action-keys.ts';
import { useUndoToast } from './use-undo-toast.ts';
import { useMenuRequests } from './use-menu-requests.ts';

interface Asked {
  readonly question: ActionQuestion;
  readonly target: Target;
}

interface OpenMenu {
  readonly target: Target;
  readonly place: MenuPlace;
}

/** Around the window: what can be done with devices, by key, by menu, and for the palette. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [hasScope, setHasScope] = useState(false);
  const scope = useRef<ActionScope | null>(null);
  const hands = useHands(setAsked);
  const { store } = useSurroundings();

  const targetOf = useCallback(
    (devices: readonly Device[]): Target | null => {
      const [first, ...others] = devices;
      const status = store.getStatus();
      if (first === undefined || scope.current === null || status.kind !== 'ready') return null;
      const { context, isReadOnly } = scope.current;
      return { devices: [first, ...others], context, isReadOnly };
    },
    [store],
  );
  const actions = useMemo<DeviceActions>(
    () => ({
      target: () => scope.current && targetOf(devicesMeant(scope.current, document.activeElement)),
      targetOf,
      run: (id, target) => {
        if (scope.current !== null) void hands.current(id, target, scope.current);
      },
      openMenu: (devices, place) => {
        const target = targetOf(devices);
        setMenu(target && { target, place });
      },
      offer: (next) => {
        scope.current = next;
        setHasScope(next !== null);
      },
    }),
    [targetOf, hands],
  );
  const merged = (key: DeviceKey): void => {
    scope.current?.clear();
    scope.current?.open(key);
  };
  useMenuRequests(scope, actions);
  useActionKeys(hasScope ? actions : null);
  return (
    <ActionsContext value={actions}>
      {children}
      {menu && <ActionMenu {...menu} onRun={actions.run} onClose={() => setMenu(null)} />}
      {asked && <ActionDialog {...asked} onClose={() => setAsked(null)} onMerged={merged} />}
    </ActionsContext>
  );
}

type Run = (id: ActionId, target: Target | null, board: BoardHands) => Promise<void>;

/** Runs an action, and says in a toast what came of it. */
function useHands(setAsked: (asked: Asked) => void) {
  const { bridge } = useSurroundings();
  const words = useWords();
  const formats = useFormats();
  const { show } = useToasts();
  const fail = useFailureToast();
  const undoable = useUndoToast();
  const run: Run = async (id, target, board) => {
    const action = actionOf(id);
    const why = whyNotOf(action, target);
    if (why !== null) return show({ text: words.actions.why[why], name: 'why-not' });
    const hands: Hands = {
      bridge,
      words,
      formats,
      board,
      ask: (question, about) => setAsked({ question, target: about }),
      tell: (text, actionId) =>
        actionId === undefined ? show({ text }) : undoable(text, actionId),
    };
    const answer = await answerOf(async () => {
      const failure = await action.run(target, hands);
      return failure === null ? DONE : { ok: false as const, failure };
    });
    if (!answer.ok) fail(answer.failure);
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return latest;
}

const DONE = { ok: true, value: null } as const;
