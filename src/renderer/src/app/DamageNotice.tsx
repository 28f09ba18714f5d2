import { ProblemMessage } from '../ui/ProblemMessage';
import { useRoute } from './queries';

const ASK_EVERY_MS = 2000;

/** The registry is looked over behind the screens after each opening; what is found wrong is told over all of them. */
export function DamageNotice() {
  const { data } = useRoute(
    'registry.look',
    {},
    { refetchInterval: ({ state }) => (state.data?.isRunning === false ? false : ASK_EVERY_MS) },
  );
  const detail = data?.damage ?? null;
  return detail === null ? null : <ProblemMessage problem={{ code: 'registry-damaged', detail }} />;
}
