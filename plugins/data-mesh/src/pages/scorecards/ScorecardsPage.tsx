import { useAddress } from '../address/useAddress';
import { ScorecardDetail } from './ScorecardDetail';
import { ScorecardList } from './ScorecardList';
import { readBy } from './scorecardAddress';

/** All scorecards, or the one that the address names. */
export function ScorecardsPage() {
  const address = useAddress();
  const by = readBy(address.get('by'));
  const id = address.get('id');
  return id === undefined ? (
    <ScorecardList by={by} />
  ) : (
    <ScorecardDetail key={`${by} ${id}`} by={by} id={id} />
  );
}
