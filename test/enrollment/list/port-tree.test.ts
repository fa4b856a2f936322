import { describe, expect, it } from 'vitest';

import { hubsOf } from '../../../enrollment/list/port-tree.ts';

describe('the hubs on the port map', () => {
  it('are drawn from the ports, with the empty sockets between them', () => {
    const hubs = hubsOf(['1-1.3', '1-1.1', '2-4']);
    expect(hubs.map(({ id, isHost }) => [id, isHost])).toEqual([
      ['1-1', false],
      ['2', true],
    ]);
    expect(hubs[0]?.sockets.map((socket) => socket.port)).toEqual(['1-1.1', '1-1.2', '1-1.3']);
    expect(hubs[1]?.sockets.map((socket) => socket.port)).toEqual(['2-1', '2-2', '2-3', '2-4']);
  });

  it('stand in the order of their numbers, a hub behind a hub after it', () => {
    const ids = hubsOf(['1-10.1', '1-2.1', '1-2.4.7', '1-2.10.1']).map((hub) => hub.id);
    expect(ids).toEqual(['1-2', '1-2.4', '1-2.10', '1-10']);
  });

  it('leave out a port that is not written as one', () => {
    expect(hubsOf(['', 'usb', '1-'])).toEqual([]);
  });
});
