import type { SlipSheet } from '../../enrollment/export/slip.ts';
import { classes } from '../ui/classes.ts';
import { LabelView } from './LabelView.tsx';
import styles from './Slips.module.css';
import { SlipView } from './SlipView.tsx';

/** All slips of one print job, one per sheet or label. */
export function SlipSheetView({ sheet }: { readonly sheet: SlipSheet }) {
  const { size, slips } = sheet;
  return (
    <main className={classes(styles.sheets, size !== 'label' && styles[size])} data-size={size}>
      {slips.map((slip) =>
        size === 'label' ? (
          <LabelView key={slip.ordinal} slip={slip} />
        ) : (
          <SlipView key={slip.ordinal} slip={slip} />
        ),
      )}
    </main>
  );
}
