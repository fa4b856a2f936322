import { ok, type Result } from '../../../contract/failure.ts';
import type { PortSetting } from '../../../enrollment/bench-setting.ts';
import { recordFor, type CommandContext } from './context.ts';

/** Names a port or hub, and sets whether its devices are ignored; writes only changes. */
export function setPort(
  context: CommandContext,
  setting: PortSetting,
): Result<{ readonly port: string }> {
  const before = context.view.settings.ports.get(setting.port);
  const isSame =
    (before?.name ?? null) === setting.name && (before?.isIgnored ?? false) === setting.isIgnored;
  const { port } = setting;
  return isSame ? ok({ port }) : recordFor(context, [{ kind: 'port-set', setting }], { port });
}
