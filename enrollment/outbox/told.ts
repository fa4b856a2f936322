import { isFollowedUp } from '../device-facts.ts';
import type { Device, DeviceState } from '../device.ts';
import type { EnrollmentEvidence } from '../events.ts';
import { deviceState } from '../exceptions/device-state.ts';
import type { SessionContext } from '../exceptions/session-context.ts';
import { answerAbout } from '../fold/fold-services.ts';
import { SERVICES, type Said, type Service } from '../service.ts';

/** What asset tools are told of a device; they know it by its serial. */
export interface Told {
  readonly state: DeviceState;
  readonly model: string | null;
  readonly productType: string | null;
  readonly session: string;
  readonly profile: string;
  readonly enrolled: ToldEnrollment | null;
  readonly isFollowedUp: boolean;
  /** The newest answer of each service that says something, and when it was read. */
  readonly answers: Readonly<
    Partial<Record<Service, { readonly said: Said; readonly atMs: number }>>
  >;
}

interface ToldEnrollment {
  readonly evidence: EnrollmentEvidence;
  readonly by: string | null;
  readonly atMs: number;
}

/** What there is to tell of a device now. */
export function toldOf(device: Device, context: SessionContext): Told {
  const { enrolled, steps, model, productType } = device;
  return {
    state: deviceState(device, context),
    model,
    productType,
    session: context.session.name,
    profile: context.profileOf(device).settings.name,
    enrolled: enrolled && { evidence: enrolled.evidence, by: enrolled.by, atMs: enrolled.atMs },
    isFollowedUp: isFollowedUp(context.stepsOf(device), steps),
    answers: Object.fromEntries(SERVICES.flatMap((service) => answerOf(device, service))),
  };
}

function answerOf(device: Device, service: Service) {
  const { known } = answerAbout(device, service);
  if (known === null) return [];
  const said = { service, answer: known.answer } as Said;
  return [[service, { said, atMs: known.atMs }] as const];
}
