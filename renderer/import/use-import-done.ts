import type { Result } from '../../contract/failure.ts';
import type { PolicyChange } from '../../contract/fields.ts';
import type { ImportedExpected, ImportedStops } from '../../contract/lists.ts';
import type { ImportEntry } from '../../enrollment/ledger/ledger.ts';
import { FINDING_KINDS, findingMatters } from '../../enrollment/import-findings.ts';
import { answerOf } from '../state/answer-of.ts';
import { useNavigation } from '../state/navigation.ts';
import { useBench, useBridge, useFormats, useWords } from '../state/use-bench.ts';
import { useIsHere } from '../state/use-is-here.ts';
import { useToasts, type Toast } from '../ui/toasts/toast.ts';
import { useFailureToast } from '../ui/toasts/use-failure-toast.ts';

/** What is said once a file was imported; the sheet closes, unless a person has left it before. */
export interface ImportDone {
  /** False once the person has left the sheet; what came of the import is then said by a toast. */
  readonly isHere: () => boolean;
  readonly notImported: (fileName: string) => void;
  readonly expected: (
    result: Extract<ImportedExpected, { kind: 'imported' }>,
    fileName: string,
  ) => void;
  readonly stops: (result: Extract<ImportedStops, { kind: 'imported' }>) => void;
  readonly devices: (entry: ImportEntry) => void;
  readonly profiles: (count: number) => void;
}

/** Toasts with a way to what was imported, and with undo. */
export function useImportDone(onClose: () => void): ImportDone {
  const { done: words, notTaken } = useWords().importing;
  const isHere = useIsHere();
  const formats = useFormats();
  const toasts = useToasts();
  const { goToDevices, goToSetup, goToSession } = useNavigation();
  const session = useBench((state) => state.openSession ?? state.sessions[0] ?? null);
  const undo = useUndoing();
  const say = (texts: readonly (string | null)[], toast: Omit<Toast, 'text'>): void => {
    // Another sheet may be open by now.
    if (isHere()) onClose();
    const text = texts.filter((one) => one !== null).join(' ');
    toasts.show({ ...toast, text, hasOwnUndo: true });
  };
  const show = (run: () => void) => ({ action: { label: words.show, run } });
  const unless0 = (count: number, said: (count: string) => string): string | null =>
    count === 0 ? null : said(formats.count(count));
  return {
    isHere,
    notImported: (fileName) => toasts.show({ text: notTaken(fileName) }),
    expected: ({ importId, taken, total, target, policy }, fileName) =>
      say(
        [
          words.expected(formats.count(taken), fileName),
          unless0(target ?? 0, words.target),
          unless0(total - taken, words.skipped),
        ],
        {
          undo: undo.ofImport(importId, policy),
          ...(session?.closedAtMs === null && show(() => goToDevices('to-come'))),
        },
      ),
    stops: ({ added, taken }) =>
      say([words.stops(formats.count(taken), formats.count(added.length))], {
        ...(added.length > 0 && { undo: undo.ofStops(added) }),
        ...show(() => goToSetup({ part: 'stops' })),
      }),
    devices: (entry) =>
      say(
        [
          words.devices(formats.count(confirmedBy(entry)), entry.file.fileName),
          unless0(toCheckOf(entry), words.toCheck),
        ],
        {
          undo: undo.ofImport(entry.importId, null),
          ...(session !== null && show(() => goToSession(session.sessionId, 'intune'))),
        },
      ),
    profiles: (count) =>
      say(
        [words.profiles(formats.count(count))],
        show(() => goToSetup({ part: 'profiles' })),
      ),
  };
}

const confirmedBy = ({ list }: ImportEntry): number =>
  list.kind === 'intune-devices' ? list.findings.confirmed : 0;

/** How many devices of Intune's list a person should look at. */
const toCheckOf = ({ list }: ImportEntry): number =>
  list.kind === 'intune-devices'
    ? FINDING_KINDS.filter(findingMatters).reduce(
        (sum, kind) => sum + (list.findings[kind]?.count ?? 0),
        0,
      )
    : 0;

/** The ways to undo what was imported; what came of them is said. */
function useUndoing() {
  const { done: words } = useWords().importing;
  const bridge = useBridge();
  const toasts = useToasts();
  const fail = useFailureToast();
  const by = (request: () => Promise<Result<unknown>>) => (): void =>
    void answerOf(request).then((answer) =>
      answer.ok ? toasts.show({ text: words.undone }) : fail(answer.failure),
    );
  return {
    ofImport: (importId: string, policy: PolicyChange | null) =>
      by(() => bridge.undoImport({ importId, policy })),
    ofStops: (serials: readonly string[]) => by(() => bridge.liftStops({ serials })),
  };
}
