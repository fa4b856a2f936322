import { useBench } from '../../state/use-bench.ts';
import { classes } from '../../ui/classes.ts';
import styles from './DeviceBoard.module.css';
import { PortMap } from '../ports/PortMap.tsx';
import { SeenList } from '../ports/SeenList.tsx';
import { SidePane } from './SidePane.tsx';
import { StartGuide } from '../session/StartGuide.tsx';

/** The bench without a session: what to do first, and what is plugged in already. */
export function IdleBench() {
  const seen = useBench((state) => state.seen);
  return (
    <div className={styles.work}>
      <div className={classes(styles.devices, styles.scrolling)}>
        <StartGuide />
        <SeenList seen={seen} />
      </div>
      <SidePane>
        <PortMap rows={[]} seen={seen} onOpen={() => undefined} />
      </SidePane>
    </div>
  );
}
