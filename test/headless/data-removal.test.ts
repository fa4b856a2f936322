import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { backUpLog, draftNameFor, listBackups, logFiles, verifyLog } from '../../db/index.ts';
import { parseEcid } from '../../enrollment/ecid.ts';
import { parseSerial } from '../../enrollment/serial.ts';
import { BETWEEN_MS, NAME, oldLog } from '../db/redaction/old-log.ts';
import { dumpRows } from '../db/support/raw.ts';
import { createBenchWorld } from '../main/export/support/bench-world.ts';
import { en } from '../../words/en.ts';
import { eventsIn } from './support/data-folder.ts';
import { runMuster } from './support/muster.ts';

const DAYS = String(Math.floor((Date.now() - BETWEEN_MS) / 86_400_000));
/** The newest row of these logs is months old. */
const SURE = '--clock-is-right';
const WHO = ['--by', 'Ole Muster', '--why', 'asked for'] as const;

const answered = async (args: readonly string[]) => {
  const { code, stdout, stderr } = await runMuster(args);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
};

describe('retain', () => {
  it('says what is old, erases it, and says so of the session ever after', async () => {
    const data = oldLog(20);
    const age = ['retain', '--data', data, '--older-than', DAYS, SURE] as const;
    expect(await answered([...age, '--dry-run'])).toMatchObject({
      dryRun: true,
      rows: 23,
      sessions: [{ session: 'Spring', devices: 20 }],
    });
    expect(await answered([...age, ...WHO])).toMatchObject({ dryRun: false, rows: 23 });
    expect(await answered(['verify', '--data', data])).toMatchObject({ ok: true, redacted: 23 });
    const sessions = await runMuster(['sessions', '--data', data, '--json']);
    expect(JSON.parse(sessions.stdout)).toMatchObject([
      { session: 'Spring', devices: 20, erased: expect.any(String) as unknown },
      { session: 'Summer, by Ines Probe', devices: 3, erased: null },
    ]);
    const again = await runMuster([...age, ...WHO]);
    expect({ code: again.code, stderr: again.stderr }).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('Nothing to remove was found.');
  });

  it('leaves the stop list alone, and a dry run of either removal says so', async () => {
    const data = oldLog(2);
    const stolen = join(data, 'stolen.csv');
    writeFileSync(stolen, 'Serial,Reason\nTEST00Z900,Asked for by Ines Probe\nTEST00Z901,\n');
    const columns = ['--map', 'serial=Serial,reason=Reason'];
    await answered(['import', 'stops', '--data', data, '--file', stolen, ...columns]);
    const age = ['retain', '--data', data, '--older-than', '0', SURE] as const;
    const forget = ['forget-person', NAME, '--data', data] as const;
    for (const removal of [age, forget]) {
      const { stdout, stderr } = await runMuster([...removal, '--dry-run']);
      expect(JSON.parse(stdout)).toMatchObject({ stays: { stops: 2 } });
      expect(stderr).toContain('serials on the stop list: 2.');
      await answered([...removal, ...WHO]);
      expect(await answered([...forget, '--dry-run'])).toMatchObject({ stays: { stops: 2 } });
    }
    const listed = eventsIn(data).flatMap(({ event }) =>
      event.kind === 'stop-listed' ? event.rows : [],
    );
    expect(listed).toEqual([
      { serial: 'TEST00Z900', reason: 'Asked for by [name removed]' },
      { serial: 'TEST00Z901', reason: null },
    ]);
  });

  it('asks about a clock that does not fit the log, and removes nothing meanwhile', async () => {
    const data = oldLog(5);
    const { name } = backUpLog(data, { reason: 'by-hand', nowMs: 0 });
    const before = dumpRows(data);
    const age = [
      'retain',
      '--data',
      data,
      '--older-than',
      DAYS,
      ...WHO,
      '--remove-copies',
    ] as const;
    const plan = await runMuster([...age.slice(0, 5), '--dry-run']);
    expect(JSON.parse(plan.stdout)).toMatchObject({ clock: 'ahead', rows: 0, held: 1 });
    expect(plan.stderr).toContain(en.dataRemoval.clock.ahead);
    const { code, stdout, stderr } = await runMuster(age);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Then say --clock-is-right.');
    expect(dumpRows(data)).toBe(before);
    expect(listBackups(logFiles(data)).map((backup) => backup.name)).toEqual([name]);
    expect(await answered([...age, SURE])).toMatchObject({ rows: 8, copiesRemoved: true });
  });

  it('asks who and why, and takes whole days only', async () => {
    const data = oldLog(2);
    const noDays = await runMuster(['retain', '--data', data, '--older-than', '1.5', '--dry-run']);
    const noWho = await runMuster(['retain', '--data', data, '--older-than', '1']);
    const noWhy = await runMuster(['retain', '--data', data, '--older-than', '1', '--by', 'Ole']);
    expect([noDays.code, noWho.code, noWhy.code]).toEqual([2, 2, 2]);
    expect(verifyLog(data).redacted).toBeUndefined();
  });
});

describe('forget-person', () => {
  it('says where the name stands, takes it out, and names the copies that still have it', async () => {
    const data = oldLog(5);
    await answered(['backup', '--data', data]);
    const forget = ['forget-person', NAME.toUpperCase(), '--data', data];
    const plan = await answered([...forget, '--dry-run']);
    expect(plan).toMatchObject({ rows: 10, byKind: { 'session-opened': 2, 'session-closed': 2 } });
    const done = await answered([...forget, ...WHO, '--remove-copies']);
    expect(done).toMatchObject({ rows: 10, copiesRemoved: true, copiesLeft: [] });
    const all = await runMuster(['sessions', '--data', data, '--json']);
    expect(all.stdout).toContain('Summer, by [name removed]');
    expect(all.stdout).not.toContain('Ines');
    expect(verifyLog(data).ok).toBe(true);
  });

  it('says what it could not reach, and only then that no copy is left', async () => {
    const data = oldLog(2);
    const aside = join(data, 'backups', 'muster.db.gz');
    await answered(['backup', '--data', data]);
    writeFileSync(aside, Buffer.from([0x1f, 0x8b, 0, 0]));
    const forget = ['forget-person', NAME, '--data', data] as const;
    expect(await answered([...forget, '--dry-run'])).toMatchObject({
      copies: [expect.stringMatching(/backups.muster-.*\.db$/)],
      copiesUnclear: [{ path: aside, why: 'not-recognised' }],
    });
    const { stdout, stderr } = await runMuster([...forget, ...WHO, '--remove-copies']);
    expect(JSON.parse(stdout)).toMatchObject({
      copiesRemoved: false,
      copiesLeft: [{ path: aside, why: 'not-recognised' }],
    });
    expect(stderr).toContain(`${aside} is not a log that Muster can read.`);
    rmSync(aside);
    // The log no longer contains any of it; copies beside it are requested separately.
    const again = await answered([...forget, ...WHO, '--remove-copies']);
    expect(again).toMatchObject({ rows: 0, copiesRemoved: true, copiesLeft: [] });
  });

  it('clears the folder of the automatic export, or says that it cannot', async () => {
    const data = oldLog(2);
    const share = join(data, '..', `${basename(data)}-share`);
    mkdirSync(share);
    onTestFinished(() => rmSync(share, { recursive: true, force: true }));
    const auto = ['auto-export', '--data', data, '--format', 'serials', '--at-close'];
    await answered([...auto, '--folder', share]);
    const draft = draftNameFor(join(share, 'x')).replace(/-\d+-/, '-4194305-');
    writeFileSync(draft, 'Ines Probe');
    const forget = ['forget-person', NAME, '--data', data, ...WHO, '--remove-copies'];
    expect(await answered(forget)).toMatchObject({ copiesRemoved: true, copiesLeft: [] });
    expect(readdirSync(share)).toEqual([]);
    // The host had another name when it wrote that, or another host writes it.
    const others = basename(draft).replace(/-[0-9a-f]{8}-/, '-00000000-');
    writeFileSync(join(share, others), 'Ines Probe');
    expect(await answered(forget)).toMatchObject({
      copiesRemoved: false,
      copiesLeft: [{ path: join(share, others), why: 'other-host' }],
    });
    rmSync(share, { recursive: true });
    expect(await answered(forget)).toMatchObject({
      copiesRemoved: false,
      copiesLeft: [{ path: share, why: 'system' }],
    });
  });

  it('does not take a name from the options, nor a name of one letter', async () => {
    const data = oldLog(2);
    const none = await runMuster(['forget-person', '--data', data, '--dry-run']);
    const short = await runMuster(['forget-person', 'I', '--data', data, '--dry-run']);
    expect([none.code, short.code]).toEqual([2, 1]);
  });
});

describe('the lists of an erased session', () => {
  it.each(['missing', 'corrections'])('%s is refused and says why', async (command) => {
    const data = oldLog(2);
    const asked = [command, '--data', data, '--session', 'Spring'];
    expect(await runMuster(asked)).toMatchObject({ code: 0 });
    await answered(['retain', '--data', data, '--older-than', DAYS, SURE, ...WHO]);
    const { code, stdout, stderr } = await runMuster(asked);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The devices of Spring were erased.');
  });
});

describe('devices', () => {
  it('have neither ECID nor UDID, in their keys either, unless somebody asks', async () => {
    const world = createBenchWorld();
    const ecid = '001A2B3C4D5E6F70';
    const session = world.openSession('Morning');
    world.sight(session, 'TEST00A001', { udid: `00006030-${ecid}` });
    world.sightDfu(session, ecid);
    world.log.close();
    const listed = await runMuster(['devices', '--data', world.folder, '--json']);
    expect(listed.stdout).not.toContain(ecid);
    const rows = JSON.parse(listed.stdout) as readonly Record<string, unknown>[];
    expect(rows.map(({ deviceKey }) => deviceKey)).toEqual(['serial:TEST00A001', 'device:1']);
    expect(rows.some((row) => 'ecid' in row || 'udid' in row)).toBe(false);
    const asked = ['devices', '--data', world.folder, '--json', '--hardware-ids'];
    expect(JSON.parse((await runMuster(asked)).stdout)).toMatchObject([
      { deviceKey: 'serial:TEST00A001', ecid: null, udid: `00006030-${ecid}` },
      { deviceKey: `ecid:${ecid}`, ecid, udid: null },
    ]);
  });
});

describe('a reconciliation', () => {
  it('names no ECID in its keys unless somebody asks, nor do corrections', async () => {
    const world = createBenchWorld();
    const session = world.openSession('Morning');
    const ecids = ['001A2B3C4D5E6F70', '001A2B3C4D5E6F71'];
    const isEcid = new RegExp(ecids.join('|'));
    for (const [index, ecid] of ecids.entries()) {
      const deviceKey = world.sightDfu(session, ecid);
      const [value, parsed] = [parseSerial(`TEST00A00${String(index)}`), parseEcid(ecid)];
      if (value === null || parsed === null) throw new Error('No serial, or no ECID.');
      const serial = { value, source: 'usb-mac' } as const;
      const link = { kind: 'identity-linked', sessionId: session, deviceKey } as const;
      world.record({ ...link, serial, ecid: parsed });
      world.record({ kind: 'device-noted', sessionId: session, deviceKey, note: 'Dusty' });
    }
    world.log.close();
    const file = join(world.folder, 'devices.csv');
    writeFileSync(
      file,
      [
        'Serial number,Ownership,Managed by,Azure AD Device ID,Last check-in',
        ...['TEST00A000', 'TEST00A001'].map((serial) => `${serial},Personal,Intune,,`),
      ].join('\n'),
    );
    const asked = ['reconcile', '--data', world.folder, '--file', file, '--json'];
    const listed = await answered(asked);
    expect(JSON.stringify(listed)).not.toMatch(isEcid);
    expect(listed['personal']).toMatchObject({
      devices: [{ deviceKey: 'device:1' }, { deviceKey: 'device:2' }],
    });
    expect((await answered([...asked, '--hardware-ids']))['personal']).toMatchObject({
      devices: ecids.map((ecid) => ({ deviceKey: `ecid:${ecid}` })),
    });
    const corrections = ['corrections', '--data', world.folder, '--session', 'Morning'];
    for (const how of [[], ['--json']]) {
      const { stdout } = await runMuster([...corrections, ...how]);
      expect(stdout).toContain('device:2');
      expect(stdout).not.toMatch(isEcid);
      expect((await runMuster([...corrections, ...how, '--hardware-ids'])).stdout).toMatch(isEcid);
    }
  });
});

describe('an export', () => {
  it('of erased devices writes no file; of all sessions it says how many were erased', async () => {
    const data = oldLog(20);
    const out = join(data, 'spring.csv');
    const spring = ['export', '--data', data, '--format', 'asset', '--session', 'Spring'] as const;
    expect(await answered([...spring, '--out', out])).toMatchObject({ rows: 20, number: 1 });
    await answered(['retain', '--data', data, '--older-than', DAYS, SURE, ...WHO]);

    for (const words of [spring, ['export', '--data', data, '--again', '1']]) {
      const { code, stderr } = await runMuster([...words, '--out', join(data, 'again.csv')]);
      expect({ code, isSaid: stderr.includes('The devices of Spring were erased') }).toEqual({
        code: 1,
        isSaid: true,
      });
      expect(existsSync(join(data, 'again.csv'))).toBe(false);
    }
    const all = ['export', '--data', data, '--format', 'asset', '--out', join(data, 'all.csv')];
    expect(await answered(all)).toMatchObject({ rows: 3, leftOut: { erased: 20 } });
    expect(await answered(['export', '--data', data, '--again', '2', '--out', out])).toMatchObject({
      rows: 3,
    });
    const history = join(data, 'all.jsonl');
    await answered(['export', '--data', data, '--format', 'jsonl', '--out', history]);
    const lines = readFileSync(history, 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.includes('"row-erased"'))).toHaveLength(23);
  });
});
