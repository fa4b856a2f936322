import { expect, onTestFinished, test } from 'vitest';

import { completeProfile } from '../../../enrollment/guide/complete-profile.ts';
import { emptyBenchView, foldEvent } from '../../../enrollment/fold/project.ts';
import { factsFor } from '../../../enrollment/readiness/noted-fact.ts';
import { importProfiles } from '../../../main/bench/commands/import-profiles.ts';
import { noteFile, noteReadiness } from '../../../main/bench/commands/readiness.ts';
import { certificate, NOW, profileFile, token } from '../../enrollment/readiness/readings.ts';
import { startBenchWorld } from './bench-world.ts';

const office = completeProfile({ name: 'Office', method: 'ade' });
const kiosk = completeProfile({ name: 'Kiosk', method: 'apple-configurator' });

/** A bench with two profiles, an office and a kiosk. */
async function twoProfiles() {
  const world = await startBenchWorld();
  onTestFinished(world.end);
  const { command } = world.bench();
  importProfiles(command, [office, kiosk]);
  const idOf = (name: string) =>
    [...command.view.profiles.values()].find(({ revisions }) => revisions[0].settings.name === name)
      ?.profileId ?? '';
  return { world, command, office: idOf('Office'), kiosk: idOf('Kiosk') };
}

test('a certificate holds for every profile of the bench, an enrollment profile for one', async () => {
  const { command, office: one, kiosk: other } = await twoProfiles();
  noteFile(command, one, certificate());
  noteFile(command, one, profileFile());
  const kinds = (profileId: string) =>
    factsFor(command.view.readiness, profileId).map((fact) =>
      fact.kind === 'file-read' ? fact.finding.kind : fact.kind,
    );
  expect(kinds(one)).toEqual(['push-certificate', 'enrollment-profile']);
  expect(kinds(other)).toEqual(['push-certificate']);
});

test('a date is noted with the newest file, and refused when there is none', async () => {
  const { world, command, office: profileId } = await twoProfiles();
  const note = { kind: 'token-expiry', atMs: NOW } as const;
  expect(noteReadiness(command, { profileId, note })).toMatchObject({
    failure: { kind: 'no-file-read' },
  });
  noteFile(command, profileId, token());
  expect(noteReadiness(command, { profileId, note })).toMatchObject({ ok: true });
  expect(command.view.readiness.at(-1)?.fact).toMatchObject({ finding: { typedExpiryMs: NOW } });

  const anew = emptyBenchView();
  for (const event of world.log().readAll()) foldEvent(anew, event);
  expect(anew.readiness).toEqual(command.view.readiness);
});

test('an answer is taken only for a prerequisite of that profile', async () => {
  const { command, office: one, kiosk: other } = await twoProfiles();
  const note = { kind: 'answer', prerequisiteId: 'PRE-03', answer: 'met' } as const;
  expect(noteReadiness(command, { profileId: one, note })).toMatchObject({ ok: true });
  expect(noteReadiness(command, { profileId: other, note })).toMatchObject({
    failure: { kind: 'unknown-prerequisite' },
  });
  expect(noteReadiness(command, { profileId: 'none', note })).toMatchObject({
    failure: { kind: 'unknown-profile' },
  });
});

test('profiles of a file are taken all together or not at all', async () => {
  const { command } = await twoProfiles();
  const before = command.view.profiles.size;
  const impossible = { ...kiosk, name: 'Lab', portalDelivery: 'required-app' } as const;
  expect(importProfiles(command, [{ ...office, name: 'New' }, impossible])).toMatchObject({
    failure: { kind: 'profile-not-allowed' },
  });
  expect(command.view.profiles.size).toBe(before);
  const locked = { ...office, name: 'OFFICE', lockedEnrollment: true };
  expect(importProfiles(command, [locked, kiosk])).toMatchObject({
    value: { added: [], revised: ['OFFICE'], unchanged: ['Kiosk'] },
  });
});
