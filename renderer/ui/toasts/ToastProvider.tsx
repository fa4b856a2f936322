import { useMemo, useState, type ReactNode } from 'react';

import { ToastsContext, type ShownToast, type Toast, type Toasts } from './toast.ts';
import { ToastList } from './ToastList.tsx';

/** More at a time would cover the list. */
const MOST = 3;

let lastId = 0;

/** Adds a toast, in the place of one with its name. */
function withToast(shown: readonly ShownToast[], toast: Toast): readonly ShownToast[] {
  lastId += 1;
  const others = shown.filter(({ name }) => name === undefined || name !== toast.name);
  return [...others, { ...toast, id: lastId }].slice(-MOST);
}

/** Where the messages of the window are shown: floating at the bottom. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  const toasts = useMemo<Toasts>(
    () => ({
      show: (toast) => setShown((now) => withToast(now, toast)),
      hide: (name) => setShown((now) => now.filter((toast) => toast.name !== name)),
    }),
    [],
  );
  return (
    <ToastsContext value={toasts}>
      {children}
      <ToastList
        toasts={shown}
        onGone={(id) => setShown((now) => now.filter((toast) => toast.id !== id))}
      />
    </ToastsContext>
  );
}
