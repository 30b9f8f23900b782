import { ConfigReader } from '@backstage/config';
import { dataProduct } from '../__testUtils__/entities';
import {
  decodeNotes,
  FINDING_RULES_ANNOTATION,
  FINDINGS_ANNOTATION,
} from '@backstage-data-mesh/model';
import type { EntityFinding } from '@backstage-data-mesh/rules';
import { annotateFindings } from './annotateFindings';
import { explainFindings } from './explainFindings';
import { judgeEntity } from './judgeEntity';
import { readRejectingRules } from './readRejectingRules';

const NOTHING = { findings: [], unknown: [], isJudged: false };

function finding(rule: string, severity: EntityFinding['severity']) {
  return {
    ...{ rule, severity, key: rule, path: [] },
    message: `${rule}!`,
    remedy: 'Mend it.',
  };
}

describe('the findings of an entity', () => {
  it('come from the rules that need nothing but the entity', () => {
    const { findings } = judgeEntity(
      dataProduct({ owner: 'user:default/kim' }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'ownership-nominated-owner-missing',
        'ownership-product-without-domain',
        'ownership-team-missing',
      ]),
    );
  });

  it('are found once, however often the catalog asks', () => {
    const entity = dataProduct({ owner: 'user:default/kim' });
    expect(judgeEntity(entity)).toBe(judgeEntity(entity));
  });

  it.each([
    ['cannot be read', dataProduct({ owner: 7 })],
    ['is of another kind', { ...dataProduct(), apiVersion: 'acme.io/v1' }],
  ])('are none when it %s', (_, entity) => {
    expect(judgeEntity(entity)).toEqual(NOTHING);
  });
});

describe('the annotations', () => {
  it('count by severity and name each rule once, in order', () => {
    const findings = [
      finding('team-b', 'warning'),
      finding('team-a', 'error'),
      finding('team-b', 'warning'),
    ];
    expect(
      annotateFindings(dataProduct(), { findings, unknown: [], isJudged: true })
        .metadata.annotations,
    ).toMatchObject({
      [FINDINGS_ANNOTATION]: 'errors=1,warnings=2',
      [FINDING_RULES_ANNOTATION]: 'team-a,team-b',
    });
  });

  it('never become longer than what the catalog indexes', () => {
    const findings = Array.from({ length: 30 }, (_, i) =>
      finding(`team-${'x'.repeat(20)}-${i + 10}`, 'info'),
    );
    const { annotations = {} } = annotateFindings(dataProduct(), {
      findings,
      unknown: [],
      isJudged: true,
    }).metadata;
    const text = annotations[FINDING_RULES_ANNOTATION];
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/-\d+,…$/);
  });

  it('leave an entity that cannot be judged as it is', () => {
    const entity = dataProduct();
    expect(annotateFindings(entity, NOTHING)).toBe(entity);
  });

  it('say that nothing was found where the rules looked', () => {
    const { metadata } = annotateFindings(dataProduct(), {
      ...{ findings: [], unknown: [], isJudged: true },
    });
    expect(metadata.annotations).toEqual({ [FINDINGS_ANNOTATION]: 'none' });
  });

  it('tell the worst in words, with what to do', () => {
    const { annotations = {} } = annotateFindings(dataProduct(), {
      findings: [finding('team-b', 'info'), finding('team-a', 'error')],
      unknown: [],
      isJudged: true,
    }).metadata;
    expect(decodeNotes(annotations).notes[0]).toEqual({
      rule: 'team-a',
      severity: 'error',
      message: 'team-a!',
      remedy: 'Mend it.',
    });
  });

  it('tell which rules could not tell, and why', () => {
    const unknown = [
      { rule: 'team-a', why: 'no day is given', toKnow: 'give one' },
      { rule: 'team-b', why: '`owner` cannot be read' },
    ];
    const { annotations = {} } = annotateFindings(dataProduct(), {
      findings: [],
      unknown,
      isJudged: true,
    }).metadata;
    expect(annotations['data-mesh/unknown-rules']).toBe('2');
    expect(decodeNotes(annotations).unknown).toEqual({
      count: 2,
      notes: unknown,
    });
  });

  it.each([
    FINDINGS_ANNOTATION,
    FINDING_RULES_ANNOTATION,
    'data-mesh/finding-notes',
    'data-mesh/unknown-rules',
    'data-mesh/unknown-notes',
  ])('cannot be forged: %s', name => {
    const entity = dataProduct();
    entity.metadata.annotations = { [name]: 'errors=9', a: 'b' };
    expect(annotateFindings(entity, NOTHING).metadata.annotations).toEqual({
      a: 'b',
    });
  });
});

describe('the rules that reject', () => {
  const read = (reject: string[]) =>
    readRejectingRules(
      new ConfigReader({ dataMesh: { processor: { reject } } }),
    );

  it('are none by default', () => {
    expect(readRejectingRules(new ConfigReader({})).size).toBe(0);
  });

  it('are those of the configuration', () => {
    expect([...read(['ownership-team-missing'])]).toEqual([
      'ownership-team-missing',
    ]);
  });

  it.each([
    [
      'a misspelt one',
      'ownership-team-mising',
      '; did you mean ownership-team-missing?',
    ],
    ['one that needs the mesh', 'value-tree-product-serves-nothing', ''],
  ])('cannot be %s', (_, id, hint) => {
    expect(() => read([id])).toThrow(
      `dataMesh.processor.reject names ${id}, which is no rule that needs nothing but the entity${hint}`,
    );
  });
});

describe('the text of a rejection', () => {
  it('has a line for each finding', () => {
    expect(explainFindings([finding('team-a', 'error')])).toBe(
      'error: team-a! (team-a)',
    );
  });

  it('names the place, also in the text of a contract', () => {
    const found = judgeEntity(
      dataProduct({
        outputPorts: [
          {
            name: 'routes',
            contract: [
              'apiVersion: v3.1.0',
              'kind: DataContract',
              'id: routes',
              'version: 1.0.0',
              'status: active',
              'slaProperties:',
              '  - { property: latency, value: soon }',
            ].join('\n'),
          },
        ],
      }),
    ).findings.filter(({ rule }) => rule === 'interop-slo-unreadable');
    expect(explainFindings(found)).toContain(
      '(interop-slo-unreadable, at `spec.outputPorts[0].contract`, line 7 of its text)',
    );
  });
});
