import { createContext, use } from 'react';

/** The places of the window, in the order of the top bar. */
export const PLACES = ['bench', 'sessions', 'setup'] as const;
export type Place = (typeof PLACES)[number];

/** The parts of Setup. */
export const SETUP_PARTS = ['profiles', 'stops', 'columns', 'technicians', 'guide'] as const;
export type SetupPart = (typeof SETUP_PARTS)[number];

/** What is shown of a profile. */
export const PROFILE_TABS = ['settings', 'steps', 'readiness', 'revisions'] as const;
export type ProfileTab = (typeof PROFILE_TABS)[number];

/** What is shown of a session. */
export const SESSION_TABS = ['devices', 'report', 'intune', 'files'] as const;
export type SessionTab = (typeof SESSION_TABS)[number];

/** Where in Setup: its part, and of a profile, which one and what of it. */
export interface SetupTarget {
  readonly part: SetupPart;
  readonly profileId?: string | null;
  readonly tab?: ProfileTab;
}

/** What lies over the place: one at a time. */
export type OpenSheet =
  /** Without a session: the open one, else the newest. */
  | { readonly kind: 'handOver'; readonly sessionId?: string }
  | { readonly kind: 'newSession' | 'keys' | 'about' | 'why' }
  | { readonly kind: 'print'; readonly paper?: 'toCome' }
  | ImportTarget
  | { readonly kind: 'settings'; readonly part?: SettingsPart };

/** The sheet that imports a file. */
export interface ImportTarget {
  readonly kind: 'import';
  /** What a list is taken for until a person says otherwise. */
  readonly purpose?: 'stops';
  /** A file was just dropped on the window, among others; another object for each drop. */
  readonly dropped?: { readonly others: number };
}

/** The sections of Settings, in the order of their list. */
export const SETTINGS_PARTS = [
  'appearance',
  'scanner',
  'notices',
  'printing',
  'handOver',
  'hostAndPorts',
  'services',
  'outbox',
  'data',
  'advanced',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** What the list of the bench can be asked to show; facts of `bench/rows/row-filter.ts`. */
export type BenchFact = 'needs-you' | 'to-do' | 'to-come' | 'not-enrolled' | 'label-only';

/** Where a person is, and the ways to another place. */
export interface Navigation {
  readonly place: Place;
  readonly sheet: OpenSheet | null;
  /** The session that is shown in Sessions; null: all of them. */
  readonly sessionId: string | null;
  /** What was asked to be shown of it. */
  readonly sessionTab: SessionTab;
  /** Goes to a place, and closes the sheet over it. */
  readonly go: (place: Place) => void;
  /** Goes to the bench, whose list then shows the devices of which this is true. */
  readonly goToDevices: (fact: BenchFact) => void;
  /** What the list was asked to show last; another object for each time, null once a person goes elsewhere. */
  readonly asked: { readonly fact: BenchFact } | null;
  readonly goToSetup: (target: SetupTarget) => void;
  /** Shows one session in Sessions, its devices unless told otherwise. */
  readonly goToSession: (sessionId: string, tab?: SessionTab) => void;
  /** Opens a sheet over the place, instead of another one. */
  readonly show: (sheet: OpenSheet) => void;
  readonly close: () => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** The ways of this window. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('No window around this component');
  return navigation;
}
