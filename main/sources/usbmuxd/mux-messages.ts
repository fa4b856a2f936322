import { isDict, type PlistDict } from '../../readiness/plist/plist-value.ts';
import { readXmlPlist } from '../../readiness/plist/xml-plist.ts';

/** One message of the stream; those of no use here are `other`. */
export type MuxMessage =
  | { readonly kind: 'result'; readonly number: number }
  | {
      readonly kind: 'attached';
      readonly deviceId: number;
      readonly isUsb: boolean;
      readonly udid: string;
      readonly location: number | null;
    }
  | { readonly kind: 'detached'; readonly deviceId: number }
  | { readonly kind: 'other' };

/** Reads one message; null if it is not a property list. */
export function readMuxMessage(text: string): MuxMessage | null {
  const plist = readXmlPlist(text);
  if (!plist.ok || !isDict(plist.value)) return null;
  const message = plist.value;
  switch (message.get('MessageType')) {
    case 'Result': {
      const number = numberOf(message, 'Number');
      return number === null ? null : { kind: 'result', number };
    }
    case 'Attached':
      return attachedOf(message);
    case 'Detached': {
      const deviceId = numberOf(message, 'DeviceID');
      return deviceId === null ? null : { kind: 'detached', deviceId };
    }
    default:
      return { kind: 'other' };
  }
}

function attachedOf(message: PlistDict): MuxMessage | null {
  const properties = message.get('Properties');
  const deviceId = numberOf(message, 'DeviceID');
  if (!isDict(properties) || deviceId === null) return null;
  const udid = properties.get('SerialNumber');
  if (typeof udid !== 'string') return null;
  return {
    kind: 'attached',
    deviceId,
    udid,
    isUsb: properties.get('ConnectionType') === 'USB',
    location: numberOf(properties, 'LocationID'),
  };
}

function numberOf(dict: PlistDict, key: string): number | null {
  const value = dict.get(key);
  return typeof value === 'number' ? value : null;
}
