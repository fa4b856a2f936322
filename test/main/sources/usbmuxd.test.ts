import { createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createUsbmuxdSource, MOST_DEVICES } from '../../../main/sources/usbmuxd/usbmuxd-source.ts';
import { folderOfTest, listenTo } from './support/fake-tool.ts';

/** A frame as usbmuxd writes it. */
function frame(entries: string): Buffer {
  const body = Buffer.from(
    `<?xml version="1.0"?><plist version="1.0"><dict>${entries}</dict></plist>`,
  );
  const head = Buffer.alloc(16);
  head.writeUInt32LE(16 + body.length, 0);
  head.writeUInt32LE(1, 4);
  head.writeUInt32LE(8, 8);
  return Buffer.concat([head, body]);
}
const text = (key: string, value: string): string => `<key>${key}</key><string>${value}</string>`;
const number = (key: string, value: number): string =>
  `<key>${key}</key><integer>${String(value)}</integer>`;
const result = (code: number): Buffer =>
  frame(text('MessageType', 'Result') + number('Number', code));
const attached = (id: number, udid: string, connection = 'USB'): Buffer =>
  frame(
    text('MessageType', 'Attached') +
      number('DeviceID', id) +
      `<key>Properties</key><dict>${text('ConnectionType', connection)}${text('SerialNumber', udid)}${number('LocationID', 0x0113_0000)}</dict>`,
  );
const detached = (id: number): Buffer =>
  frame(text('MessageType', 'Detached') + number('DeviceID', id));

const UDID = '00008130-000111AA22BB33CE';

/** A daemon that does this with each connection, by its number from 0. */
async function daemon(
  serve: (socket: Socket, count: number) => void,
  path = folderOfTest() + '/mux',
) {
  let count = 0;
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket, count);
    count += 1;
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
  return { path, connections: () => count };
}
const listen = (socket: string) =>
  listenTo(createUsbmuxdSource({ socket, nowMs: () => 1, firstWaitMs: 5 }));

describe('usbmuxd as a second source', () => {
  it('asks to listen, and tells UDID, ECID and place of what is there', async () => {
    let asked = '';
    const { path } = await daemon((socket) => {
      socket.on('data', (piece) => {
        asked += piece.toString();
        socket.write(Buffer.concat([result(0), attached(4, UDID)]));
      });
    });
    const heard = listen(path);
    const [reading] = await heard.nextReadings();
    expect(asked).toContain('<string>Listen</string>');
    expect(reading).toMatchObject({
      source: 'usbmuxd',
      port: '1-1.3',
      facts: { udid: UDID, ecid: '000111AA22BB33CE', serial: null },
    });
    expect(heard.states.at(0)).toMatchObject({ kind: 'working' });
  });

  it('puts frames together that come in pieces, and keeps USB when one comes twice', async () => {
    const { path } = await daemon((socket) => {
      const all = Buffer.concat([result(0), attached(5, UDID, 'Network'), attached(4, UDID)]);
      for (const byte of all) socket.write(Buffer.from([byte]));
    });
    const heard = listen(path);
    expect(await heard.nextReadings()).toHaveLength(1);
  });

  it('forgets what left, by its number alone', async () => {
    const other = '00008130-000111AA22BB33CF';
    const { path } = await daemon((socket) => {
      socket.write(Buffer.concat([result(0), attached(4, UDID), detached(4), attached(6, other)]));
    });
    const heard = listen(path);
    const last = await heard.nextReadings(([one]) => one?.facts.udid === other);
    expect(last).toHaveLength(1);
  });

  it('tells each device once, and later only as of when it came', async () => {
    const other = '00008130-000111AA22BB33CF';
    let daemonSays: (message: Buffer) => void = () => undefined;
    const { path } = await daemon((socket) => {
      daemonSays = (message) => void socket.write(message);
      socket.write(Buffer.concat([result(0), attached(4, UDID)]));
    });
    let atMs = 1000;
    const source = createUsbmuxdSource({ socket: path, nowMs: () => atMs, settleMs: 5 });
    const heard = listenTo(source);
    await heard.nextReadings();
    atMs = 5000;
    daemonSays(attached(6, other));
    const second = await heard.nextReadings(([one]) => one?.facts.udid === other);
    expect(second).toHaveLength(1);
    atMs = 9000;
    source.look();
    source.look();
    const all = await heard.nextReadings(({ length }) => length === 2);
    expect(all.map(({ askedMs }) => askedMs)).toEqual([1000, 5000]);
    expect(heard.readings).toHaveLength(3);
  });

  it('connects again when it is cut off, and hears of every device anew', async () => {
    const { path, connections } = await daemon((socket, count) => {
      if (count < 2) return void socket.destroy();
      socket.write(Buffer.concat([result(0), attached(4, UDID)]));
    });
    const heard = listen(path);
    expect(await heard.nextReadings()).toHaveLength(1);
    expect(connections()).toBe(3);
    expect(heard.states.map(({ kind }) => kind)).toContain('failing');
  });

  it.each([
    ['another protocol', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a length beyond all sense', Buffer.alloc(16, 0xff)],
    [
      'a frame that is no plist',
      Buffer.concat([frame('').subarray(0, 16), frame('<key>').subarray(16)]),
    ],
    ['a message without its number', frame(text('MessageType', 'Detached'))],
  ])('does not understand %s, and lives on', async (_, bytes) => {
    const whole = Buffer.from(bytes);
    if (whole.length > 16 && whole.readUInt32LE(4) === 1) whole.writeUInt32LE(whole.length, 0);
    const { path } = await daemon((socket) => void socket.write(whole));
    const heard = listen(path);
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'not-understood',
    });
  });

  it('ends a connection that tells of more devices than a host can have', async () => {
    const many = Array.from({ length: MOST_DEVICES + 1 }, (_, id) => attached(id, UDID));
    const { path } = await daemon((socket, count) => {
      if (count === 0) socket.write(Buffer.concat([result(0), ...many]));
      else socket.write(Buffer.concat([result(0), attached(4, UDID)]));
    });
    const source = createUsbmuxdSource({
      socket: path,
      nowMs: () => 1,
      firstWaitMs: 5,
      settleMs: 5,
    });
    const heard = listenTo(source);
    expect(await heard.nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'not-understood',
    });
    const before = heard.readings.length;
    await expect.poll(() => heard.readings.length).toBeGreaterThan(before);
    source.look();
    // None of the many is kept.
    await heard.nextReadings(() => heard.readings.length > before + 1);
    expect(heard.readings.at(-1)).toHaveLength(1);
  });

  it('says that it is refused, or that there is no daemon', async () => {
    const { path } = await daemon((socket) => void socket.write(result(6)));
    expect(await listen(path).nextState(({ kind }) => kind === 'failing')).toMatchObject({
      why: 'reported-error',
      detail: '6',
    });
    const none = listen(`${folderOfTest()}/none`);
    expect(await none.nextState(({ kind }) => kind === 'absent')).toEqual({ kind: 'absent' });
  });
});
