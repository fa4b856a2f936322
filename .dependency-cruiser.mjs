/**
 * Who may import whom (docs/architecture.md). A room is a folder with one subject; each may import
 * itself, the rooms and packages listed here, and nothing else.
 *
 * @typedef {{
 *   path: string, rooms?: string[], types?: string[], node?: boolean, packages?: string[]
 * }} Room
 */

/** @type {Record<string, Room>} */
export const ROOMS = {
  enrollment: { path: '^enrollment/' },
  words: { path: '^words/', rooms: ['enrollment'], types: ['contract'] },
  contract: { path: '^contract/', rooms: ['enrollment'], packages: ['zod'] },
  db: { path: '^db/', rooms: ['enrollment'], node: true, packages: ['better-sqlite3'] },
  bench: { path: '^main/bench/', rooms: ['enrollment', 'contract'] },
  usb: { path: '^main/usb/', rooms: ['enrollment'], packages: ['usb'] },
  reading: { path: '^main/reading/', rooms: ['enrollment', 'db'], node: true },
  practice: {
    path: '^main/practice/',
    rooms: ['enrollment', 'bench', 'reading'],
    types: ['usb'],
    node: true,
    packages: ['zod'],
  },
  files: { path: '^main/files/', rooms: ['enrollment', 'db'], node: true },
  export: {
    path: '^main/export/',
    rooms: ['enrollment', 'contract', 'db', 'bench', 'files'],
    node: true,
    packages: ['hucre'],
  },
  import: {
    path: '^main/import/',
    rooms: ['enrollment', 'contract', 'db', 'export', 'reading'],
    node: true,
    packages: ['hucre', '@humanwhocodes/momoa', 'saxes', 'yauzl'],
  },
  readiness: {
    path: '^main/readiness/',
    rooms: ['enrollment', 'reading'],
    node: true,
    packages: ['asn1js', 'bplist-parser', 'pkijs', 'saxes'],
  },
  worker: {
    path: '^main/worker/',
    rooms: ['enrollment', 'db', 'reading', 'practice', 'export', 'import', 'readiness'],
    node: true,
  },
  host: {
    path: '^main/host/',
    rooms: ['enrollment', 'words', 'db'],
    node: true,
    packages: ['zod'],
  },
  sources: {
    path: '^main/sources/',
    rooms: ['enrollment', 'host', 'readiness'],
    node: true,
    packages: ['zod'],
  },
  services: {
    path: '^main/services/',
    rooms: ['enrollment', 'contract', 'bench'],
    node: true,
    packages: ['zod', '@azure/msal-node'],
  },
  outbox: {
    path: '^main/outbox/',
    rooms: ['enrollment', 'contract', 'db', 'bench', 'export', 'services'],
    node: true,
  },
  backup: {
    path: '^main/backup/',
    rooms: ['enrollment', 'contract', 'db', 'bench', 'export', 'worker'],
    node: true,
  },
  requests: {
    path: '^main/requests/',
    rooms: [
      'enrollment',
      'words',
      'contract',
      'bench',
      'export',
      'import',
      'backup',
      'worker',
      '^main/outbox/outbox-url\\.ts$',
    ],
    types: ['db', 'readiness'],
  },
  headless: {
    path: '^main/headless(/|\\.ts$)',
    rooms: [
      'enrollment',
      'words',
      'contract',
      'db',
      'bench',
      'usb',
      'practice',
      'files',
      'export',
      'import',
      'readiness',
      'host',
      'sources',
      'backup',
      'worker',
      'services',
      'outbox',
    ],
    node: true,
    packages: ['zod'],
  },
  ipc: {
    path: '^main/ipc/',
    rooms: ['enrollment', 'words', 'contract', 'backup'],
    packages: ['electron'],
  },
  app: {
    path: '^main/(app/|index\\.ts$)',
    rooms: [
      'enrollment',
      'words',
      'contract',
      'db',
      'bench',
      'usb',
      'practice',
      'files',
      'export',
      'readiness',
      'host',
      'services',
      'sources',
      'requests',
      'ipc',
      'backup',
      'worker',
      'outbox',
      'without-window',
    ],
    node: true,
    packages: ['electron'],
  },
  'without-window': {
    path: '^main/without-window\\.ts$',
    rooms: ['headless', 'files', 'export', 'host'],
    node: true,
    packages: ['electron'],
  },
  preload: { path: '^preload/', rooms: ['contract'], packages: ['electron'] },
  gallery: {
    path: '^renderer/(gallery/|vite\\.)',
    rooms: [
      'enrollment',
      'words',
      'contract',
      'renderer',
      'bench',
      'requests',
      'export',
      'import',
      'backup',
      '^main/ipc/answer-request\\.ts$',
    ],
    types: ['db', 'files', 'worker'],
    packages: ['react', 'react-dom', 'vite', '@vitejs/plugin-react'],
  },
  renderer: {
    path: '^renderer/(?!gallery/|vite\\.)',
    rooms: ['enrollment', 'words'],
    types: ['contract'],
    packages: ['react', 'react-dom', 'bwip-js'],
  },
};

const paths = (/** @type {string[]} */ names) => names.map((name) => ROOMS[name]?.path ?? name);
const packagePaths = (/** @type {string[]} */ names) =>
  names.map((name) => `^node_modules/(@types/)?${name}/`);

/** Everything that the room does not list, one rule a room. */
const roomRules = Object.entries(ROOMS).map(([name, room]) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: room.path },
  to: {
    pathNot: [
      room.path,
      ...paths(room.rooms ?? []),
      ...paths(room.types ?? []),
      ...packagePaths(room.packages ?? []),
    ],
    ...(room.node ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

/** Rooms of which only types may be imported. */
const typeRules = Object.entries(ROOMS)
  .filter(([, { types }]) => types !== undefined)
  .map(([name, { path, types = [] }]) => ({
    name: `${name}-imports-only-types-there`,
    severity: 'error',
    from: { path },
    to: { path: paths(types), dependencyTypesNot: ['type-only'] },
  }));

export default {
  forbidden: [
    ...roomRules,
    ...typeRules,
    {
      name: 'preload-imports-only-names',
      comment: 'The preload is the one file that both worlds trust: it knows channel names only.',
      severity: 'error',
      from: { path: '^preload/' },
      to: {
        path: '^contract/',
        pathNot: '^contract/channels\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'headless-without-electron',
      severity: 'error',
      from: { path: '^main/headless\\.ts$' },
      to: { path: '^node_modules/electron/', reachable: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-strangers',
      comment: 'Nothing imports a file or package that is not there or not declared.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
