import type { TeamInteraction } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { NotGiven } from '../facts/NotGiven';
import { useText } from '../facts/useText';

const LOOKS = {
  none: { shape: 'ring', ink: 'quiet' },
  slowing: { shape: 'half', ink: 'steady' },
  blocking: { shape: 'warning', ink: 'bad' },
} as const;

/** What an interaction does to the flow of work. */
export function ImpactMark(props: { impact: TeamInteraction['impact'] }) {
  const t = useText();
  if (!props.impact) return <NotGiven />;
  return (
    <Mark {...LOOKS[props.impact]}>{t(`teams.impact.${props.impact}`)}</Mark>
  );
}
