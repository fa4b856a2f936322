import { stepCount } from '../../../enrollment/device-facts.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { nextStep } from '../../../enrollment/guide/steps.ts';
import { usePortLocation } from '../../bench-check/use-port-location.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import { openText } from '../rows/open-text.ts';
import styles from './PanelHead.module.css';
import { SerialHeading } from './SerialHeading.tsx';

interface PanelHeadProps {
  readonly device: Device;
  readonly steps: readonly FollowUpStep[];
  readonly onClose: () => void;
}

/** Port, serial and next step; it stays in sight whatever is scrolled. */
export function PanelHead({ device, steps, onClose }: PanelHeadProps) {
  const words = useWords();
  const formats = useFormats();
  const locationOf = usePortLocation();
  const { inspector: said } = words;
  const place = device.port === null ? null : locationOf(device.port);
  const port =
    place === null
      ? words.ports.noPort
      : (place.name ?? words.bench.map.portName(words.ports.shortPlace(place)));
  const number = said.number(formats.count(device.ordinal));
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h2
          id="device-title"
          tabIndex={-1}
          className={styles.title}
          title={place === null ? words.stateMeanings['label-only'] : words.ports.longPlace(place)}
        >
          <ReceivedText text={port} />{' '}
          <span className={styles.soft}>
            <ReceivedText text={[number, device.model].filter(Boolean).join(', ')} />
          </span>
        </h2>
        {place !== null && !device.isPresent && (
          <span className={styles.gone}>{said.unplugged}</span>
        )}
        <Button
          look="quiet"
          className={styles.close}
          onClick={onClose}
          title={words.device.close}
          aria-keyshortcuts="Escape"
        >
          <Icon name="cross" />
          <span className="visually-hidden">{words.device.close}</span>
        </Button>
      </div>
      <SerialHeading device={device} />
      <NextLine device={device} steps={steps} />
    </header>
  );
}

function NextLine({ device, steps }: Pick<PanelHeadProps, 'device' | 'steps'>) {
  const words = useWords();
  const formats = useFormats();
  const next = nextStep(steps, device.steps);
  if (steps.length === 0) return null;
  if (next === null) {
    const open = openText({ steps: stepCount(steps, device.steps), next }, words, formats);
    return <p className={styles.next}>{open ?? words.inspector.stepsDone}</p>;
  }
  const number = formats.count(steps.indexOf(next) + 1);
  const { text } = words.guideSteps[next.wording];
  return (
    <p className={styles.next} title={text}>
      {words.inspector.next}{' '}
      <strong className={styles.step}>{words.actions.step(number, text)}</strong>
    </p>
  );
}
