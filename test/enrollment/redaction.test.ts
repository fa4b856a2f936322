import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import { REMOVED_NAME } from '../../enrollment/redaction-event.ts';
import { nameFinder } from '../../enrollment/redaction/removed-name.ts';
import { withoutName } from '../../enrollment/redaction/without-name.ts';
import { history } from '../db/redaction/old-log.ts';
import { proof } from '../support/proof.ts';

const without = (name: string, text: string): string | undefined => nameFinder(name)?.remove(text);

describe('a name in a text', () => {
  test.each([
    ['ines probe', 'Asked by INES   Probe.', `Asked by ${REMOVED_NAME}.`],
    ['Zoë', 'Zoe\u0308 was here', `${REMOVED_NAME} was here`],
    ['Al', 'Also Al, and al-Amin', `Also ${REMOVED_NAME}, and ${REMOVED_NAME}-Amin`],
    ['O\u2019Hara', 'O\u2019Hara-list.csv', `${REMOVED_NAME}-list.csv`],
    ['Jean-Luc Muster', 'for jean-luc muster', `for ${REMOVED_NAME}`],
    ['a.*b', 'aXXb a.*b', `aXXb ${REMOVED_NAME}`],
    ['$& x', '$& x', REMOVED_NAME],
  ])('%s is found whole, however it is written', (name, text, expected) => {
    expect(without(name, text)).toBe(expected);
  });

  test.each(['Nam', 'Ed', 'em', 'Ove', 'Remo', 'Name', 'removed', 'name removed'])(
    '%s can be forgotten, though its letters stand in the sign of a removed name',
    (name) => {
      const text = `${REMOVED_NAME} by ${name}, for ${name.toUpperCase()}`;
      expect(without(name, text)).toBe(`${REMOVED_NAME} by ${REMOVED_NAME}, for ${REMOVED_NAME}`);
      expect(without(name, REMOVED_NAME)).toBe(REMOVED_NAME);
    },
  );

  test.each(['', ' ', 'x', REMOVED_NAME, '[Name  REMOVED]', '\u0000'])(
    '%j is no name to search for',
    (name) => {
      expect(nameFinder(name)).toBeNull();
    },
  );

  proof(
    'names',
    (times) => `of any kind is gone afterwards, ${times} times, and what is not it stays`,
    ({ times, seed }) => {
      const name = fc.string({ minLength: 2, maxLength: 20, unit: 'grapheme' });
      const run = fc.property(name, fc.string({ unit: 'grapheme' }), (who, around) => {
        const finder = nameFinder(who);
        if (finder === null) return;
        const text = `${around} ${who} ${around}`;
        expect(finder.isIn(finder.remove(text))).toBe(false);
        if (!finder.isIn(around)) expect(finder.remove(around)).toBe(around);
      });
      fc.assert(run, { numRuns: times, seed });
    },
  );
});

describe('events without a name', () => {
  test('name it in no header of a file either, whatever is read from that column', () => {
    const finder = nameFinder('Ines Probe');
    const columns = { serial: 'Serials of Ines Probe', assetTag: 'Tag' };
    const mapping = { kind: 'mapping-saved', name: 'Supplier', columns } as const;
    const cleaned = finder && withoutName(mapping as never, finder);
    expect(cleaned).toEqual({
      ...mapping,
      columns: { serial: `Serials of ${REMOVED_NAME}`, assetTag: 'Tag' },
    });
  });

  test('name it in no answer of a service, such as in what a server is called', () => {
    const finder = nameFinder('Ines Probe');
    const answer = {
      kind: 'in-organization',
      server: { id: 'A1', name: 'Test of Ines Probe' },
      source: 'RESELLER',
    };
    const answered = { kind: 'service-answered', said: { service: 'apple', answer } };
    expect(finder && withoutName(answered as never, finder)).toEqual({
      ...answered,
      said: {
        service: 'apple',
        answer: { ...answer, server: { id: 'A1', name: `Test of ${REMOVED_NAME}` } },
      },
    });
    const told = { kind: 'prerequisite-answered', answer: 'done' };
    const done = nameFinder('done');
    expect(done && withoutName(told as never, done)).toBe(told);
  });

  const words = [
    'device-sighted',
    'person',
    'done',
    'session',
    'ade',
    'serial',
    'kind',
    'settings',
  ];

  proof(
    'names in a log',
    (times) => `keep their kind, their ids and their shape with any of ${times} names`,
    ({ times, seed }) => {
      const rows = history(3);
      const name = fc.oneof(fc.constantFrom(...words), fc.string({ minLength: 2, maxLength: 12 }));
      fc.assert(
        fc.property(name, (who) => {
          const finder = nameFinder(who);
          if (finder === null) return;
          const view = emptyBenchView('session-1');
          for (const [index, { event, ...entry }] of rows.entries()) {
            const cleaned = withoutName(event, finder);
            expect(cleaned.kind).toBe(event.kind);
            expect(Object.keys(cleaned)).toEqual(Object.keys(event));
            foldEvent(view, { ...entry, seq: index + 1, benchId: 'b', event: cleaned });
          }
          expect(view.sessions.size).toBe(2);
          expect(view.devices.size).toBe(3);
        }),
        { numRuns: times, seed },
      );
    },
  );
});
