import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { createCfgutilSource } from '../../../main/sources/cfgutil/cfgutil-source.ts';
import { fakeTool, folderOfTest, listenTo } from './support/fake-tool.ts';

const nowMs = (): number => Date.now();
const QUICK = { settleMs: 10, everyMs: 20, restartMs: 10, times: { listMs: 4000, getMs: 4000 } };

/** One iPhone; `exec` keeps running, as it really does. */
const ONE = `
const ecid = '0x111AA22BB33CE';
const out = (Output) => say({ Type: 'CommandOutput', Output });
if (args[0] === 'exec') setInterval(() => {}, 1000);
else if (args[0] === 'version') say('cfgutil 2.20 (1001.5)');
else if (args.includes('list')) out({ [ecid]: { ECID: ecid, locationID: 17825792, deviceType: 'iPhone16,1' } });
else if (args.includes('get')) out({ [ecid]: { serialNumber: 'TEST00A015', name: 'Loan 4' }, Errors: {} });
`;
const source = (path: string, more: Partial<typeof QUICK> = {}) =>
  createCfgutilSource({ path, nowMs, ...QUICK, ...more });

describe('cfgutil as a second source', () => {
  it('tells serial, name and place of what is plugged in, and its version', async () => {
    const heard = listenTo(source(fakeTool(ONE).path));
    const [reading] = await heard.nextReadings();
    expect(reading).toMatchObject({
      source: 'cfgutil',
      port: '1-1',
      facts: { ecid: '000111AA22BB33CE', serial: 'TEST00A015', productType: 'iPhone16,1' },
    });
    expect(await heard.nextState(({ kind }) => kind === 'working')).toMatchObject({
      version: '2.20',
    });
  });

  it('asks for a device by the text with which cfgutil names it', async () => {
    const padded = ONE.replace("'0x111AA22BB33CE'", "'0x000111AA22BB33CE'").replace(
      `args.includes('get')) out(`,
      `args.includes('get') && !args.includes(ecid)) process.exitCode = 70; else if (args.includes('get')) out(`,
    );
    const heard = listenTo(source(fakeTool(padded).path));
    const [reading] = await heard.nextReadings();
    expect(reading?.facts).toMatchObject({ ecid: '000111AA22BB33CE', serial: 'TEST00A015' });
  });

  it('tells the code of a device that could not be asked, and what it knows of it', async () => {
    const failing = ONE.replace(
      'Errors: {} }',
      "Errors: { [ecid]: { Code: -7, Domain: 'dom' } } }",
    );
    const heard = listenTo(source(fakeTool(failing).path));
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'reported-error',
      detail: 'dom -7',
    });
    expect((await heard.nextReadings())[0]?.facts).toMatchObject({ productType: 'iPhone16,1' });
  });

  it('asks for named properties only, once while the device stays, and one call at a time', async () => {
    const busy = `
const lock = folder + '/lock';
if (args[0] !== 'exec') {
  if (fs.existsSync(lock)) fs.writeFileSync(folder + '/overlap', '');
  fs.writeFileSync(lock, '');
  process.on('exit', () => fs.rmSync(lock, { force: true }));
}
${ONE}`;
    const tool = fakeTool(busy);
    const one = source(tool.path);
    const heard = listenTo(one);
    await heard.nextReadings();
    one.look();
    while (heard.readings.length < 4) await wait(5);
    const gets = tool.runs().filter((args) => args.includes('get'));
    expect(gets).toHaveLength(1);
    expect(gets[0]).toContain('0x111AA22BB33CE');
    expect(gets[0]).not.toContain('all');
    expect(existsSync(`${tool.folder}/overlap`)).toBe(false);
  });

  it.each([
    ['timed-out', `if (args.includes('list')) setInterval(() => {}, 1000); else say('2.20');`],
    ['not-understood', `say(args.includes('list') ? '{"Type":"CommandOutput","Outp' : '2.20');`],
    [
      'reported-error',
      `if (args.includes('list')) { say({ Type: 'Error', Code: 401, Domain: 'd' }); process.exitCode = 1; } else say('2.20');`,
    ],
    [
      'too-much',
      `if (args.includes('list')) for (let i = 0; i < 400; i++) fs.writeSync(1, 'x'.repeat(65536)); else say('2.20');`,
    ],
    ['not-understood', `process.exit(1);`],
  ])('says that it fails (%s) and lives on', async (why, body) => {
    const list = { listMs: why === 'timed-out' ? 300 : 4000, getMs: 4000 };
    const heard = listenTo(source(fakeTool(body).path, { times: list }));
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({ why });
    expect(heard.readings).toEqual([]);
  });

  it('tells what it listed, though properties could not be had', async () => {
    const half = ONE.replace(`args.includes('get')) out(`, `args.includes('get')) void (`).concat(
      `if (args.includes('get')) { say({ Type: 'Error', Code: 625 }); process.exitCode = 1; }`,
    );
    const heard = listenTo(source(fakeTool(half).path));
    const [reading] = await heard.nextReadings();
    expect(reading?.facts).toMatchObject({ ecid: '000111AA22BB33CE', serial: null });
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'reported-error',
      detail: '625',
    });
  });

  it('starts exec again each time that it dies, with longer waits, and looks when it calls', async () => {
    const dying = ONE.replace(`setInterval(() => {}, 1000)`, `process.exit(1)`);
    const tool = fakeTool(dying);
    const heard = listenTo(source(tool.path, { everyMs: 60_000 }));
    await heard.nextReadings();
    const execs = () => tool.runs().filter(([command]) => command === 'exec');
    while (execs().length < 3) await wait(10);
    const calling = ONE.replace(
      `setInterval(() => {}, 1000)`,
      `(setInterval(() => {}, 1000), setTimeout(() => require('node:child_process').execFileSync(args[2]), 300))`,
    );
    const live = listenTo(source(fakeTool(calling).path, { everyMs: 60_000 }));
    await live.nextReadings();
    while (live.readings.length < 2) await wait(10);
    expect(live.readings.length).toBeGreaterThan(1);
  });

  it('is absent where there is no such program, and found once there is', async () => {
    const folder = folderOfTest();
    const heard = listenTo(source(`${folder}/tool`));
    expect(await heard.nextState(({ kind }) => kind === 'absent')).toEqual({ kind: 'absent' });
    fakeTool(ONE, folder);
    expect(await heard.nextReadings()).toHaveLength(1);
  });

  it('leaves no program behind when it stops', async () => {
    const tool = fakeTool(
      `fs.writeFileSync(folder + '/pid-' + args[0], String(process.pid));\n${ONE}`,
    );
    const one = source(tool.path);
    const heard = listenTo(one);
    await heard.nextReadings();
    while (!existsSync(`${tool.folder}/pid-exec`)) await wait(5);
    const pid = Number(readFileSync(`${tool.folder}/pid-exec`, 'utf8'));
    await one.stop();
    while (isAlive(pid)) await wait(5);
    expect(isAlive(pid)).toBe(false);
  });

  it('ends a program that hangs at once when it stops, and starts no other one', async () => {
    const tool = fakeTool(`
if (args[0] === 'exec') setInterval(() => {}, 1000);
else if (args[0] === 'version') {
  fs.writeFileSync(folder + '/pid', String(process.pid));
  setInterval(() => {}, 1000);
}`);
    const hour = { listMs: 3_600_000, getMs: 3_600_000 };
    const one = source(tool.path, { times: hour });
    listenTo(one);
    while (!existsSync(`${tool.folder}/pid`)) await wait(5);
    await one.stop();
    while (isAlive(Number(readFileSync(`${tool.folder}/pid`, 'utf8')))) await wait(5);
    expect(tool.runs()).toContainEqual(['version']);
    expect(tool.runs().filter((args) => args.includes('list'))).toEqual([]);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
