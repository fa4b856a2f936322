import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

import { Smithy } from '../../main/readiness/support/openssl.ts';

/** The names of services, led to servers of a test. */
export interface TlsFront {
  /** Switches of Chromium that lead these names here and trust this certificate, and no other. */
  readonly args: readonly string[];
  /** The cable of the network: without it every connection breaks, and none is made. */
  readonly pull: () => void;
  readonly plug: () => void;
  readonly close: () => Promise<void>;
}

/** Answers over TLS on 127.0.0.1 for these host names, each by the plain server at an origin. */
export async function startTlsFront(origins: Readonly<Record<string, string>>): Promise<TlsFront> {
  const names = Object.keys(origins);
  const { key, cert } = certificateFor(names);
  let isPulled = false;
  const front = createServer({ key, cert }, (asked, answer) => {
    const host = asked.headers.host?.replace(/:\d+$/, '') ?? '';
    const to = new URL(asked.url ?? '/', origins[host]);
    const onward = request(to, { method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  front.on('connection', (socket) => {
    if (isPulled) socket.destroy();
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as AddressInfo;
  const rules = names.map((name) => `MAP ${name}:443 127.0.0.1:${String(port)}`);
  return {
    args: [
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${spkiOf(cert)}`,
    ],
    pull: () => {
      isPulled = true;
      front.closeAllConnections();
    },
    plug: () => {
      isPulled = false;
    },
    close: async () => {
      front.close();
      front.closeAllConnections();
      await once(front, 'close');
    },
  };
}

function certificateFor(names: readonly string[]) {
  const smithy = new Smithy();
  const other = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`;
  const cert = smithy.certify('front', '/CN=test', '-addext', other);
  const key = smithy.read('front.key');
  smithy.remove();
  return { key, cert };
}

/** The hash of its public key, by which Chromium knows a certificate. */
const spkiOf = (pem: Buffer): string =>
  createHash('sha256')
    .update(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
