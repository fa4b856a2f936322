import { basename } from 'node:path';

import type { BenchLog } from '../../db/index.ts';
import { sessionContext } from '../../enrollment/exceptions/session-context.ts';
import { deviceListEvents, type ImportEvents } from '../../enrollment/import/import-events.ts';
import { loggedDevice, type LoggedDevice } from '../../enrollment/import/logged-device.ts';
import { reconcile } from '../../enrollment/import/reconcile.ts';
import { logAt } from '../export/log-sessions.ts';
import {
  readDeviceListFile,
  type DeviceListOptions,
  type ListRefusal,
} from './read-device-list.ts';

/** Which file, and from when on a missing device is worth a look. */
export interface DeviceListImport {
  readonly path: string;
  readonly importId: string;
  readonly patienceMs: number;
}

/** What an import is to log, or why the file is not taken. */
export type PreparedImport<Refusal> =
  | { readonly ok: true; readonly events: ImportEvents }
  | { readonly ok: false; readonly refusal: Refusal };

/** Reads Intune's device list and matches it with every session of the log; writes nothing. */
export async function prepareDeviceList(
  log: BenchLog,
  { path, importId, patienceMs }: DeviceListImport,
  reading: DeviceListOptions = {},
): Promise<PreparedImport<ListRefusal>> {
  const read = await readDeviceListFile(path, reading);
  if (!read.ok) return read;
  const { list, sha256, fileDateMs } = read.value;
  const found = reconcile(list, loggedDevices(log), { fileDateMs, patienceMs });
  const origin = { fileName: basename(path), sha256, fileDateMs };
  return { ok: true, events: deviceListEvents(importId, origin, { list, found, patienceMs }) };
}

/** Every device of every session. */
function* loggedDevices(log: BenchLog): Generator<LoggedDevice> {
  const at = logAt(log, log.count());
  for (const one of at.read(at.sessions.map(({ sessionId }) => sessionId))) {
    const context = sessionContext(one);
    for (const device of one.devices) yield loggedDevice(device, context);
  }
}
