import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes certificates, keys and messages in its own folder with the openssl program. */
export class Smithy {
  readonly folder = mkdtempSync(join(tmpdir(), 'readiness-'));

  /** Runs openssl in the folder; returns its output. */
  readonly openssl = (...args: readonly string[]): Buffer =>
    execFileSync('openssl', args, { cwd: this.folder, stdio: ['ignore', 'pipe', 'ignore'] });

  readonly path = (name: string): string => join(this.folder, name);

  readonly read = (name: string): Buffer => readFileSync(this.path(name));

  readonly write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(this.path(name), content);
    return this.path(name);
  };

  /** A self-signed certificate `<name>.pem` with its key `<name>.key`. */
  readonly certify = (name: string, subject: string, ...more: readonly string[]): Buffer => {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
    const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
    this.openssl('req', '-x509', ...key, ...files, '-subj', subject, '-days', '365', ...more);
    return this.read(`${name}.pem`);
  };

  /** The same with an RSA key, which messages can be encrypted for. */
  readonly certifyRsa = (name: string, subject: string): Buffer => {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
    this.openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, '-subj', subject);
    return this.read(`${name}.pem`);
  };

  /** `content` in a signed message; `-stream` cuts it into chunks of indefinite length. */
  readonly sign = (
    content: string | Uint8Array,
    by: string,
    ...more: readonly string[]
  ): Buffer => {
    this.write('to-sign', content);
    const signer = ['-signer', `${by}.pem`, '-inkey', `${by}.key`];
    const form = ['-binary', '-nodetach', '-outform', 'DER'];
    return this.openssl('cms', '-sign', '-in', 'to-sign', ...signer, ...form, ...more);
  };

  /** `content` encrypted for a certificate of {@link certifyRsa}. */
  readonly encrypt = (content: string, to: string, ...more: readonly string[]): Buffer => {
    this.write('to-encrypt', content);
    return this.openssl('cms', '-encrypt', '-aes128', '-in', 'to-encrypt', ...more, `${to}.pem`);
  };

  readonly remove = (): void => rmSync(this.folder, { recursive: true });
}
