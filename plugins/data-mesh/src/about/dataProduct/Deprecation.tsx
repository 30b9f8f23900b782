import type { OutputPort } from '@backstage-data-mesh/model';
import { Mark } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { useText } from '../../facts/useText';

/** When a port is switched off, and where to move. */
export function Deprecation(props: {
  deprecated: NonNullable<OutputPort['deprecated']>;
}) {
  const t = useText();
  const { since, sunset, replacedBy } = props.deprecated;
  return (
    <Typography variant="caption" component="div">
      <Mark shape="warning" ink="bad">
        {t('about.deprecated')}
      </Mark>
      {since && (
        <div>
          {t('teams.since')} <DateText iso={since} />
        </div>
      )}
      {sunset && (
        <div>
          {t('about.switchedOff')} <DateText iso={sunset} />
        </div>
      )}
      {replacedBy && (
        <div>
          {t('about.moveTo')} <FreeText>{replacedBy}</FreeText>
        </div>
      )}
    </Typography>
  );
}
