import type { AskedDevice, IntuneAnswer, SettingsOf } from '../../../enrollment/service.ts';
import type { Send } from '../call.ts';
import type { Confirmation, Confirmations } from '../confirmations.ts';
import type { AskClock } from '../pace.ts';
import { LONGEST_BATCH } from './addresses.ts';
import { readIdentities, readTokens, type KnownToken } from './beta.ts';
import type { GraphOrigins } from './clouds.ts';
import {
  readBatch,
  type BatchOutcome,
  type GraphAccess,
  type Stopped,
  type TokenSource,
} from './graph.ts';
import { lookUpOf, MOST_FAILURES, stepOf, type LookUp } from './look-up.ts';
import type { Outcome } from './outcome.ts';

/** What asking Intune needs. */
export interface IntuneSetup {
  readonly settings: SettingsOf<'intune'>;
  readonly token: TokenSource;
  readonly send: Send;
  readonly origins: GraphOrigins;
  readonly clock: AskClock;
}

/** Intune, asked through Microsoft Graph: `managedDevices` v1.0, one serial a request, 20 a batch. */
export const intuneConfirmations = ({
  settings,
  origins,
  ...setup
}: IntuneSetup): Confirmations => ({
  ask: (devices, stop) =>
    askGraph({ ...setup, graph: origins.graph, stop }, devices, settings.readsBeta),
});

/** Requests in a row without an answer after which there is no connection. */
const MOST_SILENCES = 3;

/** What a row of bad luck adds up to. */
interface Luck {
  readonly silences: number;
  readonly refusals: number;
  /** Graph has answered about a device: the account may ask. */
  readonly mayAsk: boolean;
}

async function* askGraph(
  access: GraphAccess,
  devices: readonly AskedDevice[],
  readsBeta: boolean,
): AsyncGenerator<Confirmation> {
  const tokens = readsBeta && devices.length > 0 ? await readTokens(access) : [];
  if (tokens.length > 0) yield { kind: 'tokens', tokens: tokens.map(({ token }) => token) };
  let lookUps: readonly LookUp[] = devices.map(lookUpOf);
  let luck: Luck = { silences: 0, refusals: 0, mayAsk: false };
  while (lookUps.length > 0) {
    const ready = readyOf(lookUps, access.clock.nowMs());
    if (ready.length === 0) {
      const untilMs = Math.min(...lookUps.map(({ notBeforeMs }) => notBeforeMs));
      yield { kind: 'waiting', untilMs };
      await access.clock.wait(untilMs - access.clock.nowMs(), access.stop);
      // By what was waited: the clock may have been set meanwhile.
      lookUps = lookUps.map((one) =>
        one.notBeforeMs <= untilMs ? { ...one, notBeforeMs: 0 } : one,
      );
      continue;
    }
    const batch = await readBatch(access, 'v1.0', ready);
    if (batch.kind === 'stopped') {
      yield batch;
      return;
    }
    luck = luckAfter(luck, batch);
    const why = stoppedBy(batch, luck);
    if (why !== null) {
      yield { kind: 'stopped', why };
      return;
    }
    const { answers, rest } = taken(access, ready, batch);
    yield* saidOf(access, tokens, answers);
    // Graph as a whole needs time then, not one of its answers.
    const isHeld = batch.kind === 'later' || isThrottled(batch);
    const untilMs = isHeld ? Math.max(...rest.map(({ notBeforeMs }) => notBeforeMs)) : 0;
    const others = lookUps.filter((one) => !ready.includes(one));
    lookUps = [...others, ...rest].map((one) => notBefore(one, untilMs));
  }
}

const notBefore = (lookUp: LookUp, untilMs: number): LookUp => ({
  ...lookUp,
  notBeforeMs: Math.max(lookUp.notBeforeMs, untilMs),
});

type Batch = Exclude<BatchOutcome<LookUp>, Stopped>;

const readyOf = (lookUps: readonly LookUp[], nowMs: number): readonly LookUp[] =>
  lookUps.filter(({ notBeforeMs }) => notBeforeMs <= nowMs).slice(0, LONGEST_BATCH);

function luckAfter({ silences, refusals, mayAsk }: Luck, batch: Batch): Luck {
  const isSilent = batch.kind === 'later' && batch.why === 'no-answer';
  const isAnswered =
    batch.kind === 'each' && batch.reads.some(({ outcome }) => outcome.kind === 'body');
  return {
    silences: isSilent ? silences + 1 : 0,
    refusals: isThrottled(batch) ? refusals + 1 : 0,
    mayAsk: mayAsk || isAnswered,
  };
}

/** Refused as a whole; one request alone says nothing of the others. */
const isThrottled = (batch: Batch): boolean =>
  batch.kind === 'each'
    ? batch.reads.length > 1 && batch.reads.every(({ outcome }) => isThrottledAlone(outcome))
    : isThrottledAlone(batch);

const isThrottledAlone = (outcome: Outcome): boolean =>
  outcome.kind === 'later' && outcome.why === 'throttled';

/** Why no further device can be asked, or null. */
function stoppedBy(batch: Batch, { silences, refusals, mayAsk }: Luck): Stopped['why'] | null {
  if (silences >= MOST_SILENCES) return 'no-connection';
  if (refusals >= MOST_FAILURES) return 'throttled';
  const isForbidden =
    batch.kind === 'each'
      ? !mayAsk && batch.reads.some(({ outcome }) => isDenied(outcome))
      : isDenied(batch);
  return isForbidden ? 'not-allowed' : null;
}

const isDenied = ({ kind }: Outcome): boolean => kind === 'forbidden' || kind === 'unauthorized';

interface Answer {
  readonly device: AskedDevice;
  readonly answer: IntuneAnswer;
}

/** The answers that a batch gave, and what goes on. */
function taken(
  { graph, clock }: GraphAccess,
  ready: readonly LookUp[],
  batch: Batch,
): { readonly answers: readonly Answer[]; readonly rest: readonly LookUp[] } {
  const nowMs = clock.nowMs();
  const reads =
    batch.kind === 'each' ? batch.reads : ready.map((item) => ({ item, outcome: batch }));
  const answers: Answer[] = [];
  const rest: LookUp[] = [];
  for (const { item, outcome } of reads) {
    const step = stepOf(item, outcome, { graph, nowMs });
    if (step.kind === 'answer') answers.push({ device: item.device, answer: step.answer });
    else rest.push(step.lookUp);
  }
  return { answers, rest };
}

/** What is to be logged, with what beta knows of devices that are not listed. */
async function* saidOf(
  access: GraphAccess,
  tokens: readonly KnownToken[],
  answers: readonly Answer[],
): AsyncGenerator<Confirmation> {
  const absent = answers
    .filter(({ answer }) => answer.kind === 'not-listed')
    .map(({ device }) => device.serial);
  const known = await readIdentities(access, tokens, absent);
  for (const { device, answer } of answers) {
    const beta = answer.kind === 'not-listed' ? known.get(device.serial) : undefined;
    const whole = beta === undefined ? answer : { ...answer, beta };
    yield { kind: 'said', device, said: { service: 'intune', answer: whole } as const };
  }
}
