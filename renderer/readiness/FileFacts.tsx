import type { ReadReport } from '../../enrollment/readiness/report.ts';
import type { Words } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import { ReceivedText } from '../ui/ReceivedText.tsx';
import styles from './Readiness.module.css';

type Fact = readonly [name: string, value: string | null];

/** The facts of a file, collapsed; its texts are shown as text only. */
export function FileFacts({ report }: { readonly report: ReadReport }) {
  const words = useWords();
  const formats = useFormats();
  const facts = factsOf(report, words, formats).filter(([, value]) => value !== null);
  return (
    <details>
      <summary>{words.readinessScreen.details}</summary>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <ReceivedText text={value ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function factsOf(report: ReadReport, words: Words, formats: Formats): readonly Fact[] {
  const { fields } = words.readinessScreen;
  const day = (atMs: number | null): string | null => (atMs === null ? null : formats.day(atMs));
  switch (report.kind) {
    case 'push-certificate':
      return [
        [fields.topic, report.topic],
        [fields.issuer, report.issuer],
        [fields.validFrom, day(report.notBeforeMs)],
        [fields.validUntil, day(report.notAfterMs)],
      ];
    case 'ade-token':
      return [
        [fields.serverName, report.serverName],
        [fields.downloaded, day(report.downloadedAtMs)],
        [fields.recipient, report.recipients.map(({ issuer }) => issuer).join(', ')],
        [fields.expires, report.expires && words.readiness.tokenEndSources[report.expires.source]],
      ];
    case 'enrollment-profile':
      return [
        [fields.name, report.name],
        [fields.organization, report.organization],
        [fields.server, report.serverHost],
        [fields.topic, report.topic],
        [fields.topicMatch, words.readiness.topicMatches[report.topicMatch]],
        [fields.payloads, report.payloadTypes.join(', ')],
        [fields.signer, signerText(report, words)],
        [fields.countedFrom, report.clock && words.readiness.downloadSources[report.clock.source]],
      ];
  }
}

function signerText(
  { signer }: Extract<ReadReport, { kind: 'enrollment-profile' }>,
  words: Words,
): string {
  if (signer === null) return words.readinessScreen.unsigned;
  return `${signer.name ?? words.device.notKnown}. ${words.readiness.signerUnchecked}`;
}
