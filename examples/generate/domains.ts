import { REGIONS, regionOf, topDomainOf, type Plan } from './plan';
import type { Dice } from './random';

/** Domains in three levels, and who governs them. */
export function* domains(plan: Plan, dice: Dice): Generator<object> {
  yield domain('company', { goals: ['grow', 'last'] });
  for (let at = 0; at < plan.topDomains; at++)
    yield domain(`top-domain-${at}`, {
      parent: 'company',
      region: REGIONS[at % REGIONS.length],
      goals: ['faster'],
      contributesTo: `domain:company#${dice.pick(['grow', 'last'])}`,
    });
  for (let at = 0; at < plan.domains; at++)
    yield domain(`domain-${at}`, {
      parent: `top-domain-${topDomainOf(at)}`,
      region: regionOf(at),
      goals: ['outcome-0', 'outcome-1'],
      contributesTo: `domain:top-domain-${topDomainOf(at)}#faster`,
    });
  yield* bodies(plan, dice);
}

interface DomainFacts {
  readonly parent?: string;
  readonly region?: string;
  readonly goals: readonly string[];
  readonly contributesTo?: string;
}

function domain(
  name: string,
  { parent, region, goals, contributesTo }: DomainFacts,
): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name, title: name.replace(/-/g, ' ') },
    spec: {
      owner: 'group:department-0',
      ...(parent && { subdomainOf: parent }),
      dataMesh: {
        ...{ domainOwner: 'user:person-0-0', dataLead: 'user:person-0-1' },
        ...(region && { region }),
        vision: 'Whoever decides knows what is going on.',
        goals: goals.map(id => ({
          ...{ id, title: `Reach ${id}`, status: 'open' },
          ...(contributesTo && { contributesTo: [contributesTo] }),
        })),
        identifiers: [{ id: 'customer', title: 'Customer' }],
      },
    },
  };
}

function* bodies(plan: Plan, dice: Dice): Generator<object> {
  yield body('company-technology', 'technology', {
    scope: { level: 'enterprise' },
    policies: [
      {
        id: 'ports-have-contracts',
        title: 'Every output port in production has a contract',
        status: 'enforced',
        since: '2026-01-01',
        rules: [{ rule: 'interop-port-without-contract', severity: 'error' }],
        steward: 'group:department-0',
        appliesTo: { 'spec.lifecycle': 'production' },
        maxWaiver: 'P12M',
      },
    ],
    // a waiver for one product of two hundred
    waivers: Array.from(
      { length: Math.ceil(plan.products / 200) },
      (_, at) => ({
        id: `w-${at}`,
        rule: 'interop-port-without-contract',
        entity: `dataproduct:product-${dice.below(plan.products)}`,
        reason: 'The contract waits for the new schema.',
        requestedBy: 'user:person-0-2',
        approvedBy: 'user:person-0-3',
        approvedOn: '2026-09-01',
        expires: '2027-03-01',
      }),
    ),
  });
  for (const region of REGIONS)
    yield body(`portfolio-${region}`, 'portfolio', {
      scope: { level: 'region', regions: [region] },
      wipLimit: plan.hypotheses,
    });
  for (let at = 0; at < plan.topDomains; at++)
    yield body(`circle-${at}`, 'portfolio', {
      scope: { level: 'domain', domains: [`domain:top-domain-${at}`] },
      parent: `governancebody:portfolio-${REGIONS[at % REGIONS.length]}`,
      wipLimit: 200,
    });
}

/** Who sits in a body. */
const ROLES = {
  technology: ['domain-architect', 'technical-lead'],
  portfolio: ['domain-owner', 'executive'],
};

function body(name: string, type: keyof typeof ROLES, more: object): object {
  return {
    apiVersion: 'data-mesh/v1alpha1',
    kind: 'GovernanceBody',
    metadata: { name },
    spec: {
      ...{ type, owner: 'group:department-0', cadence: 'P1M' },
      lastMet: '2026-11-02',
      seats: ROLES[type].map((role, at) => ({
        who: `user:person-0-${at}`,
        role,
      })),
      ...more,
    },
  };
}
