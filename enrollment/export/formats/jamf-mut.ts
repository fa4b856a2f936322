import { assetTagOf, TAGS_FROM_TARGET } from '../asset-tags.ts';
import { importPlan } from '../import-plan.ts';
import { firstOf, notMac, unidentified } from '../leave-out.ts';
import type { TableFormat } from './format.ts';
import type { JamfOptions } from './jamf-preload.ts';

/** The computer template of The MUT, in its order (jamf/mut, ViewController.swift, 2026-01-05). */
const MUT_HEADERS = [
  'Computer Serial',
  'Display Name',
  'Asset Tag',
  'Barcode 1',
  'Barcode 2',
  'Username',
  'Real Name',
  'Email Address',
  'Position',
  'Phone Number',
  'Department',
  'Building',
  'Room',
  'PO Number',
  'Vendor',
  'Purchase Price',
  'PO Date',
  'Warranty Expires',
  'Is Leased',
  'Lease Expires',
  'AppleCare ID',
  'Site (ID or Name)',
  'Managed',
] as const;

/** The MUT's computer template with the serial, and the asset tag if known (exports.md 4.2). */
export const JAMF_MUT: TableFormat<'jamf-mut', JamfOptions> = {
  facts: {
    id: 'jamf-mut',
    extension: 'csv',
    reader: 'machine',
  },
  defaults: { tags: TAGS_FROM_TARGET },
  plan: ({ tags }) =>
    importPlan({
      columns: MUT_HEADERS.map((header) => ({
        header,
        text: (row) => {
          if (header === 'Computer Serial') return row.serial;
          return header === 'Asset Tag' ? assetTagOf(tags, row) : null;
        },
      })),
      leftOut: firstOf(unidentified, notMac),
    }),
};
