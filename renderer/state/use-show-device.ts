import { useNavigation } from './navigation.ts';
import { useBench } from './use-bench.ts';
import { useWanted, type Wanted } from './wanted.ts';

/** Goes to the row of a device: on the bench if its session is open, else in Sessions. */
export function useShowDevice(): (device: Wanted) => void {
  const { go, goToSession } = useNavigation();
  const { want } = useWanted();
  const openId = useBench((state) => state.openSession?.sessionId ?? null);
  return (device) => {
    want(device);
    if (device.sessionId === openId) go('bench');
    else goToSession(device.sessionId);
  };
}
