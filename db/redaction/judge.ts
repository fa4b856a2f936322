import type { BadRow } from '../row-fault.ts';
import type { LogRow } from '../log-row.ts';
import { readClaims, type Claim } from './claims.ts';
import { contentHash, isRedactedForm } from './content.ts';

/** The verdict on rows whose content is not the one that was hashed. */
interface Verdict {
  /** Rows that a redaction in the chain accounts for. */
  readonly redacted: ReadonlySet<number>;
  readonly bad: readonly BadRow[];
}

/** Distinguishes redacted rows from edited ones while the chain is walked (ADR 0008). */
export interface RedactionJudge {
  /** Call for each row that follows the previous one. */
  readonly look: (row: LogRow, isAsWritten: boolean) => void;
  /** @param after the walk began after this row, so nothing is known of it and earlier ones. */
  readonly settle: (after: number) => Verdict;
}

interface Redaction {
  readonly seq: number;
  readonly claims: readonly Claim[];
}

/**
 * A redaction counts if its own row is as written, or was itself redacted by a later one that
 * counts; if several name a row, the latest applies. So redactions are judged from the newest back.
 */
export function createRedactionJudge(): RedactionJudge {
  const differing = new Map<number, string | null>();
  const redactions: Redaction[] = [];
  return {
    look: (row, isAsWritten) => {
      if (!isAsWritten) differing.set(row.seq, isRedactedForm(row) ? contentHash(row) : null);
      if (row.kind === 'rows-redacted') redactions.push({ seq: row.seq, claims: readClaims(row) });
    },
    settle: (after) => {
      const claimed = new Map<number, string>();
      const isAccounted = (seq: number): boolean => {
        const content = differing.get(seq);
        return content === undefined || (content !== null && claimed.get(seq) === content);
      };
      for (const { seq, claims } of redactions.toReversed()) {
        if (!isAccounted(seq)) continue;
        for (const claim of claims)
          if (!claimed.has(claim.seq)) claimed.set(claim.seq, claim.sha256);
      }
      return {
        redacted: redactedOf(differing, isAccounted),
        bad: badOf(differing, claimed, after),
      };
    },
  };
}

const redactedOf = (
  differing: ReadonlyMap<number, string | null>,
  isAccounted: (seq: number) => boolean,
): ReadonlySet<number> => new Set([...differing.keys()].filter(isAccounted));

function badOf(
  differing: ReadonlyMap<number, string | null>,
  claimed: ReadonlyMap<number, string>,
  after: number,
): readonly BadRow[] {
  const edited = [...differing].flatMap(([seq, content]): readonly BadRow[] =>
    content !== null && claimed.get(seq) === content ? [] : [{ seq, what: 'content-differs' }],
  );
  // Removed content is there again, for instance from an old copy.
  const returned = [...claimed.keys()].flatMap((seq): readonly BadRow[] =>
    seq > after && !differing.has(seq) ? [{ seq, what: 'redaction-undone' }] : [],
  );
  return [...edited, ...returned];
}
