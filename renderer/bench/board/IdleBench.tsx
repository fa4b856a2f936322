import { useState } from 'react';

import { useBench } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import styles from './DeviceBoard.module.css';
import { OpenSessionDialog } from '../session/OpenSessionDialog.tsx';
import { PortMap } from '../ports/PortMap.tsx';
import { SeenList } from '../ports/SeenList.tsx';
import { SidePane } from './SidePane.tsx';
import { StartGuide } from '../session/StartGuide.tsx';

/** The bench without a session: what to do first, and what is plugged in already. */
export function IdleBench({ onMakeProfile }: { readonly onMakeProfile: () => void }) {
  const seen = useBench((state) => state.seen);
  const [isOpening, setIsOpening] = useState(false);
  return (
    <div className={styles.work}>
      <div className={classes(styles.devices, styles.scrolling)}>
        <StartGuide onMakeProfile={onMakeProfile} onOpenSession={() => setIsOpening(true)} />
        <SeenList seen={seen} />
      </div>
      <SidePane>
        <PortMap rows={[]} seen={seen} onOpen={() => undefined} />
      </SidePane>
      {isOpening && <OpenSessionDialog onClose={() => setIsOpening(false)} />}
    </div>
  );
}
