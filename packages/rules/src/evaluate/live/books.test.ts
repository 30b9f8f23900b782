import { dataProduct, domain, readEntity } from '@backstage-data-mesh/model';
import fc from 'fast-check';
import { isSameValue } from '../../memory/isSameValue';
import { Agenda } from './agenda';
import { Vocabulary } from './aspects';
import { ChangeLog } from './changeLog';
import { FieldLevel } from './fields';
import { Onlookers } from './onlookers';
import { compareEntities, seeEntity } from './seenEntity';
import { TopicBook } from './topics';

describe('an entity that is seen', () => {
  const vocabulary = new Vocabulary();
  const level = FieldLevel.ofKind(vocabulary.aspects, domain);
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Domain',
    metadata: { name: 'sales', title: 'Sales' },
    spec: {
      owner: 'crew',
      dataMesh: { vision: 'a', goals: [{ id: 'grow', title: 'Grow' }] },
    },
  };
  const look = (read: (seen: typeof entity) => unknown) => {
    const noted = new Set<string>();
    read(
      seeEntity(entity, level, {
        note: aspect => noted.add(vocabulary.aspects.nameOf(aspect)),
      }),
    );
    return [...noted];
  };

  it('tells of the fields that are read, and of nothing within them', () => {
    expect(look(seen => seen.spec.dataMesh.goals[0].title)).toEqual([
      'spec',
      'spec.dataMesh',
      'spec.dataMesh.goals',
    ]);
    expect(look(seen => seen.metadata.title)).toEqual([
      'metadata',
      'metadata.title',
    ]);
  });

  it('tells of a field that is not there', () => {
    expect(look(seen => 'owner' in seen.metadata)).toContain('metadata.owner');
  });

  it('looks the same, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const seen = seeEntity(Object.freeze({ spec: value }), level, {
          note() {},
        });
        expect(JSON.stringify(seen)).toBe(JSON.stringify({ spec: value }));
        expect({ ...seen.spec }).toEqual(value);
      }),
    );
  });

  it('tells which fields differ from another, of those that were read', () => {
    const differences = (after: typeof entity) => {
      const noted: string[] = [];
      compareEntities(entity, after, {
        level,
        note: aspect => noted.push(vocabulary.aspects.nameOf(aspect)),
      });
      return noted;
    };
    look(seen => [seen.spec.owner, seen.spec.dataMesh.vision]);
    const owned = { ...entity, spec: { ...entity.spec, owner: 'squad' } };
    expect(differences(owned)).toEqual(['spec.owner']);
    expect(differences(structuredClone(entity))).toEqual([]);
    const bare = { ...entity, spec: { owner: 'crew' } };
    expect(differences(bare as typeof entity)).toContain(
      'spec.dataMesh.vision',
    );
  });

  it('has output ports whose fields are told apart, whichever port it is', () => {
    const ofProduct = FieldLevel.ofKind(vocabulary.aspects, dataProduct);
    const ports = [{ name: 'out', version: '1' }, { name: 'other' }];
    const offering = (outputPorts: object[]) => ({
      apiVersion: 'data-mesh/v1alpha1',
      kind: 'DataProduct',
      metadata: { name: 'visits' },
      spec: { outputPorts },
    });
    const noted = new Set<string>();
    const seen = seeEntity(offering(ports), ofProduct, {
      note: aspect => noted.add(vocabulary.aspects.nameOf(aspect)),
    });
    expect(JSON.stringify(seen)).toBe(JSON.stringify(offering(ports)));
    expect(noted).toContain('spec.outputPorts[].version');
    const differences = (outputPorts: object[]) => {
      const found: string[] = [];
      compareEntities(offering(ports), offering(outputPorts), {
        level: ofProduct,
        note: aspect => found.push(vocabulary.aspects.nameOf(aspect)),
      });
      return found.sort();
    };
    expect(differences(structuredClone(ports))).toEqual([]);
    expect(differences([{ name: 'out', version: '2' }, ports[1]])).toEqual([
      'spec.outputPorts[].version',
    ]);
    expect(differences([ports[0]])).toEqual([
      'spec.outputPorts',
      'spec.outputPorts[].*',
      'spec.outputPorts[].name',
    ]);
    expect(differences([])).toContain('spec.outputPorts[].version');
  });

  it('is told apart in the same places as its kind', () => {
    expect(domain.extendsAt).toEqual(['spec', 'dataMesh']);
    expect(dataProduct.extendsAt).toBeUndefined();
    expect(readEntity(entity).is).toBe('read');
  });
});

describe('onlookers', () => {
  const topics = new TopicBook(0);

  it('are known until they look elsewhere', () => {
    const onlookers = new Onlookers({ nodeCount: 0 });
    onlookers.replace(1, [5, 6], [topics.of('a')]);
    onlookers.add(1, [7], []);
    expect([5, 6, 7, 8].map(node => onlookers.of(node))).toEqual([
      [1],
      [1],
      [1],
      [],
    ]);
    onlookers.replace(1, [6], []);
    expect([5, 6, 7].map(node => onlookers.of(node))).toEqual([[], [1], []]);
    expect(topics.known('a')).toBeUndefined();
  });

  it('are looked at anew when much was added', () => {
    const onlookers = new Onlookers({ nodeCount: 0 });
    onlookers.replace(1, [2], []);
    expect(onlookers.isWorn(1)).toBe(false);
    for (let node = 10; node < 60; node++) onlookers.add(1, [node], []);
    expect(onlookers.isWorn(1)).toBe(true);
    onlookers.replace(1, [2], []);
    expect(onlookers.isWorn(1)).toBe(false);
  });
});

describe('an agenda', () => {
  const task = { marks: new Uint8Array(1), cause: { what: 'day' } as const };

  it('does the tasks of a node together, and sweeps after them', () => {
    const agenda = new Agenda();
    const other = { ...task, marks: new Uint8Array(2) };
    agenda.sweep({
      nodes: [1, 2, 3].values(),
      taskFor: node => (node === 2 ? undefined : task),
    });
    agenda.add(2, task);
    agenda.add(2, other);
    agenda.add(2, task);
    expect(agenda.take()).toEqual({ node: 2, tasks: [task, other] });
    expect(agenda.take()?.node).toBe(1);
    expect(agenda.take()?.node).toBe(3);
    expect(agenda.take()).toBeUndefined();
    expect(agenda.isEmpty).toBe(true);
  });
});

describe('a log of changes', () => {
  const outcome = (status: 'pass' | 'fail') => ({
    rule: 'r',
    subject: 's',
    status,
    findings: [],
  });
  const causes = [{ what: 'day' }] as const;

  it('tells once of what changes twice, and nothing of what comes back', () => {
    const log = new ChangeLog();
    log.note(1, { before: outcome('pass'), after: outcome('fail'), causes });
    log.note(1, { before: outcome('fail'), after: outcome('pass'), causes });
    log.note(2, { after: outcome('fail'), causes });
    log.note(2, { before: outcome('fail'), after: outcome('pass'), causes });
    const [change, ...others] = log.take();
    expect(change).toMatchObject({ after: outcome('pass') });
    expect(change.before).toBeUndefined();
    expect(others).toEqual([]);
    expect(log.take()).toEqual([]);
  });

  it('tells nothing of what was never judged before', () => {
    const log = new ChangeLog();
    log.note(1, { after: outcome('fail'), causes: [{ what: 'start' }] });
    expect(log.take()).toEqual([]);
  });
});

describe('values of JSON', () => {
  it('are the same when they are written alike but for the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(isSameValue(a, structuredClone(a))).toBe(true);
        expect(isSameValue(a, b) ? a : b).toEqual(b);
      }),
    );
    expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameValue([1, 2], [2, 1])).toBe(false);
    expect(isSameValue({ a: [] }, { a: {} })).toBe(false);
  });
});
