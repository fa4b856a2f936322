import type { BenchBridge } from '../../contract/bridge.ts';

/** What the log has somebody's name for. A scan names its technician by a badge instead. */
const DECISIONS = [
  'recordSteps',
  'confirmEnrolled',
  'withdrawEnrolled',
  'acceptException',
  'reopenException',
  'liftRefusal',
  'settleRefusal',
  'mergeDevices',
  'splitDevice',
  'reassignDevices',
  'noteDevices',
  'recordDamage',
] as const satisfies readonly (keyof BenchBridge)[];
type Decision = (typeof DECISIONS)[number];

/** Not logged without a name. */
const NEEDS_NAME: ReadonlySet<Decision> = new Set(['confirmEnrolled']);

const DECLINED = { ok: false, failure: { kind: 'declined' } } as const;

/** Asks for a name where one is missing; false if the person thinks again. */
export type AskName = (isNeeded: boolean) => Promise<boolean>;

/** The same bridge, whose decisions are sent once it is known who decides. */
export function namedBridge(bridge: BenchBridge, ask: AskName): BenchBridge {
  const asking = DECISIONS.map((name) => {
    const decide = async (input: never): Promise<unknown> =>
      (await ask(NEEDS_NAME.has(name))) ? bridge[name](input) : DECLINED;
    return [name, { value: decide, enumerable: true }] as const;
  });
  // Not a copy: the bridge of the preload is frozen, and every other request stays its own.
  return Object.create(bridge, Object.fromEntries(asking)) as BenchBridge;
}
