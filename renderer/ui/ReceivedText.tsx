import { receivedPieces } from './received-pieces.ts';
import styles from './ReceivedText.module.css';

/** Text that a device or a host sent: shown as text only, kept in its own direction, controls named. */
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
