import { bytesOfBase64 } from './base64.ts';

/** One block between BEGIN and END lines. */
export interface PemBlock {
  /** e.g. `CERTIFICATE`. */
  readonly label: string;
  readonly bytes: Uint8Array;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----/g;
const BEGIN = /-----BEGIN ([A-Z0-9 ]{1,40})-----/;

/** The intact blocks of a PEM text, at most 8. */
export const pemBlocks = (text: string): readonly PemBlock[] =>
  [...text.matchAll(BLOCK)].slice(0, 8).flatMap(([, label = '', body = '']) => {
    const bytes = bytesOfBase64(body);
    return bytes === null ? [] : [{ label, bytes }];
  });

/** The label of the first BEGIN line, even if its block is damaged; null without one. */
export const pemLabel = (text: string): string | null => BEGIN.exec(text)?.[1] ?? null;
