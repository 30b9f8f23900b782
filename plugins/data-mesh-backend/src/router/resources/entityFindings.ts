import {
  operations,
  type OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { tallyOf } from '@backstage-data-mesh/rules';
import { show } from '../../access/show';
import { profileOf } from '../../history/profile';
import { describeOutcome } from '../describeOutcome';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import type { House } from '../../house';
import { resource } from '../resource';

/** What the rules say of one entity. */
export const entityFindings = ({
  mesh,
  access,
  sealer,
}: Pick<House, 'mesh' | 'access' | 'sealer'>) =>
  resource(
    operations.getEntityFindings,
    async ({ credentials, parameters }) => {
      const sight = await access.findings(credentials);
      const ref = await entityOf(parameters, sight, hasEntity(mesh));
      const { told, frame, find, families } = await mesh.read(now => {
        const { evaluation, book } = now;
        const { graph, rules } = evaluation;
        const node = graph.nodeOf(ref);
        const written = node === undefined ? undefined : graph.itemOf(node);
        const outcomes = evaluation.outcomesOf(ref);
        const ruleOf = new Map(rules.map(rule => [rule.id, rule]));
        return {
          frame: now.frame,
          families: profileOf(outcomes, rules),
          find: (name: string) => now.names.get(name) ?? [],
          told: outcomes.map(outcome =>
            describeOutcome(outcome, {
              rule: ruleOf.get(outcome.rule),
              line: book.get(ref, outcome.rule),
              written,
            }),
          ),
        };
      });
      const shown = await show(told, { sight, sealer, find });
      const those = (is: (outcome: OutcomeAnswer) => boolean) =>
        shown.filter(is);
      return {
        ...frame,
        ref,
        tally: tallyOf(told),
        families,
        findings: those(({ status }) => status === 'fail').flatMap(
          ({ rule, findings }) => findings.map(each => ({ ...each, rule })),
        ),
        waived: those(({ status }) => status === 'waived'),
        inGrace: those(({ isGrace }) => isGrace),
        unknown: those(({ status }) => status === 'unknown'),
        errors: those(({ status }) => status === 'error'),
      };
    },
  );
