import { useState } from 'react';

import type { Failure } from '../../../contract/failure.ts';
import { READY_PROFILES, readySettings } from '../../../enrollment/guide/ready-profiles.ts';
import type { Profile } from '../../../enrollment/profile.ts';
import type { Session, UnknownPolicy } from '../../../enrollment/session.ts';
import type { StillHere } from '../../../enrollment/still-here.ts';
import {
  useBench,
  useBridge,
  useFormats,
  useSurroundings,
  useWords,
} from '../../state/use-bench.ts';
import { useCommand } from '../../state/use-command.ts';
import { profileOptions } from './profile-options.ts';

/** The choices in the sheet until the session is open. */
interface SessionDraft {
  /** Id of a profile, or the name of a ready one. */
  readonly profile: string;
  readonly name: string;
  /** Digits, or empty for no target. */
  readonly target: string;
  readonly who: string;
  readonly policy: UnknownPolicy;
  readonly stillHere: StillHere;
}

export type NewSession = ReturnType<typeof useNewSession>;

/** A session that is filled in, and how to start it. */
export function useNewSession() {
  const words = useWords().bench.session;
  const hasList = useBench((bench) => bench.hasSharedList);
  const profiles = useBench((bench) => bench.profiles).filter(({ isRetired }) => !isRetired);
  const first = useFirstDraft(profiles);
  const [draft, setDraft] = useState<SessionDraft>(first);
  const change = (part: Partial<SessionDraft>): void => setDraft((last) => ({ ...last, ...part }));
  const { state, run } = useCommand(useStart((profile) => change({ profile })));
  const isAsked = useBench(({ seen }) => seen.some(({ logged }) => logged !== undefined));
  const start = async (answer?: StillHere): Promise<boolean> => {
    const { stillHere, ...others } = draft;
    const given = answer ?? (isAsked ? stillHere : null);
    return (await run({ ...others, hasList, stillHere: given })) !== null;
  };
  return {
    draft,
    change,
    state,
    start,
    hasList,
    profile: profiles.find(({ profileId }) => profileId === draft.profile) ?? null,
    options:
      profiles.length > 0
        ? profileOptions(profiles)
        : READY_PROFILES.map((value) => ({ value, label: words.ready[value] })),
    /** Asked by the bench where what is plugged in was not known here. */
    question:
      state.kind === 'failed' && state.failure.kind === 'still-plugged-in' ? state.failure : null,
  };
}

function useFirstDraft(profiles: readonly Profile[]): SessionDraft {
  const sessions = useBench((state) => state.sessions);
  const technician = useBench((state) => state.technician);
  const { nowMs } = useSurroundings();
  const formats = useFormats();
  const last = sessions[0]?.profile.profileId;
  const known = profiles.find(({ profileId }) => profileId === last) ?? profiles[0];
  return {
    profile: known?.profileId ?? READY_PROFILES[0],
    name: freeName(sessions, formats.day(nowMs())),
    target: '',
    who: technician ?? '',
    policy: 'accept',
    stillHere: 'leave-out',
  };
}

/** The day and the first number that no session of the day has. */
function freeName(sessions: readonly Session[], day: string): string {
  const taken = new Set(sessions.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${day}, ${String(number)}`.toLowerCase())) number += 1;
  return `${day}, ${String(number)}`;
}

interface StartInput extends Omit<SessionDraft, 'stillHere'> {
  readonly hasList: boolean;
  /** Null where nothing of an earlier session is known to be here. */
  readonly stillHere: StillHere | null;
}

type Answer = { readonly ok: true; readonly value: true } | Failed;
interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

/** Signs the person in, makes a ready profile real, and opens the session. */
function useStart(onProfile: (profileId: string) => void) {
  const bridge = useBridge();
  const words = useWords().bench.session;
  const technician = useBench((state) => state.technician);
  return async (input: StartInput): Promise<Answer> => {
    const who = input.who.trim();
    if (who !== '' && who !== technician) {
      const signed = await bridge.setTechnician({ name: who });
      if (!signed.ok) return signed;
    }
    const ready = READY_PROFILES.find((name) => name === input.profile);
    let profileId = input.profile;
    if (ready !== undefined) {
      const settings = readySettings(ready, words.ready[ready]);
      const saved = await bridge.saveProfile({ profileId: null, settings });
      if (!saved.ok) return saved;
      ({ profileId } = saved.value);
      onProfile(profileId);
    }
    const { name, target, policy, hasList, stillHere } = input;
    const opened = await bridge.openSession({
      name: name.trim(),
      profileId,
      target: target === '' ? null : Number(target),
      ...(hasList && { unknownPolicy: policy }),
      ...(stillHere !== null && { stillHere }),
    });
    return opened.ok ? { ok: true, value: true } : opened;
  };
}
