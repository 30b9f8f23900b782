import { buildMeshGraph, readMesh } from '@backstage-data-mesh/model';
import { parseAllDocuments } from 'yaml';
import {
  body,
  bodyThatSays,
  COMMERCIAL,
  ENTERPRISE,
  mesh,
  rules,
  type BodyText,
} from './__testUtils__/settings';
import { compareGoverned, createSettingsComparison } from './compareGoverned';
import { governMesh } from './governMesh';
import type { RuleSettings } from './settings';

const VISITS = 'dataproduct:default/visits';
const TRIALS = 'dataproduct:default/trials';

const WAIVER =
  '{ id: w, rule: team-x, entity: dataproduct:trials, approvedBy: user:ana, approvedOn: 2026-10-01, expires: 2026-12-01 }';

function govern(bodies: readonly BodyText[], today = '2026-11-20') {
  const person = `---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: {}
`;
  const text = mesh + person + bodies.map(body).join('');
  const documents = parseAllDocuments(text).map(document => document.toJS());
  const graph = buildMeshGraph(readMesh(documents).items);
  return governMesh(graph, { rules, today });
}

/** The rules that differ for a product in the domain, and for one outside. */
function differences(
  before: readonly BodyText[],
  after: readonly BodyText[],
  today?: string,
): string[][] {
  const compared = compareGoverned(govern(before), govern(after, today));
  return [VISITS, TRIALS].map(ref => [...compared.settingsFor(ref)]);
}

const board = bodyThatSays('board', COMMERCIAL, 'error');
const inGrace = bodyThatSays(
  'board',
  COMMERCIAL,
  'error',
  'status: grace, graceUntil: 2026-11-30',
);

describe('comparing who governs what', () => {
  it('finds no difference between equal answers', () => {
    expect(differences([board], [board])).toEqual([[], []]);
  });

  it.each([
    ['a body that comes', [], [board]],
    ['another severity', [board], [bodyThatSays('board', COMMERCIAL, 'info')]],
    ['another body', [board], [bodyThatSays('other', COMMERCIAL, 'error')]],
    [
      'a floor',
      [board],
      [bodyThatSays('board', COMMERCIAL, 'error', 'floor: true')],
    ],
    ['grace', [board], [inGrace]],
  ])('finds %s, where it counts', (_, before, after) => {
    expect(differences(before, after)).toEqual([['team-x'], []]);
  });

  it('finds that grace is over, on another day', () => {
    expect(differences([inGrace], [inGrace])).toEqual([[], []]);
    expect(differences([inGrace], [inGrace], '2026-12-01')).toEqual([
      ['team-x'],
      [],
    ]);
  });

  it('finds rules that came or went', () => {
    const checks =
      '{ id: p, status: enforced, checks: [{ id: ownership-a, subject: DataProduct, summary: a, why: b, remedy: c, severity: info, assert: { spec.owner: x } }] }';
    const declaring = { name: 'board', scope: COMMERCIAL, policies: checks };
    const both = [['ownership-a'], ['ownership-a']];
    expect(differences([], [declaring])).toEqual(both);
    expect(differences([declaring], [])).toEqual(both);
  });

  it('finds waivers that are given, end, or no longer count', () => {
    const giving = (scope: string) => ({
      name: 'board',
      scope,
      policies: `], seats: [{ who: user:ana, role: chair }], waivers: [${WAIVER}`,
    });
    const without = govern([]);
    const here = govern([giving(ENTERPRISE)]);
    const elsewhere = govern([giving(COMMERCIAL)]);
    const later = govern([giving(ENTERPRISE)], '2026-12-24');
    const found = [['team-x', TRIALS]];
    expect(compareGoverned(without, here).waivers()).toEqual(found);
    expect(compareGoverned(here, elsewhere).waivers()).toEqual(found);
    expect(compareGoverned(here, later).waivers()).toEqual(found);
    expect(
      compareGoverned(here, govern([giving(ENTERPRISE)])).waivers(),
    ).toEqual([]);
    expect(compareGoverned(without, elsewhere).waivers()).toEqual([]);
  });

  it('compares each pair of maps once', () => {
    const compare = createSettingsComparison();
    const [before, after] = [govern([]), govern([board])].map(governed =>
      counted(governed.settingsFor(VISITS)),
    );
    const first = compare(before.map, after.map);
    const reads = before.count();
    expect([...first]).toEqual(['team-x']);
    expect(compare(before.map, after.map)).toBe(first);
    expect(before.count()).toBe(reads);
    expect(compare(before.map, before.map).size).toBe(0);
    expect(before.count()).toBe(reads);
  });
});

/** A map that counts how often it is walked. */
function counted(settings: RuleSettings) {
  let count = 0;
  class Counted extends Map<string, unknown> {
    override [Symbol.iterator]() {
      count++;
      return super[Symbol.iterator]();
    }
  }
  const map = new Counted(settings) as unknown as RuleSettings;
  return { map, count: () => count };
}
