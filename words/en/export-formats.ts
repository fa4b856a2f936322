import type { FormatId } from '../../enrollment/format-id.ts';

/**
 * What a person is told about a format before choosing it: its name, and what it is for with what about
 * it is not confirmed. Headers that a target asks for stand with the formats.
 */
export const exportFormats = {
  asset: {
    label: 'Asset list (CSV)',
    help:
      'For spreadsheets and asset teams. Values that a spreadsheet might run as a formula start with ' +
      'an apostrophe. Choose Excel workbook if serials look like numbers.',
  },
  xlsx: {
    label: 'Asset list (Excel workbook)',
    help: 'Every cell is text, so serials that look like numbers or dates are not changed.',
  },
  'intune-identifiers': {
    label: 'Intune corporate identifiers',
    help:
      'Upload in Intune as type Serial. No header, up to 5,000 rows and 5 MB per file, details up to ' +
      '128 characters. Not confirmed: that it marks a directly enrolled Mac as corporate, and ' +
      'that Intune accepts a byte order mark or quotation marks, so the file has neither.',
  },
  'intune-configurator': {
    label: 'Intune Configurator serial list',
    help:
      'Documented for iPhone and iPad only, so Macs are left out. ' +
      'No header, up to 5,000 rows per file and 75,000 Configurator devices in Intune ' +
      'overall. Not confirmed: the maximum length of details. Muster writes up to 128 characters.',
  },
  'snipe-it': {
    label: 'Snipe-IT asset import',
    help:
      'Snipe-IT matches by asset tag, not by serial. Without tags, Snipe-IT assigns the next ' +
      'tag if auto-increment is on. Without a status, it uses its first deployable ' +
      'status. Update includes only devices with a known tag.',
  },
  'jamf-preload': {
    label: 'Jamf Pro inventory preload',
    help:
      'Serial number and device type, with the asset tag if known. Reported: Jamf ' +
      'Pro overwrites records with the same serial. Not confirmed: the full template and the spelling ' +
      'of the header “Asset Tag”.',
  },
  'jamf-mut': {
    label: 'Jamf MUT computer template',
    help:
      'The full computer template with the columns that Muster can fill, for Macs only. Not ' +
      'confirmed: that The MUT leaves a field unchanged if its cell is empty. Try one row first.',
  },
  servicenow: {
    label: 'ServiceNow import set (CSV)',
    help:
      'Every column with a snake_case header, for an import set with your own transform map. This is ' +
      'not the Enterprise Asset template, which is an Excel file. Not confirmed: the target ' +
      'columns other than asset tag and serial number.',
  },
  serials: {
    label: 'Serial list',
    help:
      'One serial per line, without duplicates. Not confirmed: the file format and row limit of Apple ' +
      'Business Manager. Uploading a list does not add Macs to it.',
  },
  jsonl: {
    label: 'Event history (JSON Lines)',
    help: 'Every event in the log in order, one JSON object per line. For programs and archives.',
  },
} as const satisfies Record<FormatId, { readonly label: string; readonly help: string }>;
