import { failed, ok } from '../../contract/failure.ts';
import type { RequestHandlers } from '../../contract/requests.ts';
import { guideLink } from '../../enrollment/guide/links.ts';
import { loggedSerial } from '../../enrollment/serial.ts';
import type { Desktop } from './desktop.ts';

/** What is passed to the host: links of the guide, serials, and details for support. */
export const programRequests = ({
  openExternal,
  copyText,
  details,
}: Pick<Desktop, 'openExternal' | 'copyText' | 'details'>): Pick<
  RequestHandlers,
  'openLink' | 'copySerials' | 'copyDetails'
> => ({
  openLink: async ({ linkId }) => {
    const link = guideLink(linkId);
    if (!link) return failed({ kind: 'invalid-request', detail: 'unknown link' });
    await openExternal(link.url);
    return ok(null);
  },
  copySerials: async ({ serials }) => {
    const logged: string[] = [];
    for (const raw of serials) {
      const serial = loggedSerial(raw);
      if (serial === null) return failed({ kind: 'serial-not-valid', raw, why: 'characters' });
      logged.push(serial);
    }
    await copyText(logged.join('\n'));
    return ok(null);
  },
  copyDetails: async () => {
    await copyText(details().join('\n'));
    return ok(null);
  },
});
