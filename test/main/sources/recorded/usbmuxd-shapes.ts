import { plistText, type Plist } from './plist-text.ts';
import type { Recorded } from './recorded.ts';

/** What the daemon sends after it was asked to tell of devices, one message each. */
export interface RecordedStream extends Omit<Recorded, 'name' | 'text'> {
  readonly messages: readonly string[];
}

const result = plistText({ MessageType: 'Result', Number: 0 });
const attached = (deviceId: number, properties: { readonly [key: string]: Plist }): string =>
  plistText({
    DeviceID: deviceId,
    MessageType: 'Attached',
    Properties: { DeviceID: deviceId, ...properties },
  });
const usb = (udid: string, locationID: number, more: { readonly [key: string]: Plist } = {}) => ({
  ConnectionSpeed: 480_000_000,
  ConnectionType: 'USB',
  LocationID: locationID,
  ProductID: 4776,
  SerialNumber: udid,
  ...more,
});

export const USBMUXD_SHAPES = {
  'usbmuxd-12': {
    macOS: '10.15 to 12',
    source: 'alibaba/tidevice, the answer that its device_list and watch_device describe',
    messages: [
      result,
      attached(
        37,
        usb('aaaabbbbccccddddeeeeffff0000111122223333', 341_966_848, {
          UDID: 'aaaabbbbccccddddeeeeffff0000111122223333',
          USBSerialNumber: 'aaaabbbbccccddddeeeeffff0000111122223333',
        }),
      ),
      plistText({ MessageType: 'Paired', DeviceID: 37 }),
      plistText({ MessageType: 'Detached', DeviceID: 36 }),
    ],
  },
  'usbmuxd-26': {
    macOS: '26',
    source: 'libimobiledevice/usbmuxd; a public emulator of the daemon (idevice-emulator)',
    messages: [
      result,
      attached(
        7,
        usb('00008130-000A111122223333', 0x0110_0000, {
          USBSerialNumber: '00008130000A111122223333',
        }),
      ),
    ],
  },
  'usbmuxd-network': {
    macOS: '10.12',
    source: 'a public prototype of a backup for Apple devices, whose comments hold an answer',
    messages: [
      result,
      // A bus above 0x7f, and a device that is reached by the network.
      attached(
        100,
        usb('bbbbccccddddeeeeffff00001111222233334444', 2_685_599_744, { ProductID: 4779 }),
      ),
      attached(55, {
        ConnectionType: 'Network',
        EscrowBag: Buffer.from('bag'),
        NetworkAddress: Buffer.from([0x1c, 0x1e, 0, 0, 0, 0, 0, 0]),
        SerialNumber: 'ccccddddeeeeffff000011112222333344445555',
      }),
    ],
  },
} as const satisfies Record<string, RecordedStream>;
