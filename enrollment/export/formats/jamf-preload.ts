import { assetTagOf, TAGS_FROM_TARGET, type AssetTags } from '../asset-tags.ts';
import { importPlan, serialColumn, type ImportColumn } from '../import-plan.ts';
import { isMac, unidentified } from '../leave-out.ts';
import type { ExportRow } from '../row.ts';
import type { TableFormat } from './format.ts';

/** What the user may choose for the Jamf Pro preload. */
export interface JamfOptions {
  readonly tags: AssetTags;
}

/** Jamf Pro inventory preload, the columns that are safe to write (exports.md 4.2). */
export const JAMF_PRELOAD: TableFormat<'jamf-preload', JamfOptions> = {
  facts: {
    id: 'jamf-preload',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: { tags: TAGS_FROM_TARGET },
  plan: ({ tags }) =>
    importPlan({
      columns: [
        serialColumn('Serial Number'),
        { header: 'Device Type', text: deviceType },
        ...tagColumn(tags),
      ],
      leftOut: unidentified,
    }),
};

/** The asset tag column; omitted without tags, so that an import cannot blank what Jamf knows. */
function tagColumn(tags: AssetTags): readonly ImportColumn[] {
  if (tags.kind === 'from-target') return [];
  return [{ header: 'Asset Tag', text: (row) => assetTagOf(tags, row) }];
}

/** One of the three device types that the preload accepts. */
function deviceType(row: ExportRow): string {
  if (isMac(row)) return 'Computer';
  const mobile = ['iphone', 'ipad', 'ipod', 'appletv'];
  return row.kind !== null && mobile.includes(row.kind) ? 'Mobile Device' : 'Unknown';
}
