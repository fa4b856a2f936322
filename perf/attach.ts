/** `npm run perf -- attach`: how fast an attach becomes a row, and what Muster costs beside an empty window. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'oxfmt';

import { buildTargets } from '../scripts/build-targets.ts';
import { measureAttaches } from './attach-latency.ts';
import { createEmptyApp } from './empty-app.ts';
import { report } from './attach-report.ts';
import { startCost, type StartCost } from './start-cost.ts';

const root = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    attaches: { type: 'string', default: '500' },
    starts: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) await buildTargets(root);
const empty = createEmptyApp(root);
const costs: { readonly empty: StartCost[]; readonly muster: StartCost[] } = {
  empty: [],
  muster: [],
};
try {
  // Taking turns, so that both meet the same machine; the first start of each only warms caches.
  for (let round = 0; round <= Number(values.starts); round++) {
    const pair = {
      empty: await startCost(empty.root, ['window-shown']),
      muster: await startCost(root, ['window-shown', 'watching']),
    };
    if (round === 0) continue;
    costs.empty.push(pair.empty);
    costs.muster.push(pair.muster);
  }
} finally {
  empty.remove();
}
const attaches = await measureAttaches(Number(values.attaches));
const text = await report({ root, attaches, costs, now: new Date() });
process.stdout.write(`${text}\n`);
if (values.write) {
  const { code: page } = await format('performance.md', text, { printWidth: 100 });
  const file = join(root, 'docs', 'performance.md');
  writeFileSync(file, page + keptOf(readFileSync(file, 'utf8')));
}

/** What stands on the page from other commands: everything behind this line. */
function keptOf(page: string): string {
  const at = page.indexOf('<!-- Measured by other commands');
  return at === -1 ? '' : `\n${page.slice(at)}`;
}
