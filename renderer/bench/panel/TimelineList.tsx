import { isoTime } from '../../../enrollment/iso-time.ts';
import { memo } from 'react';

import type { Device } from '../../../enrollment/device.ts';
import type { TimelineRow } from '../../../contract/devices.ts';
import type { FollowUpStep } from '../../../enrollment/follow-up.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { FailureText } from '../../ui/FailureNote.tsx';
import { HiddenId } from '../../ui/HiddenId.tsx';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { Folded } from './Folded.tsx';
import { timelineLine } from './timeline-line.ts';
import { useTimeline } from './use-timeline.ts';

interface TimelineListProps {
  readonly device: Device;
  readonly steps: readonly FollowUpStep[];
}

/** The history of the device from the log, newest first. */
export const TimelineList = memo(function TimelineList({ device, steps }: TimelineListProps) {
  const words = useWords();
  const formats = useFormats();
  const timeline = useTimeline(device);
  return (
    <Folded
      title={words.device.timeline}
      count={timeline.kind === 'here' ? formats.count(timeline.value.length) : null}
    >
      {timeline.kind === 'loading' && <p>{words.device.timelineLoading}</p>}
      {timeline.kind === 'failed' && <FailureText failure={timeline.failure} />}
      {timeline.kind === 'here' && (
        <ol className={styles.timeline}>
          {timeline.value.toReversed().map((logged) => (
            <TimelineLine
              key={logged.id}
              logged={logged}
              steps={steps}
              ids={[device.ecid, device.udid]}
            />
          ))}
        </ol>
      )}
    </Folded>
  );
});

/** Raw text from a device; hidden while its ECID or UDID is part of it. */
function Received({
  text,
  ids,
}: {
  readonly text: string;
  readonly ids: readonly (string | null)[];
}) {
  const words = useWords().device;
  const holds = (id: string | null): boolean =>
    id !== null && text.toLowerCase().includes(id.replace(/^0+/, '').toLowerCase());
  const shown = <ReceivedText text={text} />;
  return ids.some(holds) ? <HiddenId name={words.ecid}>{shown}</HiddenId> : shown;
}

function TimelineLine(props: {
  readonly logged: TimelineRow;
  readonly steps: readonly FollowUpStep[];
  readonly ids: readonly (string | null)[];
}) {
  const words = useWords();
  const formats = useFormats();
  const { event, by, atMs, undone } = props.logged;
  const reason = event.kind === 'step-recorded' ? event.reason : null;
  const received = event.kind === 'device-sighted' ? event.sighting.serialText : null;
  const said = timelineLine(event, { words, formats, steps: props.steps });
  const line = <ReceivedText text={said} />;
  return (
    <li>
      <time dateTime={isoTime(atMs)}>{formats.clockSeconds(atMs)}</time>
      <div>
        {undone === undefined ? line : <s>{line}</s>}
        {by !== null && (
          <>
            {' '}
            <ReceivedText text={words.timeline.by(by)} />
          </>
        )}
        {undone !== undefined && (
          <p className={text.soft}>
            <ReceivedText
              text={words.timeline.undoneLater(formats.clockSeconds(undone.atMs), undone.by)}
            />
          </p>
        )}
        {reason !== null && (
          <p className={text.soft}>
            <ReceivedText text={reason} />
          </p>
        )}
        {received !== null && (
          <p className={styles.received}>
            {words.timeline.received} <Received text={received} ids={props.ids} />
          </p>
        )}
      </div>
    </li>
  );
}
