import type { ProfileSettings } from '../../enrollment/profile.ts';
import { useFormats, useWords } from '../state/use-bench.ts';
import split from '../ui/Split.module.css';

/** The settings of one revision in words. */
export function SettingFacts({ settings }: { readonly settings: ProfileSettings }) {
  const words = useWords();
  const formats = useFormats();
  const { profiles } = words;
  const yesNo = (isSet: boolean): string => (isSet ? profiles.yes : profiles.no);
  const { authentication, portalDelivery, awaitFinalConfiguration, profileDownloadedAtMs } =
    settings;
  const facts: readonly (readonly [string, string])[] = [
    [profiles.method, words.methods[settings.method]],
    [profiles.affinity, words.affinities[settings.affinity]],
    [
      profiles.authentication,
      authentication === null ? profiles.notUsed : words.authentications[authentication],
    ],
    [
      profiles.portalDelivery,
      portalDelivery === null ? profiles.notUsed : words.portalDeliveries[portalDelivery],
    ],
    [profiles.lockedEnrollment, yesNo(settings.lockedEnrollment)],
    ...(awaitFinalConfiguration === null
      ? []
      : [[profiles.await, yesNo(awaitFinalConfiguration)] as const]),
    ...(profileDownloadedAtMs === null
      ? []
      : [[profiles.downloaded, formats.day(profileDownloadedAtMs)] as const]),
  ];
  return (
    <dl className={split.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
