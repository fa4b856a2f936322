/** The screens of the window, in the order of the navigation. */
export const SCREEN_NAMES = [
  'bench',
  'guide',
  'profiles',
  'readiness',
  'lists',
  'sessions',
  'exports',
  'reconcile',
  'history',
  'benchCheck',
] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];
