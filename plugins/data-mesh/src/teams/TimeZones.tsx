import type { TeamView } from '@backstage-data-mesh/model';
import { TextList } from '../facts/TextList';
import { useText } from '../facts/useText';

/** Where the people of a team are on the clock, and how many. */
export function TimeZones(props: { zones: TeamView['timeZones'] }) {
  const t = useText();
  return (
    <TextList
      texts={props.zones.map(({ id, people }) =>
        people === undefined
          ? id
          : `${id}: ${t('about.people', { count: people })}`,
      )}
    />
  );
}
