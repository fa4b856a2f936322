import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { FORMAT_IDS } from '../../../../enrollment/export/formats/format.ts';
import { formatFacts, isFormatId, planOf } from '../../../../enrollment/export/formats/index.ts';
import { eventLine } from '../../../../enrollment/export/formats/jsonl.ts';
import type { LoggedEvent } from '../../../../enrollment/events.ts';
import { OPENED_MS } from '../build.ts';
import { exportFormats } from '../../../../words/en/export-formats.ts';
import { aRow, written } from './written.ts';

it('writes one serial a line and nothing else, with a header only on request', () => {
  const rows = [aRow('TEST0A0001'), aRow(null), aRow('TEST0A0002')];
  expect(written(planOf('serials'), rows).files).toEqual(['TEST0A0001\r\nTEST0A0002\r\n']);
  expect(written(planOf('serials', { header: true }), rows).files).toEqual([
    'Serial number\r\nTEST0A0001\r\nTEST0A0002\r\n',
  ]);
});

it('writes snake_case headers and exact values for ServiceNow', () => {
  const { files } = written(planOf('servicenow'), [aRow('TEST0A0001', { model: '=1' })]);
  const rows = parse(files[0] ?? '', { columns: true }) as Record<string, string>[];
  expect(rows[0]).toMatchObject({ serial_number: 'TEST0A0001', model: '=1', port: '1-1.3' });
  expect(Object.keys(rows[0] ?? {}).every((name) => /^[a-z][a-z_]*$/.test(name))).toBe(true);
});

it('writes an event as one line whose bytes do not depend on the order of its keys', () => {
  const event: LoggedEvent = {
    seq: 4,
    id: '0195-event',
    benchId: 'bench-1',
    atMs: OPENED_MS,
    by: 'Bench\nA',
    event: { kind: 'session-closed', sessionId: '0195-session' },
  };
  const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as LoggedEvent;
  const line = eventLine(event);
  expect(eventLine(turned)).toBe(line);
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(line)).toEqual({ ...event, at: '2026-03-05T08:00:00.000+00:00' });
});

it('explains every format and says in its help what is not confirmed', () => {
  for (const id of FORMAT_IDS) {
    expect(formatFacts(id).id).toBe(id);
    expect(isFormatId(id)).toBe(true);
    expect(exportFormats[id].help).toMatch(/^[A-Z].*\.$/);
  }
  const unconfirmed = FORMAT_IDS.filter((id) => exportFormats[id].help.includes('Not confirmed'));
  expect(unconfirmed).toEqual([
    'intune-identifiers',
    'intune-configurator',
    'jamf-preload',
    'jamf-mut',
    'servicenow',
    'serials',
  ]);
  expect(isFormatId('pdf')).toBe(false);
});
