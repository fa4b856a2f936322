import { describe, expect, it } from 'vitest';

import { readDevice, readLock, readServer } from '../../../../main/services/apple/answers.ts';
import type { Reply } from '../../../../main/services/call.ts';
import {
  deviceExample,
  errorExample,
  lockExample,
  noServerExample,
  notFoundExample,
  serverExample,
} from '../../../support/services/apple-examples.ts';

const SERIAL = 'ZZTEST0000A1';
const SERVER = { id: '0123456789ABCDEF0123456789ABCDEF', name: 'Intune' };

const reply = (body: unknown, status = 200): Reply => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** The example with other attributes; `undefined` takes one away. */
const device = (attributes: object): Reply => {
  const example = deviceExample({ serial: SERIAL, server: SERVER }) as {
    data: { attributes: object };
  };
  const { data } = example;
  return reply({
    ...example,
    data: { ...data, attributes: { ...data.attributes, ...attributes } },
  });
};

const NOT_UNDERSTOOD = { kind: 'not-checked', why: 'not-understood' };
const ADDED_MS = Date.parse('2026-11-02T08:14:05.120Z');
const OURS = {
  kind: 'in-organization',
  addedMs: ADDED_MS,
  source: 'RESELLER',
  status: 'ASSIGNED',
};

describe('the record of a device', () => {
  it.each([
    ['as the page shows it', {}, OURS],
    [
      'with a later word for its status',
      { status: 'DEVICE_ASSIGNMENT_UNKNOWN' },
      { ...OURS, status: 'DEVICE_ASSIGNMENT_UNKNOWN' },
    ],
    [
      'with a text that no log should keep',
      { purchaseSourceType: 'X'.repeat(1001) },
      NOT_UNDERSTOOD,
    ],
    ['without a status', { status: undefined }, { ...OURS, status: null }],
    [
      'added by hand',
      { purchaseSourceType: 'MANUALLY_ADDED' },
      { ...OURS, source: 'MANUALLY_ADDED' },
    ],
    [
      'with a later word for its source',
      { purchaseSourceType: 'GIFT' },
      { ...OURS, source: 'GIFT' },
    ],
    ['without a source', { purchaseSourceType: '' }, { ...OURS, source: null }],
    [
      'without the date it was added',
      { addedToOrgDateTime: undefined },
      { ...OURS, addedMs: null },
    ],
    ['with a date that is none', { addedToOrgDateTime: 'soon' }, { ...OURS, addedMs: null }],
    [
      'with a date without its zone',
      { addedToOrgDateTime: '2026-11-02T08:14:05' },
      { ...OURS, addedMs: null },
    ],
    ['with text where it had lists', { imei: '350000000000000', meid: '' }, OURS],
    ['with attributes of tomorrow', { later: { some: [1, null] }, imei: null }, OURS],
    ['without the serial among its attributes', { serialNumber: undefined }, OURS],
    [
      'with the other name of its source id',
      { purchaseSourceUid: undefined, purchaseSourceId: '-1' },
      OURS,
    ],
    [
      'released',
      { releasedFromOrgDateTime: '2026-11-20T00:00:00Z', status: 'UNASSIGNED' },
      { kind: 'released', releasedMs: Date.parse('2026-11-20T00:00:00Z') },
    ],
    ['released and then added again', { releasedFromOrgDateTime: '2026-10-20T00:00:00Z' }, OURS],
    ['released on a date that is none', { releasedFromOrgDateTime: 'yes' }, NOT_UNDERSTOOD],
    ['with a number for its status', { status: 1 }, NOT_UNDERSTOOD],
  ])('is read %s', (_what, attributes, expected) => {
    expect(readDevice(device(attributes), SERIAL)).toEqual(expected);
  });

  it.each([
    ['another serial', deviceExample({ serial: 'ZZTEST0000A2' })],
    ['all devices', { data: [deviceExample({ serial: SERIAL })] }],
    ['another kind of record', serverExample(SERIAL, SERVER)],
    ['no data', {}],
    ['an error in a 200', notFoundExample(SERIAL)],
    ['null', null],
    ['nothing', ''],
    ['a page', '<html><body>Sign in to this network</body></html>'],
    ['half of it', JSON.stringify(deviceExample({ serial: SERIAL })).slice(0, 300)],
  ])('is not understood from %s', (_what, body) => {
    expect(readDevice(reply(body), SERIAL)).toEqual(NOT_UNDERSTOOD);
  });

  it.each([
    ['the error 404 of Apple', notFoundExample(SERIAL), { kind: 'not-listed' }],
    ['one with a longer code', errorExample(404, 'NOT_FOUND.DEVICE', ''), { kind: 'not-listed' }],
    ['another error', errorExample(404, 'PATH_ERROR', ''), NOT_UNDERSTOOD],
    ['a code that only begins so', errorExample(404, 'NOT_FOUNDED', ''), NOT_UNDERSTOOD],
    ['no error at all', { errors: [] }, NOT_UNDERSTOOD],
    ['a page', '<html>404</html>', NOT_UNDERSTOOD],
    ['nothing', '', NOT_UNDERSTOOD],
  ])('is missing only by Apple’s own word: %s', (_what, body, expected) => {
    expect(readDevice(reply(body, 404), SERIAL)).toEqual(expected);
    // Only with that status.
    expect(readDevice(reply(body, 400), SERIAL)).toEqual({
      kind: 'not-checked',
      why: 'service-failed',
    });
  });

  it.each([
    [204, 'not-understood'],
    [302, 'not-understood'],
    [400, 'service-failed'],
    [403, 'not-allowed'],
    [406, 'service-failed'],
    [409, 'service-failed'],
    [422, 'service-failed'],
  ])('is not checked after status %i', (status, why) => {
    expect(readDevice(reply('', status), SERIAL)).toEqual({ kind: 'not-checked', why });
  });
});

describe('the assigned server', () => {
  it.each([
    ['as the page shows it', reply(serverExample(SERIAL, SERVER)), SERVER],
    ['none, by an empty id', reply(noServerExample(SERIAL)), null],
    ['none, by null', reply({ data: null }), null],
    ['none, by an error 404', reply(notFoundExample(SERIAL), 404), null],
    ['unknown, without a name', reply({ data: { type: 'mdmServers', id: SERVER.id } }), 'unknown'],
    [
      'unknown, with an empty name',
      reply(serverExample(SERIAL, { ...SERVER, name: '' })),
      'unknown',
    ],
    ['unknown, if it may not be read', reply('', 403), 'unknown'],
    ['not understood', reply({}), NOT_UNDERSTOOD],
    ['not understood, from a list', reply({ data: [] }), NOT_UNDERSTOOD],
    ['not understood, by the 404 of something else', reply('', 404), NOT_UNDERSTOOD],
  ])('is read: %s', (_what, answer, expected) => {
    expect(readServer(answer)).toEqual(expected);
  });
});

describe('the Activation Lock', () => {
  const said = (isLocked: unknown, lockType: unknown) =>
    lockExample(SERIAL, { isLocked, lockType });
  it.each([
    ['none', said(false, 'NONE'), 'none'],
    ['none, without a kind', said(false, null), 'none'],
    ['of a person', said(true, 'USER'), 'user'],
    ['of the organization', said(true, 'MDM'), 'mdm'],
    ['of a later kind', said(true, 'SOMETHING'), undefined],
    ['without a kind', said(true, null), undefined],
    ['contradicting itself', said(false, 'USER'), undefined],
    ['contradicting itself the other way', said(true, 'NONE'), undefined],
    ['no yes or no', said('true', 'USER'), undefined],
    [
      'of another device',
      lockExample('ZZTEST0000A2', { isLocked: true, lockType: 'USER' }),
      undefined,
    ],
    ['a page', '<html>', undefined],
  ])('is read: %s', (_what, body, expected) => {
    expect(readLock(reply(body), SERIAL)).toBe(expected);
  });

  it('is not read from an error', () => {
    expect(readLock(reply(said(true, 'USER'), 500), SERIAL)).toBeUndefined();
  });
});
