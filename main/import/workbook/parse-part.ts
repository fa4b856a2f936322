import { SaxesParser } from 'saxes';

import { broken } from './workbook-fault.ts';

/** What is heard of the XML of a part; names come without their prefix. */
export interface PartListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Characters without a tag: a cell has at most 32,767, and a parser keeps all of them until the next one. */
const LONGEST_SILENCE = 1024 * 1024;

/** Parses the XML of a part as it is unpacked, without entities of its own. Throws at the first fault. */
export async function parsePart(
  pieces: AsyncIterable<Uint8Array>,
  { open, text = () => undefined, close = () => undefined }: PartListener,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let silence = 0;
  parser.on('error', ({ message }) => {
    throw broken(message);
  });
  parser.on('doctype', () => {
    throw broken('it declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    open(localName(name), attributes);
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    silence = 0;
    close(localName(name));
  });
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    const xml = decoder.decode(piece, { stream: true });
    silence += xml.length;
    if (silence > LONGEST_SILENCE) throw broken('a part of it is longer than any cell');
    parser.write(xml);
  }
  parser.write(decoder.decode()).close();
}

/** A name, or the name of an attribute, without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The characters that the format writes as `_x000D_`. */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
