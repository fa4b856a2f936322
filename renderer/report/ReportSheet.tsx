import { isFormatId } from '../../enrollment/export/formats/index.ts';
import { DEVICE_STATES } from '../../enrollment/device.ts';
import type { ReportPage } from '../../contract/paper.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { BarPlot } from './BarPlot.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { MissingList } from './MissingList.tsx';
import { ServicesSaid } from './ServicesSaid.tsx';
import text from '../ui/Text.module.css';
import styles from './Report.module.css';
import { VerifiedPart } from './VerifiedPart.tsx';

const MOST_LINES = 8;

/** One session on one page, the same on screen and on paper. */
export function ReportSheet({ page }: { readonly page: ReportPage }) {
  const words = useWords();
  const formats = useFormats();
  const { report } = page;
  const { session, counts, counted, confirmed } = report;
  return (
    <article className={styles.sheet} data-report={session.sessionId}>
      <header>
        <p className={text.soft}>{words.report.title}</p>
        <h1>
          <ReceivedText text={session.name} />
        </h1>
        <Facts page={page} />
      </header>
      <p className={styles.count}>
        <strong>{formats.count(counted)}</strong> {words.report.logged}{' '}
        {session.target !== null && words.report.target(formats.count(session.target))}
      </p>
      <section>
        <h2>{words.report.counts}</h2>
        <ul className={styles.states}>
          {DEVICE_STATES.filter((state) => state !== 'seen').map((state) => (
            <li key={state}>
              <StateShape state={state} /> {words.states[state]} {formats.count(counts[state])}
            </li>
          ))}
        </ul>
        <p>
          {words.report.confirmed(
            formats.count(confirmed.byIntune),
            formats.count(confirmed.byPerson),
          )}
        </p>
      </section>
      <PacePart page={page} />
      <section>
        <h2>{words.report.exceptions}</h2>
        <ExceptionList exceptions={report.exceptions} />
      </section>
      <ServicesSaid services={report.services} />
      <section>
        <h2>{words.report.missing}</h2>
        <MissingList missing={report.missing} />
      </section>
      <div className={styles.two}>
        <Technicians page={page} />
        <Exports page={page} />
      </div>
      <VerifiedPart page={page} />
    </article>
  );
}

function Facts({ page: { report } }: { readonly page: ReportPage }) {
  const words = useWords().report;
  const formats = useFormats();
  const { name, profile, openedAtMs, openedBy, closedAtMs } = { ...report.session };
  const closed =
    closedAtMs === null ? words.stillOpen : words.closed(formats.dayAndClock(closedAtMs));
  const opened = words.opened(formats.dayAndClock(openedAtMs), openedBy);
  return (
    <p className={text.soft} title={name}>
      <ReceivedText text={words.profile(profile.settings.name, formats.count(profile.revision))} />
      {' · '}
      <ReceivedText text={`${opened}, ${closed}`} />
    </p>
  );
}

function PacePart({ page: { report } }: { readonly page: ReportPage }) {
  const words = useWords().report;
  const formats = useFormats();
  const { pace, times } = report;
  const label = words.paceText(formats.duration(pace.stepMs));
  const bars = pace.counts.map((value, index) => {
    return { value, name: formats.clock(pace.startMs + index * pace.stepMs) };
  });
  return (
    <div className={styles.two}>
      <section>
        <h2>{words.pace}</h2>
        {bars.length === 0 ? <p>{words.paceNone}</p> : <BarPlot label={label} bars={bars} />}
        {bars.length > 0 && <p className={text.soft}>{label}</p>}
      </section>
      <section>
        <h2>{words.times}</h2>
        {times === null ? (
          <p>{words.timesNone}</p>
        ) : (
          <>
            <p>
              {words.timesText(
                formats.duration(times.medianMs),
                formats.duration(times.shortestMs),
                formats.duration(times.longestMs),
              )}
            </p>
            <p className={text.soft}>{words.timesOf(formats.count(times.devices))}</p>
          </>
        )}
      </section>
    </div>
  );
}

function Technicians({ page: { report } }: { readonly page: ReportPage }) {
  const words = useWords().report;
  const formats = useFormats();
  return (
    <section>
      <h2>{words.technicians}</h2>
      <ul>
        {report.technicians.slice(0, MOST_LINES).map(({ name, devices, decisions }) => (
          <li key={name}>
            <ReceivedText text={name ?? words.nobody} />:{' '}
            {words.technician(formats.count(devices), formats.count(decisions))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The latest exports of the session. */
function Exports({ page: { report } }: { readonly page: ReportPage }) {
  const { report: words, exportFormats } = useWords();
  const formats = useFormats();
  const { exports } = report;
  const shown = exports.slice(-MOST_LINES);
  return (
    <section>
      <h2>{words.exports}</h2>
      {exports.length === 0 && <p>{words.exportsNone}</p>}
      <ul>
        {shown.map(({ number, format, rows }) => (
          <li key={number}>
            {words.exportLine(
              formats.count(number),
              isFormatId(format) ? exportFormats[format].label : format,
              formats.count(rows),
            )}
          </li>
        ))}
        {exports.length > shown.length && (
          <li>{words.more(formats.count(exports.length - shown.length))}</li>
        )}
      </ul>
    </section>
  );
}
