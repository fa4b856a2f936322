import { SaxesParser } from 'saxes';

import { createPlistBuilder } from './plist-builder.ts';
import { PlistRefused, readPlistWith, type PlistReading } from './plist-value.ts';

/**
 * Reads an XML property list as a stream, strictly: the first fault ends it. The parser resolves
 * only the five entities of XML; a list that declares its own is refused before it is read further.
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
    parser.write(withoutComments(text)).close();
    return builder.value();
  });

/**
 * The text without its comments, which Apple's parser ends at the first `-->` whatever they
 * contain; a strict parser accepts no `--` in them. CDATA is not a comment. An unclosed comment
 * stays, and is a fault.
 */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/<!--|<!\[CDATA\[/g)) {
    if (index < from) continue;
    const isComment = mark === '<!--';
    const end = text.indexOf(isComment ? '-->' : ']]>', index + mark.length);
    if (end < 0) break;
    kept += text.slice(from, isComment ? index : end + 3);
    from = end + 3;
  }
  return kept + text.slice(from);
}

const natureOf = (message: string) =>
  message.includes('entity') ? 'property-list-with-entities' : 'damaged-property-list';
