import { afterEach, beforeEach, expect, it } from 'vitest';

import type { CloseCheck } from '../../../enrollment/close-check.ts';
import { closeAsked } from '../../../main/requests/close-asked.ts';
import { booted } from '../../enrollment/bench/paper-bench.ts';
import { startBenchWorld, type BenchWorld } from '../bench/bench-world.ts';

let world: BenchWorld;
beforeEach(async () => {
  world = await startBenchWorld();
});
afterEach(() => world.end());

/**
 * Asks to close although devices are still here; the person answers with `isSure`, which may do
 * more.
 */
async function close(isSure: () => boolean, despite: Parameters<typeof closeAsked>[1]) {
  const asked: (readonly [string, readonly CloseCheck[]])[] = [];
  const answer = await closeAsked(world.bench(), despite, (name, concerns) => {
    asked.push([name, concerns]);
    return Promise.resolve(isSure());
  });
  return { answer, asked, isOpen: world.bench().view.openSessionId !== null };
}

const STILL_HERE = [{ kind: 'still-here', devices: 1 }];

it('asks nothing when nothing speaks against it, whatever the page names', async () => {
  expect(await close(() => false, ['missing'])).toMatchObject({
    answer: { ok: true },
    asked: [],
    isOpen: false,
  });
});

it('closes over what a person confirmed, asked with the numbers of main', async () => {
  world.plug(booted('TEST00A013'));
  expect(await close(() => true, ['still-here'])).toEqual({
    answer: { ok: true, value: null },
    asked: [['S1', STILL_HERE]],
    isOpen: false,
  });
});

it('stays open when a person says no', async () => {
  world.plug(booted('TEST00A013'));
  expect(await close(() => false, ['still-here'])).toMatchObject({
    answer: { failure: { kind: 'declined' } },
    isOpen: true,
  });
});

it('asks nothing about what the page has not shown yet', async () => {
  world.plug(booted('TEST00A013'));
  expect(await close(() => true, ['missing'])).toMatchObject({
    answer: { failure: { kind: 'close-concerns', concerns: STILL_HERE } },
    asked: [],
    isOpen: true,
  });
});

it('closes no other session than the one that was asked about', async () => {
  world.plug(booted('TEST00A013'));
  const found = await close(() => {
    world.bench().closeSession(['still-here']);
    world.openSession();
    return true;
  }, ['still-here']);
  expect(found).toMatchObject({ answer: { failure: { kind: 'unknown-session' } }, isOpen: true });
});
