import { createViewSettings, type ViewSettings } from '../state/view-settings.ts';

/** The view settings of the bench window, as they change there; this page changes none. */
export function followedView(page: Window): ViewSettings {
  const read = () => createViewSettings(page.localStorage).get();
  let choices = read();
  return {
    get: () => choices,
    set: () => undefined,
    subscribe: (listener) => {
      const onStorage = (): void => {
        choices = read();
        listener();
      };
      page.addEventListener('storage', onStorage);
      return () => page.removeEventListener('storage', onStorage);
    },
  };
}
