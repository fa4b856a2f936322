import { Checkbox } from 'react-aria-components';

import { classNames } from '../ui/class-names.ts';
import styles from './DeviceTable.module.css';

const cx = classNames(styles);

/** The tick box of a row or of all rows. */
export function SelectBox({ label }: { readonly label: string }) {
  return (
    <Checkbox slot="selection" className={cx('select')} aria-label={label}>
      <span className={cx('box')} aria-hidden="true" />
    </Checkbox>
  );
}
