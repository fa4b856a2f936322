import { use } from 'react';

import type { Slip } from '../../enrollment/export/slip.ts';
import { LanguageContext } from '../state/contexts.ts';
import { classNames } from '../ui/class-names.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { linkCode, serialBarcode } from './barcodes.ts';
import styles from './Slips.module.css';

const cx = classNames(styles);

/** The slip at 62 × 29 mm: serial, model, profile, first step, and the codes. */
export function LabelView({ slip }: { readonly slip: Slip }) {
  const words = use(LanguageContext).words.slips.page;
  const { serial, model, profileName, steps, link } = slip;
  return (
    <article className={cx('label-sheet')} data-slip={serial}>
      <div className={cx('label-text')}>
        <p className={cx('label-serial')}>
          <SerialText value={serial} />
        </p>
        <p className={cx('label-line')}>
          <ReceivedText text={model ?? words.modelUnknown} />
        </p>
        <p className={cx('label-line')}>
          <ReceivedText text={profileName} />
        </p>
        <p className={cx('label-step')}>{steps[0]?.text}</p>
        <img
          className={cx('label-barcode')}
          src={serialBarcode(serial)}
          alt={words.barcode(serial)}
        />
      </div>
      {link !== null && (
        <img className={cx('label-qr')} src={linkCode(link.url)} alt={words.qr(link.url)} />
      )}
    </article>
  );
}
