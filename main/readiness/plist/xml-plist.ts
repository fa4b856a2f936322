import { SaxesParser } from 'saxes';

import { createPlistBuilder } from './plist-builder.ts';
import { PlistRefused, readPlistWith, type PlistReading } from './plist-value.ts';

/**
 * Reads an XML property list as a stream, strictly: the first fault ends it. The parser resolves no
 * entities but the five of XML; a list that declares its own is refused before it is read further.
 */
export const readXmlPlist = (
  text: string,
  limits?: Parameters<typeof createPlistBuilder>[0],
): PlistReading =>
  readPlistWith(() => {
    const builder = createPlistBuilder(limits);
    const parser = new SaxesParser();
    parser.on('error', ({ message }) => {
      throw new PlistRefused(natureOf(message));
    });
    parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) throw new PlistRefused('property-list-with-entities');
    });
    parser.on('opentag', ({ name }) => builder.open(name));
    parser.on('text', builder.text);
    parser.on('cdata', builder.text);
    parser.on('closetag', builder.close);
    parser.write(text).close();
    return builder.value();
  });

const natureOf = (message: string) =>
  message.includes('entity') ? 'property-list-with-entities' : 'damaged-property-list';
