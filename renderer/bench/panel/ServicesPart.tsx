import { memo } from 'react';

import { deviceDeadlines, isAddedByHand } from '../../../enrollment/guide/due-list.ts';
import type { Device } from '../../../enrollment/device.ts';
import type { SessionContext } from '../../../enrollment/exceptions/session-context.ts';
import { answerAbout } from '../../../enrollment/fold/fold-services.ts';
import {
  SERVICES,
  type AppleAnswer,
  type IntuneAnswer,
  type Said,
  type Service,
} from '../../../enrollment/service.ts';
import type { Words } from '../../../words/catalogue.ts';
import type { Formats } from '../../../words/formats.ts';
import { answerText } from '../../../words/said.ts';
import { useFormats, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';
import text from '../../ui/Text.module.css';
import styles from './DevicePanel.module.css';
import { Fact } from './Fact.tsx';

interface ServicesPartProps {
  readonly device: Device;
  readonly context: SessionContext;
}

/** What each service said of the device, and when; nothing before one was asked. */
export const ServicesPart = memo(function ServicesPart({ device, context }: ServicesPartProps) {
  const words = useWords();
  const formats = useFormats();
  const asked = SERVICES.toReversed().filter((service) => {
    const { known, notChecked } = answerAbout(device, service);
    return (known ?? notChecked) !== null;
  });
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="services-title">
      <h3 id="services-title" className="visually-hidden">
        {words.services.panel.title}
      </h3>
      <dl className={styles.facts}>
        {asked.map((service) => (
          <ServiceFact key={service} device={device} service={service} />
        ))}
        {factsOf(device, context, words, formats).map(([name, said]) => (
          <Fact key={name} name={name}>
            <ReceivedText text={said} />
          </Fact>
        ))}
      </dl>
    </section>
  );
});

/** The last answer that says something, and a later attempt without one below it. */
function ServiceFact({ device, service }: { readonly device: Device; readonly service: Service }) {
  const words = useWords();
  const formats = useFormats();
  const { known, notChecked } = answerAbout(device, service);
  const { names, panel } = words.services;
  const answers = [known, notChecked].filter((one) => one !== null);
  return (
    <Fact name={names[service]}>
      {answers.map(({ answer, atMs }) => {
        const said = answerText({ service, answer } as Said, words, formats);
        return (
          <p key={atMs} className={answer === known?.answer ? undefined : text.soft}>
            <ReceivedText text={panel.asked(said, formats.dayAndClock(atMs))} />
          </p>
        );
      })}
    </Fact>
  );
}

type NamedFact = readonly [name: string, text: string];

function factsOf(
  device: Device,
  context: SessionContext,
  words: Words,
  formats: Formats,
): readonly NamedFact[] {
  const apple = answerAbout(device, 'apple').known?.answer;
  const intune = answerAbout(device, 'intune').known?.answer;
  return [
    ...(apple?.kind === 'in-organization' ? appleFacts(apple, words, formats) : []),
    ...releaseFact(device, context, words, formats),
    ...(intune === undefined ? [] : intuneFacts(intune, words, formats)),
  ];
}

function appleFacts(
  { addedMs, source, lock }: Extract<AppleAnswer, { readonly kind: 'in-organization' }>,
  { services: { panel } }: Words,
  formats: Formats,
): readonly NamedFact[] {
  const { sources } = panel;
  const by = source === null || Object.hasOwn(sources, source) ? source : null;
  const how = by === null ? source && panel.source(source) : sources[by as keyof typeof sources];
  const day = addedMs === null ? null : formats.day(addedMs);
  return [
    [panel.added, panel.addedBy(day, how)],
    ...(lock === undefined ? [] : [[panel.lock, panel.locks[lock]] as const]),
  ];
}

/** The 30 days of a Mac that was added by hand, with their end once it has enrolled. */
function releaseFact(
  device: Device,
  context: SessionContext,
  { services: { panel } }: Words,
  formats: Formats,
): readonly NamedFact[] {
  if (!isAddedByHand(device)) return [];
  const { settings } = context.profileOf(device);
  const release = deviceDeadlines(settings, device).find(
    ({ clockId }) => clockId === 'release-window',
  );
  const said = release ? panel.releaseUntil(formats.day(release.dueAtMs)) : panel.releaseNotYet;
  return [[panel.release, said]];
}

function intuneFacts(
  answer: Exclude<IntuneAnswer, { readonly kind: 'not-checked' }>,
  { services: { panel } }: Words,
  formats: Formats,
): readonly NamedFact[] {
  if (answer.kind !== 'not-listed') {
    const { enrollmentProfile, lastSyncMs } = answer.record;
    return [
      ...(enrollmentProfile === null ? [] : [[panel.profile, enrollmentProfile] as const]),
      ...(lastSyncMs === null ? [] : [[panel.sync, formats.dayAndClock(lastSyncMs)] as const]),
    ];
  }
  if (answer.beta === undefined) return [];
  const { isProfileAssigned, profileAssignedMs, lastContactMs } = answer.beta;
  const assigned = profileAssignedMs === null ? null : formats.day(profileAssignedMs);
  return [
    [panel.profile, isProfileAssigned ? panel.profileAssigned(assigned) : panel.profileMissing],
    ...(lastContactMs === null
      ? []
      : [[panel.contact, panel.lastContact(formats.dayAndClock(lastContactMs))] as const]),
  ];
}
