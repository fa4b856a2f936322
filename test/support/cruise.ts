import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const CHECKOUT = join(import.meta.dirname, '..', '..');
/** The folders of the product. */
export const ROOMS = ['enrollment', 'words', 'contract', 'db', 'main', 'preload', 'renderer'];

/** The result of running dependency-cruiser on a tree. */
export interface Cruise {
  /** `rule: from`, sorted. */
  readonly violations: readonly string[];
  /** Files of the tree that import `electron` itself, including types. */
  readonly electronImporters: readonly string[];
  /** Every import between files, including types, as `from > to`. */
  readonly imports: readonly string[];
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly module: string; readonly resolved: string }[];
  }[];
}

/** Applies the project's rules to the rooms below `root`; takes some seconds. */
export function cruise(root = CHECKOUT): Cruise {
  const program = join(CHECKOUT, 'node_modules/.bin/depcruise');
  const config = join(CHECKOUT, '.dependency-cruiser.mjs');
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)));
  const args = ['--config', config, '--no-cache', '--output-type', 'json', ...rooms];
  const { stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { summary, modules } = JSON.parse(stdout) as Report;
  return {
    violations: summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`).sort(),
    electronImporters: modules
      .filter(({ dependencies }) => dependencies.some(({ module }) => module === 'electron'))
      .map(({ source }) => source)
      .sort(),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => `${source} > ${resolved}`),
    ),
  };
}
