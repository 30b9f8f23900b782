import type { OutputPort } from '@backstage-data-mesh/model';
import Typography from '@material-ui/core/Typography';
import { DateText } from '../../facts/DateText';
import { FreeText } from '../../facts/FreeText';
import { ShapedWord } from '../../facts/ShapedWord';
import { useText } from '../../facts/useText';

/** When a port is switched off, and where to move. */
export function Deprecation(props: {
  deprecated: NonNullable<OutputPort['deprecated']>;
}) {
  const t = useText();
  const { since, sunset, replacedBy } = props.deprecated;
  return (
    <Typography variant="caption" component="div">
      <ShapedWord shape="warning" ink="bad">
        {t('about.deprecated')}
      </ShapedWord>
      {since && (
        <div>
          {t('operatingModel.since')} <DateText iso={since} />
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
