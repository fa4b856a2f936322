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
  stepsText: 'What is done with each device of this profile, in this order.',
  columns: {
    title: 'Saved columns',
    text: 'Columns of the asset list that were saved under a name in Hand over.',
    none: 'No saved columns',
    noneHint: 'Choose columns of the asset list in Hand over, and save them under a name.',
    count: (count: string) => (count === '1' ? '1 column' : `${count} columns`),
    remove: (name: string) => `Remove ${name}`,
    removeShort: 'Remove',
  },
} as const;
