import { InputError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  operations,
  type OutcomeAnswer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type {
  PolicyPreviewResult,
  PreviewedPolicy,
  RunFinding,
} from '@backstage-data-mesh/rules';
import { show } from '../../access/show';
import { visibleRefs } from '../../access/seeMesh';
import type { House } from '../../house';
import type { MeshNow } from '../../mesh/meshReader';
import { isTrustedBody } from '../../mesh/trust';
import { describeFound, tellFound } from '../describeFound';
import { entityOf } from '../entityOf';
import { hasEntity } from '../hasEntity';
import { resource } from '../resource';

/** No list is longer than that. */
const MAX = 1_000;

/** Who would fail under a policy, of those whom the caller sees. */
export const preview = ({
  mesh,
  access,
  sealer,
  settings,
}: Pick<House, 'mesh' | 'access' | 'sealer' | 'settings'>) =>
  resource(operations.previewPolicy, async ({ credentials, body, signal }) => {
    const sight = await access.findings(credentials);
    const asked = parseEntityRef(body.body);
    const ref = await entityOf(asked, sight, hasEntity(mesh));
    await mesh.read(now => demandTrust(now, ref, settings));
    const visible = await visibleRefs(mesh, sight);
    const isSeen = (name: string) => !visible || visible.has(name);
    const policy = { body: ref, policy: body.policy } as PreviewedPolicy;
    const told = await mesh.preview(
      { ...{ policy, signal }, isSeen: visible && isSeen },
      (answer, now) => describe(answer, now, isSeen),
    );
    const seen = async ({ told: some }: Found) =>
      (await show(some, { sight, sealer, find: told.find })).flatMap(tellFound);
    const { appeared, resolved, shares, rest, frame } = told;
    const lists = Object.values(shares);
    const isPartial = !sight.isWhole;
    return {
      ...{ ...frame, ...rest, isPartial },
      findings: {
        appeared: await seen(appeared),
        resolved: await seen(resolved),
        counts: { appeared: appeared.count, resolved: resolved.count },
      },
      byDomain: shares.domains.slice(0, MAX),
      byOwner: shares.owners.slice(0, MAX),
      byRegion: shares.regions.slice(0, MAX),
      isCut:
        lists.some(({ length }) => length > MAX) ||
        [appeared, resolved].some(({ count }) => count > MAX),
    };
  });

/** @throws InputError for a body whose policies would not count. */
function demandTrust(
  { evaluation: { graph } }: MeshNow,
  ref: string,
  { isTrustedLocation }: House['settings'],
): void {
  if (isTrustedBody(graph, ref, isTrustedLocation)) return;
  throw new InputError(
    'body.body: its policies do not count, since it does not stand at a trusted location',
  );
}

interface Found {
  readonly count: number;
  readonly told: readonly OutcomeAnswer[];
}

/** The part that the caller sees. */
function describe(
  answer: PolicyPreviewResult,
  now: MeshNow,
  isSeen: (ref: string) => boolean,
) {
  if (!answer.ok)
    throw new InputError(`body.${answer.field}: ${answer.message}`);
  const { ok, byDomain, byOwner, byRegion, ...more } = answer;
  const { appeared, resolved, ...rest } = more;
  const find = (all: readonly RunFinding[]): Found => {
    const found = all.filter(({ outcome }) => isSeen(outcome.subject));
    const told = found.slice(0, MAX).map(describeFound);
    return { count: found.length, told };
  };
  return {
    ...{ frame: now.frame, rest },
    ...{ appeared: find(appeared), resolved: find(resolved) },
    shares: {
      domains: byDomain.filter(({ name }) => isSeen(name)),
      owners: byOwner.filter(({ name }) => isSeen(name)),
      regions: byRegion,
    },
    find: (name: string) => now.names.get(name) ?? [],
  };
}
