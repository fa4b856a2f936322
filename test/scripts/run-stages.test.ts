import { describe, expect, it } from 'vitest';
import { type Outcome, PASSED } from '../../scripts/checks/outcome.ts';
import { runStages, type Stage, withNeeds } from '../../scripts/checks/run-stages.ts';

/** Stages whose end is decided by the test. */
function world(
  rows: readonly (readonly [name: string, after: readonly string[], slots: number])[],
) {
  const ends = new Map<string, (outcome: Outcome) => void>();
  const said: string[] = [];
  const stages = rows.map(([name, after, slots]): Stage => ({
    name,
    after,
    slots,
    work: () => new Promise((resolve) => void ends.set(name, resolve)),
  }));
  const quietly = (name: string, work: Stage['work']): Promise<Outcome> =>
    Promise.resolve()
      .then(work)
      .catch((error: Error) => {
        said.push(`${name}: ${error.message}`);
        return { passed: 0, failed: 1 };
      });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    stages,
    said,
    run: (slots: number) => runStages(stages, slots, quietly),
    begun: () => turn().then(() => [...ends.keys()]),
    end: (name: string, outcome = PASSED) => ends.get(name)?.(outcome),
  };
}

describe('the stages of npm test', () => {
  it('run side by side within their slots, in the order of the list', async () => {
    const { run, begun, end } = world([
      ['a', [], 1],
      ['b', [], 2],
      ['c', [], 1],
      ['waits for others', [], 0],
    ]);
    const done = run(2);
    expect(await begun()).toEqual(['a', 'c', 'waits for others']);
    end('a');
    expect(await begun()).not.toContain('b');
    end('c');
    expect(await begun()).toContain('b');
    end('b');
    end('waits for others');
    expect(await done).toHaveLength(4);
  });

  it('give one that asks for more than there is all of it', async () => {
    const { run, begun, end } = world([
      ['a', [], 1],
      ['wide', [], 9],
    ]);
    const done = run(2);
    expect(await begun()).toEqual(['a']);
    end('a');
    expect(await begun()).toEqual(['a', 'wide']);
    end('wide');
    expect(await done).toHaveLength(2);
  });

  it('begin when what they need has passed, and fail with it in words', async () => {
    const { run, begun, end, said } = world([
      ['stories', ['app'], 1],
      ['app', ['build', 'not chosen'], 1],
      ['build', [], 1],
    ]);
    const done = run(4);
    expect(await begun()).toEqual(['build']);
    end('build', { passed: 0, failed: 1 });
    expect((await done).map(({ failed }) => failed)).toEqual([1, 1, 1]);
    expect(said).toEqual([
      'app: app needs build, which failed.',
      'stories: stories needs app, which failed.',
    ]);
  });

  it('say so when they wait for each other', async () => {
    const { run } = world([
      ['a', ['b'], 1],
      ['b', ['a'], 1],
    ]);
    await expect(run(2)).rejects.toThrow('Wait for each other: a, b');
  });

  it('bring along what the chosen ones need, and nothing else', () => {
    const { stages } = world([
      ['build', [], 1],
      ['app', ['build'], 1],
      ['types', [], 1],
      ['stories', ['app'], 1],
    ]);
    const named = withNeeds(stages, ['stories']).map(({ name }) => name);
    expect(named).toEqual(['build', 'app', 'stories']);
  });
});
