import type { FormatId } from '../../enrollment/format-id.ts';

/**
 * What a person is told about a format before choosing it: its name, and what it is for with what about
 * it is not confirmed. Headers that a target asks for stand with the formats.
 */
export const exportFormats = {
  asset: {
    label: 'Asset list (CSV)',
    help:
      'For spreadsheets and asset teams. An apostrophe stands before what a spreadsheet might run ' +
      'as a formula. Choose Excel workbook when serials look like numbers.',
  },
  xlsx: {
    label: 'Asset list (Excel workbook)',
    help: 'Every cell is text, so serials that look like numbers or dates stay as they are.',
  },
  'intune-identifiers': {
    label: 'Intune corporate identifiers',
    help:
      'Upload in Intune as type Serial. No header, at most 5,000 rows and 5 MB a file, details of at ' +
      'most 128 characters. Not confirmed: that it makes a directly enrolled Mac corporate, and ' +
      'that Intune reads a byte order mark or quotes, so the file has neither.',
  },
  'intune-configurator': {
    label: 'Intune Configurator serial list',
    help:
      'Documented for iPhone and iPad only; nothing says that it works for Macs, so Macs are left ' +
      'out. No header, at most 5,000 rows a file, and at most 75,000 Configurator devices in Intune ' +
      'altogether. Not confirmed: the longest details; Muster writes at most 128 characters.',
  },
  'snipe-it': {
    label: 'Snipe-IT asset import',
    help:
      'Snipe-IT matches by asset tag, not by serial. Create without tags lets Snipe-IT give the next ' +
      'one, which needs its auto-increment. Without a status Snipe-IT takes its first deployable ' +
      'one. Update writes only devices whose tag is known.',
  },
  'jamf-preload': {
    label: 'Jamf Pro inventory preload',
    help:
      'Serial number and device type, with the asset tag only when tags are known. Reported: Jamf ' +
      'Pro overwrites records of the same serial. Not confirmed: the full template and the spelling ' +
      'of the header Asset Tag.',
  },
  'jamf-mut': {
    label: 'Jamf MUT computer template',
    help:
      'The whole computer template with the columns that Muster knows filled in, for Macs only. Not ' +
      'confirmed: that The MUT leaves a field as it is when its cell is empty. Try one row first.',
  },
  servicenow: {
    label: 'ServiceNow import set (CSV)',
    help:
      'Every column with a snake_case header, for an import set and your own transform map. It is ' +
      'not the Enterprise Asset template, which is an Excel file. Not confirmed: the target ' +
      'columns other than asset tag and serial number.',
  },
  serials: {
    label: 'Serial list',
    help:
      'One serial a line, each once. Not confirmed: which shape of file and how many rows Apple ' +
      'Business Manager takes. A list adds no Mac to it.',
  },
  jsonl: {
    label: 'Event history (JSON Lines)',
    help: 'Every event of the log in its order, one JSON object a line. For programs and archives.',
  },
} as const satisfies Record<FormatId, { readonly label: string; readonly help: string }>;
