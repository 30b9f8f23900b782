import type { DataProductEntity, Measure } from '@backstage-data-mesh/model';
import { Fact, FactList } from '../../facts/FactList';
import { FreeText } from '../../facts/FreeText';
import { Lead, LeadItem } from '../../facts/Lead';
import { LifecycleMark } from '../../facts/LifecycleMark';
import { ReferenceLinks } from '../../facts/ReferenceLinks';
import { Section } from '../../facts/Section';
import { useText } from '../../facts/useText';
import { MeasureList } from '../../measures/MeasureList';
import { Confirmed } from '../Confirmed';
import { Autonomy } from './Autonomy';
import { InShort } from './InShort';

/** Whose a data product is, and what it is about. */
export function DataProductFacts(props: { entity: DataProductEntity }) {
  const t = useText();
  const { spec } = props.entity;
  return (
    <>
      <Lead>
        <LeadItem>
          <LifecycleMark lifecycle={spec.lifecycle} />
        </LeadItem>
        <LeadItem label={t('about.ownedBy')}>
          <ReferenceLinks at={['spec', 'owner']} />
          <Confirmed confirmed={spec.confirmed} />
        </LeadItem>
        <LeadItem label={t('about.productOwner')}>
          <ReferenceLinks at={['spec', 'productOwner']} />
        </LeadItem>
        <InShort />
      </Lead>
      <FactList>
        {spec.boundary && (
          <Fact wide label={t('about.boundary')}>
            <FreeText>{spec.boundary}</FreeText>
          </Fact>
        )}
        <Fact label={t('about.domain')}>
          <ReferenceLinks at={['spec', 'domain']} />
        </Fact>
        <Fact label={t('about.type')}>
          {t(`about.productType.${spec.type}`)}
        </Fact>
        <Fact label={t('about.version')}>
          {spec.version && <FreeText>{spec.version}</FreeText>}
        </Fact>
        <Fact label={t('about.region')}>
          {spec.region && <FreeText>{spec.region}</FreeText>}
        </Fact>
        <Fact label={t('about.platforms')}>
          <ReferenceLinks at={['spec', 'platforms']} />
        </Fact>
        <Autonomy autonomy={spec.autonomy} />
      </FactList>
      <ProductMeasures measures={spec.measures ?? []} />
    </>
  );
}

function ProductMeasures(props: { measures: readonly Measure[] }) {
  const t = useText();
  if (props.measures.length === 0) return <></>;
  return (
    <Section title={t('about.productMeasures')}>
      <MeasureList
        measures={props.measures}
        sourceOf={index => (
          <ReferenceLinks at={['spec', 'measures', index, 'measuredBy']} />
        )}
      />
    </Section>
  );
}
