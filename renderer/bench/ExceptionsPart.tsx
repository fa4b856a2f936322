import { memo, useState } from 'react';

import type { AcceptedException, Device } from '../../enrollment/device.ts';
import type { DeviceException } from '../../enrollment/exceptions/device-exception.ts';
import type { ExceptionContext } from '../../enrollment/exceptions/exception-context.ts';
import { exceptionsOf, passedOf } from '../../enrollment/exceptions/exceptions-of.ts';
import { useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useCommand } from '../state/use-command.ts';
import { Actions } from '../ui/Actions.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { ExceptionMark } from '../ui/ExceptionMark.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DevicePanel.module.css';
import { exceptionDetail } from './exception-detail.ts';

const cx = classNames(styles);

interface ExceptionsPartProps {
  readonly device: Device;
  readonly context: ExceptionContext;
  readonly isReadOnly: boolean;
}

/** Why the device needs a hand, and what a person let pass, by whom and when. */
export const ExceptionsPart = memo(function ExceptionsPart(props: ExceptionsPartProps) {
  const { device, context, isReadOnly } = props;
  const words = useWords().lanes;
  // A refusal has a part of its own: it is lifted, not accepted.
  const open = exceptionsOf(device, context).filter(({ kind }) => kind !== 'refused');
  const passed = passedOf(device, context);
  if (open.length === 0 && passed.length === 0) return null;
  return (
    <section className={cx('part')} aria-labelledby="exceptions-title">
      <h3 id="exceptions-title">{words.title}</h3>
      {open.length > 0 && (
        <ul className={cx('exceptions')} aria-label={words.open}>
          {open.map((exception) => (
            <OpenException key={exception.kind} {...{ device, exception, isReadOnly }} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <ul className={cx('exceptions')} aria-label={words.passed}>
          {passed.map(({ exception, accepted }) => (
            <Passed key={exception.kind} {...{ device, exception, accepted, isReadOnly }} />
          ))}
        </ul>
      )}
    </section>
  );
});

interface OneExceptionProps {
  readonly device: Device;
  readonly exception: DeviceException;
  readonly isReadOnly: boolean;
}

function OpenException({ device, exception, isReadOnly }: OneExceptionProps) {
  const words = useWords();
  const formats = useFormats();
  const accept = useCommand(useBridge().acceptException);
  const [remark, setRemark] = useState('');
  const { kind } = exception;
  const { what, next } = words.exceptions[kind];
  const detail = exceptionDetail(exception, words, formats);
  const run = () => {
    const said = remark.trim() === '' ? null : remark.trim();
    void accept.run({ deviceKeys: [device.key], exception: kind, remark: said });
  };
  return (
    <li className={cx('exception')}>
      <strong>
        <ExceptionMark kind={kind} />
      </strong>
      <p>
        {what} {detail !== null && <ReceivedText text={detail} />}
      </p>
      <p className={cx('soft')}>{next}</p>
      {!isReadOnly && (
        <>
          <TextField
            label={words.lanes.remark}
            value={remark}
            onChange={setRemark}
            maxLength={500}
          />
          <Actions>
            <Button
              onClick={run}
              disabled={accept.state.kind === 'running'}
              aria-label={words.lanes.act(words.lanes.accept, words.exceptions[kind].name)}
            >
              {words.lanes.accept}
            </Button>
          </Actions>
        </>
      )}
      <FailureNote state={accept.state} />
    </li>
  );
}

interface PassedProps extends OneExceptionProps {
  readonly accepted: AcceptedException;
}

function Passed({ device, exception, accepted, isReadOnly }: PassedProps) {
  const words = useWords();
  const formats = useFormats();
  const reopen = useCommand(useBridge().reopenException);
  const { kind } = exception;
  const { name } = words.exceptions[kind];
  const said = words.lanes.passedBy(accepted.by, formats.dayAndClock(accepted.atMs));
  return (
    <li className={cx('exception')}>
      <p>
        <ExceptionMark kind={kind} /> <ReceivedText text={said} />
        {accepted.remark !== null && (
          <>
            {'. '}
            <ReceivedText text={accepted.remark} />
          </>
        )}
      </p>
      {!isReadOnly && (
        <Actions>
          <Button
            onClick={() => void reopen.run({ deviceKeys: [device.key], exception: kind })}
            disabled={reopen.state.kind === 'running'}
            aria-label={words.lanes.act(words.lanes.takeBack, name)}
          >
            {words.lanes.takeBack}
          </Button>
        </Actions>
      )}
      <FailureNote state={reopen.state} />
    </li>
  );
}
