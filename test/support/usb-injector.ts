import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * One order to the injector (`virtual_usb.py`); `say-removed` and `say-added` only send the event.
 */
export interface InjectorOrder {
  readonly do: 'plug' | 'unplug' | 'say-added' | 'say-removed';
  readonly device: {
    readonly port: string;
    readonly address: number;
    readonly attributes: Readonly<Record<string, string>>;
  };
  readonly announce: boolean;
}

/** The process that owns the private namespace and writes devices into it. */
export interface UsbInjector {
  readonly pid: number;
  /**
   * Resolves once the order is carried out and its event is sent; rejects with the reason
   * otherwise.
   */
  readonly send: (order: InjectorOrder) => Promise<void>;
  readonly stop: () => Promise<void>;
}

type Waiting = Pick<PromiseWithResolvers<void>, 'resolve' | 'reject'>;

/**
 * Starts the injector in its own mount namespace, and with `privateNetwork` also in its own network
 * namespace: USB events stay inside that one.
 */
export async function startInjector(options: {
  readonly withBus: boolean;
  readonly privateNetwork: boolean;
}): Promise<UsbInjector> {
  const child = spawn('unshare', [
    '--mount',
    '--propagation',
    'private',
    ...(options.privateNetwork ? ['--net'] : []),
    // The system's own Python, without wrappers or installed packages.
    '/usr/bin/python3',
    '-I',
    '-S',
    join(import.meta.dirname, 'virtual_usb.py'),
    ...(options.withBus ? [] : ['--without-bus']),
  ]);
  const waiting = new Map<number, Waiting>();
  settleAnswers(child, waiting);
  await expectAnswer(waiting, 0);
  return { pid: pidOf(child), send: sender(child, waiting), stop: () => stop(child) };
}

function sender(child: ChildProcessWithoutNullStreams, waiting: Map<number, Waiting>) {
  let lastId = 0;
  return (order: InjectorOrder): Promise<void> => {
    const id = ++lastId;
    child.stdin.write(`${JSON.stringify({ id, ...order })}\n`);
    return expectAnswer(waiting, id);
  };
}

function expectAnswer(waiting: Map<number, Waiting>, id: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  waiting.set(id, { resolve, reject });
  return promise;
}

function settleAnswers(child: ChildProcessWithoutNullStreams, waiting: Map<number, Waiting>): void {
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  createInterface(child.stdout).on('line', (line) => {
    const answer = JSON.parse(line) as { id: number; error?: string };
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if (answer.error === undefined) resolve?.();
    else reject?.(new Error(`Virtual USB bench: ${answer.error}`));
  });
  child.on('close', () => {
    for (const { reject } of waiting.values())
      reject(new Error(`The virtual USB bench ended. ${complaints}`));
  });
}

async function stop(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stdin.end();
  await once(child, 'close');
}

function pidOf(child: ChildProcessWithoutNullStreams): number {
  if (child.pid === undefined) throw new Error('The virtual USB bench did not start.');
  return child.pid;
}
