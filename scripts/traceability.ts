import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { GUIDE, type GuideStatement } from '../enrollment/guide/guide.ts';
import { MX_IDS, mxStatus } from '../enrollment/guide/mx.ts';
import { STATEMENT_GROUPS, type Statement } from '../enrollment/guide/statement.ts';
import { whereabouts, type UsedIn } from '../enrollment/guide/whereabouts.ts';
import { en } from '../words/en.ts';
import { statementWords } from '../words/guide-words.ts';

/** File of the table, relative to the root of the repository. */
export const TRACEABILITY_FILE = 'docs/traceability.md';

const GUIDE_ID =
  /\b(?:T-[1-6]|(?:DOC|PRE|MX|RULE|NOTE|GAP)-\d\d|(?:BYOD|ADE|CFG)-[A-Z]+-\d\d[a-d]?)\b/g;

/** The tests of the guide that name an id, by id. The test of this table itself does not count. */
export function testsByStatement(root: string): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  const files = globSync('test/enrollment/guide/**/*.test.ts', { cwd: root }).sort();
  for (const file of files.filter((each) => basename(each) !== 'traceability.test.ts')) {
    for (const id of new Set(readFileSync(join(root, file), 'utf8').match(GUIDE_ID)))
      named.set(id, [...(named.get(id) ?? []), basename(file, '.test.ts')]);
  }
  return named;
}

const PLACE_WORDS: Readonly<Record<UsedIn, string>> = {
  steps: 'follow-up steps',
  checklist: 'readiness checklist',
  profile: 'profile rules',
  choice: 'choice of a method',
  table: 'side-by-side table',
};

const GROUP_TITLES: Readonly<Record<Statement['group'], string>> = {
  T: 'Product truths',
  DOC: 'The document',
  PRE: 'Prerequisites',
  BYOD: 'Device enrollment',
  ADE: 'Automated Device Enrollment',
  CFG: 'Apple Configurator and direct enrollment',
  MX: 'User-task matrix',
  RULE: 'Rules',
  NOTE: 'Notes',
  GAP: 'Gaps of the draft',
};

/** The whole table as Markdown. */
export function traceabilityDocument(root: string): string {
  const places = whereabouts();
  const tests = testsByStatement(root);
  const row = (statement: GuideStatement): string =>
    tableRow([
      statement.id,
      statement.seedLines ?? '',
      statementWords(en, statement.id).says,
      laterCell(statement),
      ['guide', ...(places.get(statement.id) ?? []).map((place) => PLACE_WORDS[place])].join(', '),
      (tests.get(statement.id) ?? []).join(', '),
    ]);
  const sections = STATEMENT_GROUPS.flatMap((group) => [
    `## ${GROUP_TITLES[group]}`,
    '',
    ...HEAD,
    ...GUIDE.filter((statement) => statement.group === group).map(row),
    '',
  ]);
  return [...INTRODUCTION, ...sections, '<!-- prettier-ignore-end -->', ''].join('\n');
}

const tableRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const HEAD = [
  tableRow(['id', 'seed lines', 'seed guide', 'Microsoft later', 'where it is used', 'tests']),
  tableRow(Array<string>(6).fill('---')),
];

function laterCell({ id, microsoftLater, verdict }: GuideStatement): string {
  const standing = MX_IDS.filter((each) => each === id).map((each) => `**${mxStatus(each)}**.`);
  if (microsoftLater === null) return standing.join(' ');
  const flipped =
    microsoftLater.verdict === null ? [] : [`**${verdict ?? ''} → ${microsoftLater.verdict}**.`];
  const gaps = microsoftLater.gaps.filter((gap) => gap !== id);
  const why = gaps.length === 0 ? [] : [`(${gaps.join(', ')})`];
  return [...standing, ...flipped, statementWords(en, id).later ?? '', ...why].join(' ');
}

const INTRODUCTION = [
  '# From the guide to the product',
  '',
  `Every numbered statement of the guide, ${GUIDE.length} of them with the product truths: what the draft of 2020`,
  'says, what Microsoft says later, where the product uses it, and the tests in `test/enrollment/guide`',
  'that name it. The guide screen shows all of them. Written by `node scripts/traceability.ts`; a test',
  'fails when this file is out of date, or when a statement has no place or no test.',
  '',
  '<!-- prettier-ignore-start -->',
  '',
];

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, TRACEABILITY_FILE), traceabilityDocument(root));
}
