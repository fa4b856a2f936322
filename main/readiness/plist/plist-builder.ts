import { bytesOfBase64 } from '../base64.ts';
import { PLIST_LIMITS, PlistRefused, type PlistValue } from './plist-value.ts';

/** Receives the tags and texts of an XML property list in order. */
export interface PlistBuilder {
  readonly open: (tag: string) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  /** The root value. */
  readonly value: () => PlistValue;
}

interface Frame {
  readonly tag: string;
  text: string;
  readonly list: PlistValue[];
  readonly dict: Map<string, PlistValue>;
  key: string | null;
}

const CONTAINERS = new Set(['plist', 'dict', 'array']);
const damaged = (): PlistRefused => new PlistRefused('damaged-property-list');

/** Builds values within {@link PLIST_LIMITS}; throws {@link PlistRefused} at the first fault. */
export function createPlistBuilder(
  limits: Readonly<Record<'depth' | 'values', number>> = PLIST_LIMITS,
): PlistBuilder {
  const stack: Frame[] = [];
  let count = 0;
  let root: PlistValue | undefined;
  return {
    open: (tag) => {
      const parent = stack.at(-1);
      if (parent === undefined ? tag !== 'plist' : !CONTAINERS.has(parent.tag)) throw damaged();
      count += 1;
      if (count > limits.values) throw new PlistRefused('property-list-too-large');
      if (stack.length > limits.depth) throw new PlistRefused('property-list-too-deep');
      stack.push({ tag, text: '', list: [], dict: new Map(), key: null });
    },
    text: (text) => {
      const frame = stack.at(-1);
      if (frame && !CONTAINERS.has(frame.tag)) frame.text += text;
      else if (text.trim() !== '') throw damaged();
    },
    close: () => {
      const frame = stack.pop();
      const parent = stack.at(-1);
      if (frame === undefined) throw damaged();
      if (parent === undefined) root = onlyValueOf(frame);
      else addTo(parent, frame);
    },
    value: () => {
      if (root === undefined) throw damaged();
      return root;
    },
  };
}

function onlyValueOf({ list }: Frame): PlistValue {
  const [value, ...more] = list;
  if (value === undefined || more.length > 0) throw damaged();
  return value;
}

function addTo(parent: Frame, frame: Frame): void {
  if (parent.tag !== 'dict') {
    parent.list.push(valueOf(frame));
  } else if (frame.tag === 'key') {
    // Parsers differ on which duplicate key counts, so a list with duplicates is not trusted.
    if (parent.key !== null || parent.dict.has(frame.text)) throw damaged();
    parent.key = frame.text;
  } else {
    if (parent.key === null) throw damaged();
    parent.dict.set(parent.key, valueOf(frame));
    parent.key = null;
  }
}

function valueOf(frame: Frame): PlistValue {
  switch (frame.tag) {
    case 'dict':
      if (frame.key !== null) throw damaged();
      return frame.dict;
    case 'array':
      return frame.list;
    case 'string':
      return frame.text;
    case 'true':
    case 'false':
      return frame.tag === 'true';
    default:
      return parsedValueOf(frame.tag, frame.text.trim());
  }
}

function parsedValueOf(tag: string, text: string): PlistValue {
  if (tag === 'data') {
    const bytes = text === '' ? new Uint8Array() : bytesOfBase64(text);
    if (bytes !== null) return bytes;
  } else if (tag === 'date') {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date;
  } else if ((tag === 'integer' || tag === 'real') && text !== '') {
    // Chip identifiers have up to 64 bits; a float would change them.
    if (tag === 'integer' && /^\d{16,20}$/.test(text)) return BigInt(text);
    const number = Number(text);
    if (!Number.isNaN(number)) return number;
  }
  throw damaged();
}
