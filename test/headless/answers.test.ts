import { expect, it } from 'vitest';

import { addProfile, createDataFolder } from './support/data-folder.ts';
import { musterWords, runMuster, runProgram } from './support/muster.ts';

const LINE_SEPARATOR = '\u2028';

it('identify answers one line for a text that holds a line separator, and for CRLF', async () => {
  const mac = {
    vendorId: 0x05ac,
    productId: 0x1905,
    serialNumber: 'TEST00A013',
    bcdDevice: 0x1507,
  };
  const input = [
    JSON.stringify({ ...mac, productName: `a${LINE_SEPARATOR}b` }),
    JSON.stringify({ ...mac, serialNumber: 'TEST00A014' }),
  ].join('\r\n');
  const { code, stdout } = await runMuster(['identify'], { input });
  const serials = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly serial: string }).serial);
  expect({ code, serials }).toEqual({ code: 0, serials: ['TEST00A013', 'TEST00A014'] });
});

it('verify says of a folder without a log that there is none, and does not call it damage', async () => {
  const folder = createDataFolder();
  try {
    const { code, stderr } = await runMuster(['verify', '--data', `${folder.path}/none`]);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no Muster log in');
  } finally {
    folder.remove();
  }
});

it('identify refuses a line without end as one line, and reads those after it', async () => {
  const long = `{"productName":"${'x'.repeat(9_000_000)}"}`;
  const known = '{"vendorId":1452,"productId":6405,"serialNumber":"TEST00A001"}';
  const { code, stdout, stderr } = await runMuster(['identify'], {
    input: [known, long, known, ''].join('\n'),
  });
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([{ serial: 'TEST00A001' }, { error: 'line too long' }, { serial: 'TEST00A001' }]);
  expect([code, stderr.includes('could not be read: 1')]).toEqual([1, true]);
});

it('an answer that the disk does not take ends the command with 1, and is said', async () => {
  const folder = createDataFolder();
  try {
    addProfile(folder.path);
    const words = musterWords(['profile', 'list', '--data', folder.path]);
    const onto = (file: string) => runProgram(['sh', '-c', `"$@" > ${file}`, 'sh', ...words]);
    expect(await onto('/dev/null')).toMatchObject({ code: 0, stderr: '' });
    const full = await onto('/dev/full');
    expect(full).toMatchObject({ code: 1 });
    expect(full.stderr).toContain('the answer could not be written: ENOSPC');
  } finally {
    folder.remove();
  }
});

it('help and refusals have a line for each line', async () => {
  const help = await runMuster(['--help']);
  const wrong = await runMuster(['retain', '--older-than', '-1', '--dry-run', '--data', 'x']);
  expect(help.stdout).toMatch(/^ +--new-identity:/m);
  expect(help.stdout + wrong.stderr).not.toContain('\uFFFD');
});
