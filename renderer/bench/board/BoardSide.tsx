import { useWords } from '../../state/use-bench.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DevicePanel } from '../panel/DevicePanel.tsx';
import { MiniPorts } from '../ports/MiniPorts.tsx';
import { PortMap } from '../ports/PortMap.tsx';
import { SidePane } from './SidePane.tsx';
import type { Board, DeviceBoardProps } from './use-board.ts';

interface BoardSideProps extends DeviceBoardProps {
  readonly board: Board;
}

/** The open device; without one, the port map. */
export function BoardSide({ board, devices, seen, deviceOf, isReadOnly }: BoardSideProps) {
  const words = useWords().sessions;
  const { context, list, opened, open, close, hasFocus } = board;
  return (
    <SidePane>
      {opened === null && isReadOnly && (
        <EmptyState title={words.chooseDevice} hint={words.chooseDeviceHint} />
      )}
      {opened === null && !isReadOnly && <PortMap rows={list.rows} seen={seen} onOpen={open} />}
      {opened !== null && (
        <>
          {!isReadOnly && <MiniPorts rows={list.rows} openKey={opened.key} onOpen={open} />}
          <DevicePanel
            key={opened.key}
            {...{ context, devices, deviceOf, isReadOnly }}
            device={opened}
            takesFocus={hasFocus}
            onOpen={open}
            onClose={close}
          />
        </>
      )}
    </SidePane>
  );
}
