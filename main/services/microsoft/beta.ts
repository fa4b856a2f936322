import { z } from 'zod';

import { parseIntuneTime } from '../../../enrollment/import/intune-device.ts';
import { parseSerial, type Serial } from '../../../enrollment/serial.ts';
import type { IntuneBeta, ProgramToken } from '../../../enrollment/service.ts';
import { identityAddress, LONGEST_BATCH, TOKENS_ADDRESS } from './addresses.ts';
import { readBatch, type GraphAccess, type Reading } from './graph.ts';

/**
 * What only Graph's beta tells. Each is read once; whatever goes wrong, it is absent, and nothing
 * else depends on it.
 */

const date = z.string().nullish();

const TOKENS = z.looseObject({
  value: z.array(
    z.looseObject({
      id: z.string().max(1000),
      tokenName: z.string().max(1000).nullish(),
      tokenExpirationDateTime: date,
      lastSuccessfulSyncDateTime: date,
    }),
  ),
});

/** An enrollment program token, with the id by which Graph knows it. */
export interface KnownToken {
  readonly id: string;
  readonly token: ProgramToken;
}

/** The enrollment program tokens; none if Graph did not tell. */
export async function readTokens(access: GraphAccess): Promise<readonly KnownToken[]> {
  const [found] = await bodiesOf(access, [{ address: TOKENS_ADDRESS }]);
  const read = TOKENS.safeParse(found?.body);
  if (!read.success) return [];
  return read.data.value.map((one) => ({
    id: one.id,
    token: {
      name: one.tokenName ?? one.id,
      expiresMs: timeOf(one.tokenExpirationDateTime),
      lastSyncMs: timeOf(one.lastSuccessfulSyncDateTime),
    },
  }));
}

const IDENTITIES = z.looseObject({
  value: z.array(
    z.looseObject({
      serialNumber: z.string().nullish(),
      requestedEnrollmentProfileId: z.string().nullish(),
      requestedEnrollmentProfileAssignmentDateTime: date,
      lastContactedDateTime: date,
      isDeleted: z.boolean().nullish(),
    }),
  ),
});

/** What the tokens synchronized of these serials, as far as Graph tells. */
export async function readIdentities(
  access: GraphAccess,
  tokens: readonly KnownToken[],
  serials: readonly Serial[],
): Promise<ReadonlyMap<Serial, IntuneBeta>> {
  const wanted = tokens.flatMap(({ id }) =>
    serials.flatMap((serial) => {
      const address = identityAddress(id, serial);
      return address === null ? [] : [{ serial, address }];
    }),
  );
  const found = new Map<Serial, IntuneBeta>();
  for (let start = 0; start < wanted.length; start += LONGEST_BATCH) {
    const part = wanted.slice(start, start + LONGEST_BATCH);
    for (const { item, body } of await bodiesOf(access, part)) {
      const beta = identityOf(body, item.serial);
      if (beta !== null) found.set(item.serial, beta);
    }
  }
  return found;
}

function identityOf(body: unknown, serial: Serial): IntuneBeta | null {
  const read = IDENTITIES.safeParse(body);
  const one = read.data?.value.find(
    ({ serialNumber, isDeleted }) =>
      parseSerial(serialNumber ?? '') === serial && isDeleted !== true,
  );
  if (one === undefined) return null;
  return {
    isProfileAssigned: /[^0-]/.test(one.requestedEnrollmentProfileId ?? ''),
    profileAssignedMs: timeOf(one.requestedEnrollmentProfileAssignmentDateTime),
    lastContactMs: timeOf(one.lastContactedDateTime),
  };
}

/** The readings that Graph answered, with what it said. */
async function bodiesOf<Item extends Reading>(
  access: GraphAccess,
  items: readonly Item[],
): Promise<readonly { readonly item: Item; readonly body: unknown }[]> {
  const batch = await readBatch(access, 'beta', items);
  if (batch.kind !== 'each') return [];
  return batch.reads.flatMap(({ item, outcome }) =>
    outcome.kind === 'body' ? [{ item, body: outcome.body }] : [],
  );
}

const timeOf = (text: string | null | undefined): number | null => parseIntuneTime(text ?? null);
