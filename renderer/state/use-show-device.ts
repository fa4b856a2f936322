import { useNavigation } from './navigation.ts';
import { useBench } from './use-bench.ts';
import { useWanted, type WantedDevice } from './wanted.ts';

/** Goes to the row of a device: on the bench if its session is open, else in Sessions. */
export function useShowDevice(): (device: WantedDevice) => void {
  const { go, goToSession } = useNavigation();
  const { want } = useWanted();
  const openId = useBench((state) => state.openSession?.sessionId ?? null);
  return ({ sessionId, deviceKey }) => {
    want({ kind: 'device', sessionId, deviceKey });
    if (sessionId === openId) go('bench');
    else goToSession(sessionId);
  };
}
