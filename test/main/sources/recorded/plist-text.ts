/** A value of a property list. A `bigint` is an integer that a double cannot hold. */
export type Plist =
  | string
  | number
  | bigint
  | boolean
  | Uint8Array
  | readonly Plist[]
  | { readonly [key: string]: Plist };

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

/** A property list as CoreFoundation writes it: indented with tabs, keys sorted, data in lines. */
export const plistText = (value: Plist): string => `${HEAD}${textOf(value, '')}\n</plist>\n`;

function textOf(value: Plist, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'boolean') return `${indent}<${String(value)}/>`;
  if (typeof value === 'number' || typeof value === 'bigint')
    return `${indent}<integer>${String(value)}</integer>`;
  if (value instanceof Uint8Array) {
    const base64 = Buffer.from(value).toString('base64');
    return `${indent}<data>\n${indent}${base64}\n${indent}</data>`;
  }
  const isList = Array.isArray(value);
  const inner = isList
    ? listText(value as readonly Plist[], indent)
    : dictText(value as Dict, indent);
  const tag = isList ? 'array' : 'dict';
  return inner === '' ? `${indent}<${tag}/>` : `${indent}<${tag}>\n${inner}\n${indent}</${tag}>`;
}

type Dict = { readonly [key: string]: Plist };

const listText = (values: readonly Plist[], indent: string): string =>
  values.map((value) => textOf(value, `${indent}\t`)).join('\n');

const dictText = (values: Dict, indent: string): string =>
  Object.entries(values)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${indent}\t<key>${escaped(key)}</key>\n${textOf(value, `${indent}\t`)}`)
    .join('\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
