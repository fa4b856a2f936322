/** Words of Setup. */
export const setup = {
  parts: {
    profiles: 'Profiles',
    stops: 'Stop list',
    columns: 'Saved columns',
    technicians: 'Technicians',
    guide: 'Help me choose',
  },
  tabs: {
    settings: 'Settings',
    steps: 'Steps',
    readiness: 'Readiness',
    revisions: 'Revisions',
  },
  tabsOf: (name: string) => `About ${name}`,
  stepsText: 'The steps for each device with this profile, in order.',
  columns: {
    title: 'Saved columns',
    text: 'Columns of the asset list saved in Hand over.',
    none: 'No saved columns',
    noneHint: 'In Hand over, choose columns of the asset list and save them.',
    count: (count: string) => (count === '1' ? '1 column' : `${count} columns`),
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
  },
} as const;
