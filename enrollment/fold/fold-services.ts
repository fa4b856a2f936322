import type { Device } from '../device.ts';
import type { DeviceEvent, LoggedEvent } from '../events.ts';
import type { Answered, NotChecked, Service, ServiceEvent, ServiceRecords } from '../service.ts';
import type { Session } from '../session.ts';

type Answer = Extract<DeviceEvent, { readonly kind: 'service-answered' }>;
type RecordOf<Kind extends Service> = NonNullable<ServiceRecords[Kind]>;

/** The answers about a device after one more. What is not checked leaves what is known. */
export function answered(
  records: ServiceRecords = {},
  { said, serial, askId }: Answer,
  atMs: number,
): ServiceRecords {
  const { service, answer } = said;
  const known = records[service]?.known ?? null;
  const record =
    answer.kind === 'not-checked'
      ? { known, notChecked: { answer, serial, askId, atMs } }
      : { known: { answer, serial, askId, atMs }, notChecked: null };
  return { ...records, [service]: record };
}

/** The answers about two rows that are one device: the newer ones of each service and kind. */
export function mergedServices(
  one: ServiceRecords | undefined,
  other: ServiceRecords | undefined,
): ServiceRecords | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  const intune = mergedRecord<RecordOf<'intune'>>(one.intune, other.intune);
  const apple = mergedRecord<RecordOf<'apple'>>(one.apple, other.apple);
  return { ...(intune && { intune }), ...(apple && { apple }) };
}

/** What is not checked takes nothing back here, either. */
function mergedRecord<Record extends RecordOf<Service>>(
  one: Record | undefined,
  other: Record | undefined,
): Record | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  const known = newer(one.known, other.known);
  const missed = newer(one.notChecked, other.notChecked);
  const isLater = missed !== null && missed.atMs > (known?.atMs ?? -1);
  return { known, notChecked: isLater ? missed : null } as Record;
}

const newer = <One extends { readonly atMs: number }>(one: One | null, other: One | null) =>
  one === null || (other !== null && other.atMs > one.atMs) ? other : one;

/** What a service last said of a device, about the serial that it has now. */
export function answerAbout<Kind extends Service>(
  { services, serial }: Pick<Device, 'services' | 'serial'>,
  service: Kind,
): NonNullable<ServiceRecords[Kind]> {
  const { known = null, notChecked = null } = services?.[service] ?? {};
  const ofSerial = <Said>(answer: Answered<Said> | null): Answered<Said> | null =>
    answer?.serial === serial?.value ? answer : null;
  return { known: ofSerial(known), notChecked: ofSerial<NotChecked>(notChecked) } as NonNullable<
    ServiceRecords[Kind]
  >;
}

/** Whether a device has an answer of this ask, if only that it could not be checked. */
export function isAnswered(
  device: Pick<Device, 'services' | 'serial'>,
  service: Service,
  askId: string,
): boolean {
  const { known, notChecked } = answerAbout(device, service);
  return known?.askId === askId || notChecked?.askId === askId;
}

/** The sessions after an ask began, went on, or ended. */
export function foldAsk(
  sessions: Map<string, Session>,
  event: ServiceEvent,
  { atMs, by }: LoggedEvent,
): void {
  const session = sessions.get(event.sessionId);
  if (session === undefined) return;
  const { service, askId } = event;
  const before = session.asks?.[service];
  const isSame = before?.askId === askId;
  if (event.kind === 'service-asked') {
    const { of, lastOrdinal } = event;
    const ask = { askId, of, lastOrdinal, startedMs: atMs, by, end: null };
    sessions.set(
      event.sessionId,
      withAsk(session, service, isSame ? { ...before, end: null } : ask),
    );
  } else if (isSame) {
    const { why, tokens } = event;
    const ended = { ...before, end: { why, atMs }, ...(tokens && { tokens }) };
    sessions.set(event.sessionId, withAsk(session, service, ended));
  }
}

const withAsk = (
  session: Session,
  service: Service,
  ask: NonNullable<NonNullable<Session['asks']>[Service]>,
): Session => ({ ...session, asks: { ...session.asks, [service]: ask } });
