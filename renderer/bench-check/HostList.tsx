import { judgeHost } from '../../enrollment/bench-check/judge-host.ts';
import { useBench, useFormats, useWords } from '../state/use-bench.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import styles from './BenchCheck.module.css';
import { CheckRow } from './CheckRow.tsx';
import { useHostCheck } from './use-host-check.ts';
import { WhyButton } from './WhyButton.tsx';

/** Whether this host is suitable for a bench: one line for each fact, with its evidence. */
export function HostList() {
  const words = useWords().benchCheck;
  const formats = useFormats();
  const { facts, state, again } = useHostCheck();
  const usb = useBench((bench) => bench.usb);
  const isPractice = useBench((bench) => bench.isPractice);
  const ports = useBench((bench) => bench.ports);
  const sources = useBench((bench) => bench.sources);
  const items = facts === null ? [] : judgeHost(facts, { usb, isPractice, ports, sources });
  const isLooking = state.kind === 'running';
  return (
    <section className={styles.part} aria-labelledby="host-title">
      <h4 id="host-title">{words.list}</h4>
      <p className={styles.soft}>{words.intro}</p>
      <div className={styles.line}>
        <WhyButton />
        <Button onClick={again} disabled={isLooking}>
          {words.again}
        </Button>
        <p role="status" className={styles.soft}>
          {isLooking && words.looking}
          {!isLooking && facts !== null && words.lookedAt(formats.clockSeconds(facts.atMs))}
        </p>
      </div>
      <FailureNote state={state} />
      <ul>
        {items.map((item) => (
          <CheckRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
