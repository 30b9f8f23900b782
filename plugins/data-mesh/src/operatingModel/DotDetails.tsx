import type {
  ProductInteraction,
  ResponsibilityDot,
  TeamInteraction,
} from '@backstage-data-mesh/model';
import { useNow } from '../facts/clock';
import { describeDate } from '../facts/describeDate';
import { FreeText } from '../facts/FreeText';
import { usePageText } from '../facts/usePageText';

/** What is behind a dot, in the words of a tooltip. */
export function DotDetails(props: {
  dot: ResponsibilityDot;
  interactions: readonly ProductInteraction[];
}) {
  const t = usePageText();
  const { dot, interactions } = props;
  if (interactions.length === 0) {
    return (
      <>
        {t(
          dot.isDeclared
            ? 'operatingModel.noInteraction'
            : 'operatingModel.byOwnership',
        )}
      </>
    );
  }
  return (
    <>
      {interactions.map(item => (
        <InteractionLines key={item.id} item={item} />
      ))}
    </>
  );
}

function InteractionLines(props: { item: ProductInteraction }) {
  const t = usePageText();
  const { interaction, contractRef } = props.item;
  return (
    <div>
      <strong>
        {interaction.mode
          ? t(`teams.mode.${interaction.mode}`)
          : t('teams.dependency')}
      </strong>
      <DateLine label="since" iso={interaction.since} />
      <DateLine label="until" iso={interaction.until} />
      <Line label="contract" text={contractRef} />
      <Line label="purpose" text={interaction.purpose} />
    </div>
  );
}

type Label = keyof Pick<
  TeamInteraction,
  'since' | 'until' | 'contract' | 'purpose'
>;

function Line(props: { label: Label; text?: string }) {
  const t = usePageText();
  if (!props.text) return <></>;
  return (
    <div>
      {t(`teams.${props.label}`)}: <FreeText>{props.text}</FreeText>
    </div>
  );
}

function DateLine(props: { label: Label; iso?: string }) {
  const now = useNow();
  if (!props.iso) return <></>;
  const { absolute, relative } = describeDate(props.iso, now);
  const text = relative ? `${absolute} (${relative})` : absolute;
  return <Line label={props.label} text={text} />;
}
