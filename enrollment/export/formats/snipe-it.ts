import type { EnrollmentEvidence } from '../../events.ts';
import { assetTagOf, TAGS_FROM_TARGET, type AssetTags } from '../asset-tags.ts';
import { importPlan, serialColumn, type ImportColumn } from '../import-plan.ts';
import { firstOf, unidentified, type LeaveOut } from '../leave-out.ts';
import type { ExportRow } from '../row.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for Snipe-IT. An empty text leaves its column out. */
export interface SnipeItOptions {
  /** `update` is for an import with "Update existing values" ticked; it needs asset tags. */
  readonly purpose: 'create' | 'update';
  readonly tags: AssetTags;
  readonly manufacturer: string;
  readonly category: string;
  readonly status: string;
  readonly company: string;
  readonly location: string;
}

/** Snipe-IT's asset import, create or update (exports.md 4.1). */
export const SNIPE_IT: TableFormat<'snipe-it', SnipeItOptions> = {
  facts: {
    id: 'snipe-it',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: {
    purpose: 'create',
    tags: TAGS_FROM_TARGET,
    manufacturer: 'Apple',
    category: 'Computers',
    status: '',
    company: '',
    location: '',
  },
  plan: (options) =>
    importPlan({
      columns: columnsOf(options),
      leftOut: firstOf(unidentified, needsTag(options)),
    }),
};

/**
 * The columns that Muster can fill. A column that is present but blank may clear a field, so a
 * column without values is not written; an update keeps model, category and manufacturer unchanged.
 */
function columnsOf(options: SnipeItOptions): readonly ImportColumn[] {
  const model: readonly ImportColumn[] = [
    { header: 'Model Name', text: (row) => row.model ?? row.product_type },
    { header: 'Model Number', text: (row) => row.product_type },
    ...fixed('Manufacturer', options.manufacturer),
    ...fixed('Category', options.category),
  ];
  return [
    ...tag(options.tags),
    serialColumn('Serial Number'),
    ...(options.purpose === 'create' ? model : []),
    ...fixed('Status', options.status),
    ...fixed('Company', options.company),
    ...fixed('Location', options.location),
    { header: 'Asset Notes', text: note },
  ];
}

const tag = (tags: AssetTags): readonly ImportColumn[] =>
  tags.kind === 'from-target'
    ? []
    : [{ header: 'Asset Tag', text: (row) => assetTagOf(tags, row) }];

const fixed = (header: string, value: string): readonly ImportColumn[] =>
  value === '' ? [] : [{ header, text: () => value }];

const needsTag =
  ({ purpose, tags }: SnipeItOptions): LeaveOut =>
  (row) =>
    purpose === 'update' && assetTagOf(tags, row) === null ? 'no-asset-tag' : null;

const EVIDENCE: Readonly<Record<string, string>> = {
  'not-confirmed': 'enrollment not confirmed',
  person: 'enrollment confirmed by a person',
  'intune-export': 'enrollment confirmed by an Intune export',
  'intune-service': 'enrollment confirmed by Intune',
} satisfies Record<EnrollmentEvidence['kind'] | 'not-confirmed', string>;

/** Where and how the device was staged; says so if there is no evidence of enrollment. */
function note(row: ExportRow): string {
  const evidence = EVIDENCE[row.enrolled_evidence ?? 'not-confirmed'];
  return `Staged with Muster: profile ${row.profile ?? ''}; session ${row.session ?? ''}; ${evidence}`;
}
