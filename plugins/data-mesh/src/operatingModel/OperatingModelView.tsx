import type { OperatingModel } from '@backstage-data-mesh/model';
import { Typography } from '@backstage-data-mesh/plugin-data-mesh-react/ui';
import { Section } from '../facts/Section';
import { usePageText } from '../facts/usePageText';
import { InteractionList } from './InteractionList';
import { MatrixLegend } from './MatrixLegend';
import { ResponsibilityMatrix } from './ResponsibilityMatrix';

/** The matrix of a data product and the interactions behind it. */
export function OperatingModelView(props: { model: OperatingModel }) {
  const t = usePageText();
  const { model } = props;
  return (
    <Typography component="div" variant="body2">
      <ResponsibilityMatrix model={model} />
      <MatrixLegend />
      <Section title={t('teams.interactions')}>
        <InteractionList model={model} />
      </Section>
    </Typography>
  );
}
