import { useBench, useWords } from '../../state/use-bench.ts';
import { ReceivedText } from '../../ui/ReceivedText.tsx';

/** The given name of a hub first, then its USB location. */
export function HubName({ id }: { readonly id: string }) {
  const words = useWords().bench.map;
  const name = useBench((state) => state.settings.ports.get(id)?.name ?? null);
  // A bus of the host has no port in its id.
  const place = id.includes('-') ? words.hub(id) : words.bus(id);
  return name === null ? place : <ReceivedText text={words.named(name, place)} />;
}
