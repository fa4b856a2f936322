import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { logFiles } from '../../db/index.ts';
import {
  ANYWHERE_SQL,
  FIRST_ROWS_SQL,
  KEYS_BEFORE_SQL,
  JOINS_SQL,
  PAGE_END_SQL,
  STARTING_SQL,
} from '../../db/find-rows.ts';
import { FATE_SQL } from '../../db/log-fate.ts';
import {
  DEVICE_SQL,
  EARLIER_SQL,
  LINKS_SQL,
  OUTLINE_SQL,
  SESSION_DEVICES_SQL,
  SESSION_SQL,
} from '../../db/read-log.ts';
import { closedLog } from './support/raw.ts';

/** How SQLite would run it, as text. */
function planOf(sql: string): string {
  const db = new Database(logFiles(closedLog(3)).log, { readonly: true });
  const bound = sql.replaceAll(/@\w+|\?/g, `'1'`);
  const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${bound}`).all();
  db.close();
  return plan.map(({ detail }) => detail).join('\n');
}

test.each([
  ['a session', SESSION_SQL, ['log_by_device', 'log_without_device']],
  ['the devices of a session', SESSION_DEVICES_SQL, ['log_by_device', 'log_undone']],
  ['a device', DEVICE_SQL, ['log_by_device']],
  ['the outline', OUTLINE_SQL, ['log_without_device']],
  ['the links', LINKS_SQL, ['log_links']],
  ['what became of the log', FATE_SQL, ['log_fate']],
  ['earlier sessions', EARLIER_SQL, ['log_by_serial', 'log_by_ecid']],
  ['what belongs to one device', JOINS_SQL, ['log_joins', 'log_undone']],
  ['the first rows of devices', FIRST_ROWS_SQL, ['log_by_device']],
  ['how many devices came before', KEYS_BEFORE_SQL, ['log_by_device']],
  ['a serial by its start', STARTING_SQL, ['log_by_serial']],
  ['the end of a page of serials', PAGE_END_SQL, ['log_by_serial']],
  ['a serial by a part of it', ANYWHERE_SQL, ['log_by_serial']],
])('%s is found by index, without a look at every row', (_, sql, indexes) => {
  const plan = planOf(sql);
  for (const index of indexes)
    expect(plan).toMatch(new RegExp(`SEARCH log USING (COVERING )?INDEX ${index}`));
  expect(plan).not.toContain('SCAN log');
});
