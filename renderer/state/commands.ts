import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import type { WindowCommand } from '../../enrollment/window-command.ts';

type Actions = Partial<Readonly<Record<WindowCommand, (() => void) | undefined>>>;

/** What the commands of the window do now: each is done by what offers it last. */
export interface CommandDesk {
  /** Offers the commands until the returned function is called. */
  readonly offer: (actions: Actions) => () => void;
  /** Whether something on screen does it now. */
  readonly canRun: (command: WindowCommand) => boolean;
  /** Does it; nothing if nothing on screen can. */
  readonly run: (command: WindowCommand) => void;
  /** The commands that can be run; another array after each change. */
  readonly offered: () => readonly WindowCommand[];
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCommandDesk(): CommandDesk {
  const listeners = new Set<() => void>();
  let offers: readonly Actions[] = [];
  let offered: readonly WindowCommand[] = [];
  const change = (next: readonly Actions[]): void => {
    offers = next;
    const names = offers.flatMap((actions) => Object.keys(actions) as WindowCommand[]);
    offered = [...new Set(names)].filter((name) => actionOf(name) !== undefined);
    for (const listener of listeners) listener();
  };
  const actionOf = (command: WindowCommand) =>
    offers.findLast((actions) => actions[command] !== undefined)?.[command];
  return {
    offer: (actions) => {
      change([...offers, actions]);
      return () => change(offers.filter((one) => one !== actions));
    },
    canRun: (command) => actionOf(command) !== undefined,
    run: (command) => actionOf(command)?.(),
    offered: () => offered,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const CommandDeskContext = createContext<CommandDesk | null>(null);

export function useCommandDesk(): CommandDesk {
  const desk = use(CommandDeskContext);
  if (desk === null) throw new Error('No window around this component');
  return desk;
}

/** Does these commands while the component is on screen; undefined: not now. */
export function useOffer(actions: Actions): void {
  const { offer } = useCommandDesk();
  const run = useEffectEvent((command: WindowCommand) => actions[command]?.());
  const names = Object.entries(actions)
    .flatMap(([name, action]) => (action === undefined ? [] : [name]))
    .join();
  useEffect(() => {
    const offered = names.split(',').filter((name) => name !== '') as WindowCommand[];
    return offer(Object.fromEntries(offered.map((name) => [name, () => run(name)])));
  }, [names, offer]);
}

/** The commands that something on screen does now. */
export function useOffered(): ReadonlySet<WindowCommand> {
  const desk = useCommandDesk();
  return new Set(useSyncExternalStore(desk.subscribe, desk.offered));
}
