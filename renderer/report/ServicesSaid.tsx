import type { SessionReport } from '../../enrollment/ledger/session-report.ts';
import type { Said } from '../../enrollment/service.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { answerText } from '../../words/said.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';

/** What each service said of the session, by numbers; nothing where none was asked. */
export function ServicesSaid({ services }: Pick<SessionReport, 'services'>) {
  const words = useWords();
  const formats = useFormats();
  const { report, names } = words.services;
  if (services.length === 0) return null;
  return (
    <section>
      <h2>{report.title}</h2>
      <ul>
        {services.map(({ service, ask, answers, notAsked }) => (
          <li key={service} data-service={service}>
            <ReceivedText
              text={report.asked(names[service], formats.dayAndClock(ask.startedMs), ask.by)}
            />
            {': '}
            <ReceivedText
              text={formats.list([
                ...answers.map(({ said, count }) =>
                  report.line(formats.count(count), kindText(said, words, formats)),
                ),
                ...(notAsked === 0 ? [] : [report.line(formats.count(notAsked), report.notAsked)]),
              ])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer that several devices have: without its time. */
function kindText({ service, answer }: Said, words: Words, formats: Formats): string {
  const { report, panel } = words.services;
  if (answer.kind === 'enrolled') return report.enrolled;
  if (answer.kind === 'known-before') return report.knownBefore;
  if (answer.kind === 'released') return report.released;
  const said = answerText({ service, answer } as Said, words, formats);
  const isLocked = answer.kind === 'in-organization' && answer.lock === 'user';
  return isLocked ? `${said} (${panel.locks.user})` : said;
}
