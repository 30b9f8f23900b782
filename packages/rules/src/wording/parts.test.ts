import { namePart, partSubject } from './parts';

it('a part is named by its id, and by its place where it has none', () => {
  expect(namePart('waiver', { id: 'w-1', index: 1 })).toBe('waiver `w-1`');
  expect(namePart('waiver', { id: ' ', index: 1 })).toBe('the 2nd waiver');
  expect(partSubject('goal', { id: '', index: 0 })).toBe('The 1st goal');
  expect(partSubject('goal', { id: 'a', index: 0 })).toBe('Goal `a`');
});
