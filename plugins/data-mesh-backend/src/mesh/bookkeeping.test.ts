import { Book } from './book';
import { OpenCommit, type ResultCause } from './bookkeeping';

const AT = new Date('2026-11-20T12:00:00Z');
const VISITS = 'dataproduct:default/visits';
const about = { subject: VISITS, rule: 'ownership-team-missing' };

const causeOf = (...causes: ResultCause[]) => {
  const commit = new OpenCommit(new Book(), AT);
  commit.note(about, {
    after: { ...about, status: 'fail', findings: [] },
    causes,
  });
  const [{ cause, causeRef, causePart }] = commit.transitions;
  return [cause, causeRef, causePart];
};

const crew: ResultCause = {
  what: 'entity',
  ref: 'group:default/crew',
  part: 'ownedBy',
};
const own: ResultCause = { what: 'entity', ref: VISITS, part: 'existence' };
const day: ResultCause = { what: 'day', part: '2026-11-20' };

describe('of several causes of a change', () => {
  it('what somebody did tells more than what follows from it', () => {
    expect(causeOf(day, crew)).toEqual(Object.values(crew));
  });

  it('that the entity itself came or went tells most', () => {
    expect(causeOf(crew, own, day)).toEqual(Object.values(own));
  });
});
