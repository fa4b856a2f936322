import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';

import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { everyProfile } from '../../../enrollment/guide/every-profile.ts';
import { judgeProfile, refusedBy } from '../../../enrollment/guide/profile-rules.ts';
import { profileFileText } from '../../../enrollment/readiness/profile-file.ts';
import type { Profile, ProfileSettings } from '../../../enrollment/profile.ts';
import { readProfileFile, readProfiles } from '../../../main/import/read-profile-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-profiles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const profile = (settings: ProfileSettings): Profile => ({
  profileId: settings.name,
  revisions: [{ profileId: settings.name, revision: 1, settings, savedAtMs: 0, savedBy: null }],
  isRetired: false,
});
const office = completeProfile({ name: 'Office', method: 'ade' });
const kiosk = completeProfile({ name: 'Kiosk', method: 'apple-configurator' });
const text = profileFileText([office, kiosk].map(profile));

/** The text with one line changed, and the number of that line. */
const withLine = (found: string, instead: string): readonly [string, number] => {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(found));
  expect(index).toBeGreaterThan(-1);
  return [lines.with(index, lines[index]?.replace(found, instead) ?? '').join('\n'), index + 1];
};

describe('a profile file', () => {
  test('gives back every profile that can be saved, as it was', () => {
    const allowed = everyProfile.filter((one) => refusedBy(judgeProfile(one)).length === 0);
    const named = allowed.map((one, index) => ({ ...one, name: `Profile ${String(index)}` }));
    expect(named.length).toBeGreaterThan(20);
    expect(readProfiles(profileFileText(named.map(profile)))).toEqual(named);
  });

  test('is refused where the rules refuse, with the line and the rule', () => {
    const kiosks = profileFileText([profile({ ...kiosk, portalDelivery: 'required-app' })]);
    expect(readProfiles(kiosks)).toMatchObject({
      line: kiosks.split('\n').findIndex((one) => one.includes('portalDelivery')) + 1,
      fault: { kind: 'not-allowed', name: 'Kiosk', ruleIds: ['RULE-06', 'RULE-05'] },
    });
  });

  test.each([
    [
      'a day that no calendar has',
      '"profileDownloadedAtMs": null',
      '"profileDownloadedAtMs": 8640000000000001',
      'profiles.0.profileDownloadedAtMs',
    ],
    [
      'a day that no bench sees',
      '"profileDownloadedAtMs": null',
      '"profileDownloadedAtMs": 946684799999',
      'profiles.0.profileDownloadedAtMs',
    ],
    ['an unknown method', '"method": "ade"', '"method": "magic"', 'profiles.0.method'],
    ['a name that is too long', '"Office"', `"${'x'.repeat(81)}"`, 'profiles.0.name'],
    [
      'a number for a yes',
      '"lockedEnrollment": false',
      '"lockedEnrollment": 0',
      'profiles.0.lockedEnrollment',
    ],
  ])('with %s is refused at its line', (_, found, instead, path) => {
    const [broken, line] = withLine(found, instead);
    expect(readProfiles(broken)).toMatchObject({ line, fault: { kind: 'setting', path } });
  });

  test('with a setting too many is refused, so that nothing is lost unseen', () => {
    const [broken, line] = withLine('"name": "Kiosk"', '"color": "red", "name": "Kiosk"');
    expect(readProfiles(broken)).toMatchObject({ fault: { kind: 'setting', path: 'profiles.1' } });
    expect(readProfiles(broken)).toMatchObject({ line: line - 1 });
  });

  test('in which a name stands twice is refused at the second one', () => {
    const [broken, line] = withLine('"Kiosk"', '" oFFICE "');
    const read = readProfiles(broken);
    expect(read).toMatchObject({ line, fault: { kind: 'name-twice' } });
  });

  test.each([
    ['cut short', text.slice(0, 300), 'not-json'],
    ['empty', '', 'not-json'],
    ['with a comment', text.replace('{', '{ // hello'), 'not-json'],
    ['of another program', '{"a": 1}', 'not-a-profile-file'],
    ['that is a list', '[]', 'not-a-profile-file'],
    ['of a later version', text.replace('"version": 1', '"version": 2'), 'version'],
  ] as const)('%s is refused', (_, broken, kind) => {
    expect(readProfiles(broken)).toMatchObject({ fault: { kind } });
  });

  test('nested without end, and any text, is refused and never throws', () => {
    expect(readProfiles('['.repeat(200_000))).toHaveProperty('fault');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(readProfiles(any)).toHaveProperty('fault');
      }),
    );
  });

  test('that is missing, a folder, a pipe or too large is refused with its name', async () => {
    const large = join(folder, 'large.json');
    writeFileSync(large, ' '.repeat(1024 * 1024 + 1));
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    for (const [path, fileName, fault] of [
      [join(folder, 'none.json'), 'none.json', { kind: 'unreadable', why: 'missing' }],
      [folder, basename(folder), { kind: 'unreadable', why: 'folder' }],
      [pipe, 'pipe.json', { kind: 'unreadable', why: 'not-a-file' }],
      [large, 'large.json', { kind: 'too-large' }],
    ] as const) {
      expect(await readProfileFile(path)).toEqual({
        ok: false,
        failure: { kind: 'profile-file-refused', fileName, line: null, fault },
      });
    }
  });

  test('may begin with a byte order mark', async () => {
    const path = join(folder, 'marked.json');
    writeFileSync(path, `\uFEFF${text}`);
    expect(await readProfileFile(path)).toEqual({ ok: true, value: [office, kiosk] });
  });
});
