import { useNavigation } from '../../state/navigation.ts';
import { useBench, useWords } from '../../state/use-bench.ts';
import { DeviceBoard } from './DeviceBoard.tsx';
import { IdleBench } from './IdleBench.tsx';

/** The main place of a technician. */
export function BenchScreen() {
  const words = useWords().bench;
  const { goToSetup } = useNavigation();
  const session = useBench((state) => state.openSession);
  const devices = useBench((state) => state.devices);
  const seen = useBench((state) => state.seen);
  const deviceOf = useBench((state) => state.deviceOf);
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      {session === null ? (
        <IdleBench />
      ) : (
        <DeviceBoard
          key={session.sessionId}
          {...{ session, devices, seen, deviceOf }}
          isReadOnly={false}
          onReadiness={() =>
            goToSetup({
              part: 'profiles',
              profileId: session.profile.profileId,
              tab: 'readiness',
            })
          }
        />
      )}
    </>
  );
}
