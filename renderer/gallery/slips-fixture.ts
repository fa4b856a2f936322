import { followUpSteps } from '../../enrollment/guide/steps.ts';
import { guideLink } from '../../enrollment/guide/links.ts';
import type { SlipSheet, SlipSize } from '../../enrollment/export/slip.ts';
import type { LoggedEvent } from '../../enrollment/events.ts';
import { emptyBenchView, foldEvent } from '../../enrollment/fold/project.ts';
import type { Sheet } from '../../contract/paper.ts';
import { serialNo } from './history.ts';
import { personal } from './profiles-fixture.ts';

/** The slip of one invented Mac, with the method that has the most steps for its user. */
export const slipSheet = (size: SlipSize): SlipSheet => ({
  size,
  slips: [
    {
      ordinal: 7,
      serial: serialNo(7),
      model: 'MacBook Pro (14-inch, M4 Pro, Nov 2024)',
      profileName: personal.name,
      sessionName: 'Room 4, pallet 12',
      steps: followUpSteps(personal).filter(({ actor }) => actor === 'end-user'),
      link: guideLink('company-portal-package'),
    },
  ],
});

/** The command barcodes of an invented bench. */
export function commandSheet(events: readonly LoggedEvent[]): Sheet {
  const { profiles, settings } = events.reduce((view, event) => {
    foldEvent(view, event);
    return view;
  }, emptyBenchView());
  const technicians = [...settings.technicians.values()];
  return { kind: 'commands', profiles: [...profiles.values()], technicians };
}
