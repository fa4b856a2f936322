import { keyText, commandPlace } from '../../../enrollment/window-command.ts';
import { PracticeOffer } from '../../practice/PracticeOffer.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { isMac } from '../../state/platform.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './DeviceBoard.module.css';
import idle from '../session/Idle.module.css';
import { LastSession } from '../session/LastSession.tsx';
import { PortMap } from '../ports/PortMap.tsx';
import { SeenList } from '../ports/SeenList.tsx';
import { SidePane } from './SidePane.tsx';

/** The bench without a session: one button, the last session, and what is plugged in already. */
export function IdleBench() {
  const words = useWords();
  const { show } = useNavigation();
  const seen = useBench((state) => state.seen);
  const [last] = useBench((state) => state.sessions);
  const isPractice = useBench((state) => state.isPractice);
  const said = words.shell.idle;
  return (
    <div className={styles.work}>
      <div className={classes(styles.devices, styles.scrolling)}>
        <section className={idle.idle} aria-labelledby="idle-title">
          <h2 id="idle-title">{said.title}</h2>
          <p>{said.text}</p>
          <Button
            look="primary"
            title={keyText(commandPlace('newSession').key ?? '', isMac(), words.commands.modifiers)}
            onClick={() => show({ kind: 'newSession' })}
          >
            {words.commands.names.newSession}
          </Button>
          {last !== undefined && <LastSession key={last.sessionId} session={last} />}
          {last === undefined && !isPractice && <PracticeOffer />}
        </section>
        <SeenList seen={seen} />
      </div>
      <SidePane>
        <PortMap rows={[]} seen={seen} onOpen={() => undefined} />
      </SidePane>
    </div>
  );
}
