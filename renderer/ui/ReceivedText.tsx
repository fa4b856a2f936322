import { receivedPieces } from './received-pieces.ts';
import styles from './ReceivedText.module.css';

/**
 * Text from a device or a host: shown as text only, in its own direction, with control characters
 * named.
 */
export function ReceivedText({ text }: { readonly text: string }) {
  return (
    <bdi className={styles.received} translate="no">
      {receivedPieces(text).map((piece, index) =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <span key={index} className={styles.neutral}>
            {piece.codePoint}
          </span>
        ),
      )}
    </bdi>
  );
}
