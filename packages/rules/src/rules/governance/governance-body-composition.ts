import {
  governanceBody,
  quote,
  type GovernanceBodyEntity,
} from '@backstage-data-mesh/model';
import * as z from 'zod';
import {
  notApplicable,
  type Finding,
  type Suggestion,
  PASS,
} from '../../declare/finding';
import { defineRule, type RuleContext } from '../../declare/rule';
import { everyOf, type Subject } from '../../declare/subject';
import { listNames, nameRef, subjectName } from '../../wording/names';
import { findCandidates, type Candidate } from './shared/candidates';
import { readRoles, USUAL_ROLES } from './shared/roles';

const roles = (of: string, names: string[]) =>
  z
    .array(z.string())
    .default(names)
    .describe(`The roles that a ${of} body has to have.`);

export const governanceBodyComposition = defineRule({
  id: 'governance-body-composition',
  summary: 'A governance body has the people in it that its decisions need.',
  why: 'A portfolio is weighed by domain owners together with executives, use cases by product owners together with their domain owner, and standards by domain architects together with technical leads. Where one side is missing, the other decides what it cannot carry out. A portfolio round inside one domain needs no executives.',
  source: 'Thoughtworks, Data mesh in practice: organizational operating model',
  remedy:
    'Add a seat with the missing role to `spec.seats`, and name who sits there.',
  subject: everyOf(governanceBody),
  needs: ['mesh'],
  inPartialMesh: 'by-finding',
  version: '2',
  severity: 'warning',
  options: z.object({
    portfolio: roles('portfolio', USUAL_ROLES.portfolio),
    domain: roles('domain', USUAL_ROLES.domain),
    technology: roles('technology', USUAL_ROLES.technology),
    oversight: roles('oversight', USUAL_ROLES.oversight),
    domainPortfolio: roles('portfolio', ['domain-owner']).describe(
      'The roles that a portfolio body has to have whose scope is a single domain.',
    ),
  }),
  examples: {
    passing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  seats:
    - { who: user:ana, role: domain-architect }
    - { who: user:bo, role: technical-lead }
`,
    failing: `
apiVersion: data-mesh/v1alpha1
kind: GovernanceBody
metadata: { name: forum }
spec:
  type: technology
  owner: group:architects
  seats:
    - { who: user:ana, role: domain-architect }
    - { role: technical-lead }
`,
  },
  check(subject, context) {
    const { type, seats = [] } = subject.entity.spec;
    const isInside = isPortfolioInsideDomain(subject, context);
    const needed = context.options[isInside ? 'domainPortfolio' : type];
    if (needed.length === 0) {
      return notApplicable(`nothing is asked of a body of type ${type}`);
    }
    const filled = seats.filter(({ who }) => who !== undefined);
    const isFilled = readRoles(filled.map(({ role }) => role));
    const missing = needed.filter(role => !isFilled(role));
    if (missing.length === 0) return PASS;
    const hasSeat = readRoles(seats.map(({ role }) => role));
    return missing.map(role =>
      report(subject, { role, isEmpty: hasSeat(role), needed, type, context }),
    );
  },
});

/** Inside a domain its own people weigh its bets, without executives. */
function isPortfolioInsideDomain(
  { node, entity }: Subject<GovernanceBodyEntity>,
  { facts }: RuleContext,
): boolean {
  const { type, scope } = entity.spec;
  if (type !== 'portfolio' || scope?.level !== 'domain') return false;
  const governance = facts.governance();
  const [only, ...others] = governance.domainsOf(node);
  return (
    only !== undefined &&
    others.length === 0 &&
    only !== governance.dataDomains().company
  );
}

interface Missing {
  readonly role: string;
  /** True when there is a seat for it, and nobody on it. */
  readonly isEmpty: boolean;
  readonly needed: readonly string[];
  readonly type: string;
  readonly context: RuleContext;
}

function report(
  { ref, node, entity }: Subject<GovernanceBodyEntity>,
  { role, isEmpty, needed, type, context }: Missing,
): Finding {
  const { graph, facts } = context;
  const seats = entity.spec.seats ?? [];
  const fact = isEmpty
    ? `its seat for the role ${quote(role)} is empty`
    : `nobody in it has the role ${quote(role)}`;
  const domains = facts.governance().domainsOf(node);
  const candidates = findCandidates(graph, role, domains);
  return {
    path: ['spec', 'seats'],
    message: `${subjectName(ref)} is of type ${quote(type)}, and ${fact}; such a body has a person in ${needed.length === 1 ? 'the role' : 'each of the roles'} ${listNames(needed)}`,
    discriminator: role,
    // what is the widest domain here may lie within another one elsewhere
    fromAbsence: type === 'portfolio' && entity.spec.scope?.level === 'domain',
    suggestions: candidates.map(candidate =>
      propose(candidate, { role, at: seats.length, graph }),
    ),
  };
}

function propose(
  { person, domain }: Candidate,
  seat: { role: string; at: number; graph: RuleContext['graph'] },
): Suggestion {
  const { role, at, graph } = seat;
  const who = graph.refOf(person);
  return {
    text: `Seat ${nameRef(who)}, who answers for ${nameRef(graph.refOf(domain))} or a product in it`,
    edits: [
      {
        path: ['spec', 'seats', at],
        action: 'set',
        value: { who, role, represents: graph.refOf(domain) },
      },
    ],
    isSafe: false,
  };
}
