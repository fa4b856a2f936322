/**
 * The address of a receiver, or null if it may not be one: `https:`, or `http:` on a loopback
 * address, without a name or password in it. Private addresses are allowed: asset tools live there.
 */
export function outboxUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  const isAllowed =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isAllowed ? url : null;
}

/** 127.0.0.0/8 and ::1, as `URL` writes them; a name is none, whatever it resolves to. */
const isLoopback = (host: string): boolean => /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]';
