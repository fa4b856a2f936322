import { classNames } from './class-names.ts';
import { receivedPieces } from './received-pieces.ts';
import styles from './ReceivedText.module.css';

const cx = classNames(styles);

/** Text that a device or a host sent: shown as text only, kept in its own direction, controls named. */
export function ReceivedText({ text }: { readonly text: string }) {
  return (
    <bdi className={cx('received')} translate="no">
      {receivedPieces(text).map((piece, index) =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <span key={index} className={cx('neutral')}>
            {piece.codePoint}
          </span>
        ),
      )}
    </bdi>
  );
}
