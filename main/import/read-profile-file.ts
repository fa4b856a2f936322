import { basename } from 'node:path';

import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';

import { profileFile } from '../../contract/profile-file.ts';
import { failed, ok, type Result } from '../../contract/failure.ts';
import { judgeProfile } from '../../enrollment/guide/profile-rules.ts';
import {
  nameKey,
  PROFILE_FILE_FORMAT,
  PROFILE_FILE_LIMIT_BYTES,
  PROFILE_FILE_VERSION,
  type ProfileFileFault,
} from '../../enrollment/readiness/profile-file.ts';
import type { ProfileSettings } from '../../enrollment/profile.ts';
import { readForeignFile } from '../reading/read-foreign-file.ts';

/** A fault and where it stands; lines count from 1. */
interface Found {
  readonly line: number | null;
  readonly fault: ProfileFileFault;
}

/**
 * Reads the profiles of a file: all of them or none. A bad file is refused with the line and the
 * reason. Never throws.
 */
export async function readProfileFile(path: string): Promise<Result<readonly ProfileSettings[]>> {
  const text = await readText(path);
  const read = typeof text === 'string' ? readProfiles(text) : text;
  return 'fault' in read
    ? failed({ kind: 'profile-file-refused', fileName: basename(path), ...read })
    : ok(read);
}

/** The profiles of a text, or its first fault. */
export function readProfiles(text: string): readonly ProfileSettings[] | Found {
  const document = parseJson(text);
  if ('fault' in document) return document;
  const value = evaluate(document) as unknown;
  const strange = headFault(value, document.body);
  if (strange !== null) return strange;
  const parsed = profileFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = (issue?.path ?? []).map(String);
    const fault = { kind: 'setting', path: at.join('.'), detail: issue?.message ?? '' } as const;
    return { line: lineOf(document.body, at), fault };
  }
  return firstBadProfile(parsed.data.profiles, document.body) ?? parsed.data.profiles;
}

async function readText(path: string): Promise<string | Found> {
  const file = await readForeignFile(path, PROFILE_FILE_LIMIT_BYTES);
  if (file.kind === 'file') return file.bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (file.kind === 'unreadable') return { line: null, fault: { kind: file.kind, why: file.why } };
  const kind = file.kind === 'file-changed' ? 'changed' : file.kind;
  return { line: null, fault: { kind } };
}

function parseJson(text: string): DocumentNode | Found {
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    const line = error instanceof Error && 'line' in error ? Number(error.line) : null;
    const detail = error instanceof Error ? error.message : String(error);
    return { line, fault: { kind: 'not-json', detail } };
  }
}

/** Another format or version gets its own sentence instead of a list of missing settings. */
function headFault(value: unknown, body: ValueNode): Found | null {
  const head = typeof value === 'object' && value !== null ? value : {};
  const { format, version } = head as { readonly format?: unknown; readonly version?: unknown };
  if (format !== PROFILE_FILE_FORMAT) return { line: 1, fault: { kind: 'not-a-profile-file' } };
  if (version === PROFILE_FILE_VERSION) return null;
  const found = JSON.stringify(version) ?? '';
  return { line: lineOf(body, ['version']), fault: { kind: 'version', found } };
}

function firstBadProfile(profiles: readonly ProfileSettings[], body: ValueNode): Found | null {
  const names = new Set<string>();
  for (const [index, settings] of profiles.entries()) {
    const fault = names.has(nameKey(settings.name))
      ? ({ kind: 'name-twice', name: settings.name } as const)
      : refusalOf(settings);
    const field = fault?.kind === 'not-allowed' ? fault.field : 'name';
    if (fault) {
      const line = lineOf(body, ['profiles', String(index), field]);
      return { line, fault: withoutField(fault) };
    }
    names.add(nameKey(settings.name));
  }
  return null;
}

type Refused = Extract<ProfileFileFault, { kind: 'not-allowed' }> & { readonly field: string };

function refusalOf(settings: ProfileSettings): Refused | null {
  const refused = judgeProfile(settings).find(({ severity }) => severity === 'refused');
  if (refused === undefined) return null;
  const { findingId, ruleIds, field } = refused;
  return { kind: 'not-allowed', name: settings.name, findingId, ruleIds, field: field ?? 'name' };
}

function withoutField(
  fault: Refused | Extract<ProfileFileFault, { kind: 'name-twice' }>,
): ProfileFileFault {
  if (fault.kind === 'name-twice') return fault;
  const { kind, name, findingId, ruleIds } = fault;
  return { kind, name, findingId, ruleIds };
}

/** The line of the deepest part of `path` that is there. */
function lineOf(node: ValueNode, path: readonly string[]): number {
  const [step, ...rest] = path;
  const line = node.loc.start.line;
  if (step === undefined) return line;
  if (node.type === 'Array') {
    const element = node.elements[Number(step)];
    return element ? lineOf(element.value, rest) : line;
  }
  if (node.type !== 'Object') return line;
  const member = node.members.find(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === step,
  );
  return member ? Math.max(member.loc.start.line, lineOf(member.value, rest)) : line;
}
