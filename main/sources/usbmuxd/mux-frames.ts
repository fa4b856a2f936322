/**
 * Frames of usbmuxd (apple-usb 6.3): length, version, kind and tag as four bytes each, then a
 * plist.
 */
const HEAD_BYTES = 16;
const VERSION = 1;
const PLIST = 8;
/** Far beyond any message of a live stream; a longer one is not usbmuxd's. */
const MOST_BYTES = 1024 * 1024;

/** Subscribes to every device, now and later. */
export function listenFrame(): Buffer {
  const body = Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>' +
      '<key>MessageType</key><string>Listen</string>' +
      '<key>ProgName</key><string>Muster</string>' +
      '<key>ClientVersionString</key><string>Muster</string>' +
      '<key>kLibUSBMuxVersion</key><integer>3</integer></dict></plist>\n',
  );
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(HEAD_BYTES + body.length, 0);
  head.writeUInt32LE(VERSION, 4);
  head.writeUInt32LE(PLIST, 8);
  head.writeUInt32LE(1, 12);
  return Buffer.concat([head, body]);
}

/** Cuts a stream into messages; throws at the first invalid one. */
export function createFrameCutter(): (piece: Buffer) => readonly string[] {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    const messages: string[] = [];
    while (rest.length >= HEAD_BYTES) {
      const length = rest.readUInt32LE(0);
      const isOurs = rest.readUInt32LE(4) === VERSION && rest.readUInt32LE(8) === PLIST;
      if (!isOurs || length < HEAD_BYTES || length > MOST_BYTES) throw new RangeError('no frame');
      if (rest.length < length) break;
      messages.push(rest.subarray(HEAD_BYTES, length).toString('utf8'));
      rest = rest.subarray(length);
    }
    return messages;
  };
}
