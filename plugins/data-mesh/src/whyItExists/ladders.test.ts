import type { ValuePath } from '@backstage-data-mesh/model';
import { nodeOf, pathOf } from './__testUtils__/paths';
import { buildLadders, type Rung, type Way } from './ladders';

function measuring(consumers: readonly string[] = []): ValuePath {
  const [, ...steps] = pathOf(['Pilot', 'Bet', 'Readers', 'Town']).steps;
  return { ...pathOf([], consumers), tie: 'measures', steps };
}

function uses(path: ValuePath): ValuePath {
  return { ...path, tie: 'uses' };
}

function drawStep({ word, node }: Way[number]) {
  return [word, node?.title].filter(Boolean).join(' ');
}

function drawRung({ step, ways }: Rung) {
  return step ? drawStep(step) : ways.map(way => way.map(drawStep).join(', '));
}

function drawLadders(...paths: ValuePath[]) {
  return buildLadders(paths).map(({ rungs }) => rungs.map(drawRung));
}

const TOP = ['serves Readers', 'towards Town'];

describe('buildLadders', () => {
  it('leaves a lone path as it is', () => {
    expect(
      drawLadders(pathOf(['Pilot', 'Bet', 'Readers', 'Town'], ['Tips'])),
    ).toEqual([['Loans', 'readBy Tips', 'builtBy Pilot', 'tries Bet', ...TOP]]);
  });

  it('lists the ties of one hypothesis and goes on from there once', () => {
    expect(
      drawLadders(
        pathOf(['Pilot', 'Bet', 'Readers', 'Town']),
        measuring(),
        uses(pathOf(['Rollout', 'Bet', 'Readers', 'Town'])),
      ),
    ).toEqual([
      [
        'Loans',
        ['builtBy Pilot', 'usedBy Rollout', 'measuresIt'],
        'allFor Bet',
        ...TOP,
      ],
    ]);
  });

  it('lists consumers beside direct ties, each once, without their own ties', () => {
    expect(
      drawLadders(
        uses(pathOf(['Pilot', 'Bet', 'Readers', 'Town'])),
        pathOf(['Rollout', 'Bet', 'Readers', 'Town'], ['Tips']),
        measuring(['Tips']),
        measuring(['Shelf plan', 'Board']),
      )[0].slice(0, 3),
    ).toEqual([
      'Loans',
      ['usedBy Pilot', 'readBy Tips', 'readBy Shelf plan, readBy Board'],
      'allFor Bet',
    ]);
  });

  it('goes no further than a consumer that is tied itself', () => {
    expect(
      drawLadders(
        pathOf(['Pilot', 'Bet', 'Readers', 'Town'], ['Tips']),
        measuring(['Tips', 'Board']),
      ),
    ).toEqual([['Loans', 'readBy Tips', 'builtBy Pilot', 'tries Bet', ...TOP]]);
  });

  it('shows a consumer once that all ways lead through', () => {
    expect(
      drawLadders(
        pathOf(['Pilot', 'Bet', 'Readers', 'Town'], ['Tips']),
        pathOf(['Rollout', 'Bet', 'Readers', 'Town'], ['Tips']),
      )[0].slice(0, 4),
    ).toEqual([
      'Loans',
      'readBy Tips',
      ['builtBy Pilot', 'builtBy Rollout'],
      'allFor Bet',
    ]);
  });

  it('lets ways meet before the hypothesis', () => {
    expect(
      drawLadders(
        measuring(['Tips', 'Board']),
        measuring(['Shelf plan', 'Board']),
      )[0].slice(0, 4),
    ).toEqual([
      'Loans',
      ['readBy Tips', 'readBy Shelf plan'],
      'readBy Board',
      'allFor Bet',
    ]);
  });

  it('parts where a hypothesis serves several goals and meets at the vision', () => {
    expect(
      drawLadders(
        pathOf(['Pilot', 'Bet', 'Readers', 'Town']),
        pathOf(['Pilot', 'Bet', 'Shelves', 'Town']),
      ),
    ).toEqual([
      [
        'Loans',
        'builtBy Pilot',
        'tries Bet',
        ['serves Readers', 'serves Shelves'],
        'towards Town',
      ],
    ]);
  });

  it('makes a ladder for each hypothesis, with its nearest goals', () => {
    const ladders = buildLadders([
      pathOf(['Pilot', 'Bet', 'Readers']),
      pathOf(['Flyers', 'Other', 'Readers']),
      pathOf(['Pilot', 'Bet', 'Shelves']),
    ]);
    expect(ladders.map(({ id, goalIds }) => [id, goalIds])).toEqual([
      [nodeOf('hypothesis', 'Bet').id, [idOf('Readers'), idOf('Shelves')]],
      [nodeOf('hypothesis', 'Other').id, [idOf('Readers')]],
    ]);
  });

  it('starts at a goal that a product measures itself', () => {
    const steps = [nodeOf('goal', 'Readers'), nodeOf('vision', 'Town')];
    expect(drawLadders({ ...measuring(), steps })).toEqual([
      ['Loans', 'measures Readers', 'towards Town'],
    ]);
  });
});

function idOf(title: string) {
  return nodeOf('goal', title).id;
}
