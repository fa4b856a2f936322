import { use } from 'react';

import type { Slip } from '../../enrollment/export/slip.ts';
import { LanguageContext } from '../state/contexts.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { SerialText } from '../ui/SerialText.tsx';
import { linkCode, serialBarcode } from './barcodes.ts';
import styles from './Slips.module.css';

/** The slip at 62 × 29 mm: serial, model, profile, first step, and the codes. */
export function LabelView({ slip }: { readonly slip: Slip }) {
  const { slips, guideSteps } = use(LanguageContext).words;
  const words = slips.page;
  const { serial, model, profileName, steps, link } = slip;
  const [first] = steps;
  return (
    <article className={styles['label-sheet']} data-slip={serial}>
      <div className={styles['label-text']}>
        <p className={styles['label-serial']}>
          <SerialText value={serial} />
        </p>
        <p className={styles['label-line']}>
          <ReceivedText text={model ?? words.modelUnknown} />
        </p>
        <p className={styles['label-line']}>
          <ReceivedText text={profileName} />
        </p>
        <p className={styles['label-step']}>{first && guideSteps[first.wording].text}</p>
        <img
          className={styles['label-barcode']}
          src={serialBarcode(serial)}
          alt={words.barcode(serial)}
        />
      </div>
      {link !== null && (
        <img className={styles['label-qr']} src={linkCode(link.url)} alt={words.qr(link.url)} />
      )}
    </article>
  );
}
