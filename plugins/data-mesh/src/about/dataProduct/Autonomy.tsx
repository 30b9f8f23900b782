import type { DataProductEntity } from '@backstage-data-mesh/model';
import { Fact } from '../../facts/FactList';
import { useText } from '../../facts/useText';

const SUBJECTS = ['funding', 'roadmap', 'technology'] as const;

/** Who decides on money, on what comes next, on technology. */
export function Autonomy(props: {
  autonomy: DataProductEntity['spec']['autonomy'];
}) {
  const t = useText();
  const { autonomy } = props;
  return (
    <Fact label={t('about.autonomy.title')}>
      {autonomy &&
        SUBJECTS.map(subject => {
          const word = autonomy[subject];
          return (
            word && (
              <div key={subject}>
                {t(`about.autonomy.${subject}`)}: {t(`about.autonomy.${word}`)}
              </div>
            )
          );
        })}
    </Fact>
  );
}
