import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../facts/DateText';
import { useText } from '../facts/useText';

/** When somebody last found true who owns an entity, if anybody did. */
export function Confirmed(props: { confirmed?: { readonly on: string } }) {
  const t = useText();
  if (!props.confirmed) return <></>;
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {t('about.ownersConfirmed')} <DateText iso={props.confirmed.on} />
    </Typography>
  );
}
