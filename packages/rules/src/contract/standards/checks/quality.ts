import { quote } from '@backstage-data-mesh/model';
import {
  checkKinds,
  checkPresent,
  enter,
  refuse,
  type Fields,
  type Place,
} from './place';

const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
];

/** What a check of the data has to say, by its type. */
export function checkQuality(fields: Fields, place: Place): void {
  const type = typeOf(fields, place);
  checkKinds(
    fields,
    { tags: 'texts', schedule: 'text', scheduler: 'text' },
    place,
  );
  checkBetween(fields, place);
  if (typeof type === 'string' && Object.hasOwn(BY_TYPE, type)) {
    BY_TYPE[type](fields, place);
  }
}

/** Since 3.1 a check that names a metric is one of type `library`. */
function typeOf({ type, metric }: Fields, { minor }: Place): unknown {
  const isLibrary = minor > 0 && type === undefined && metric !== undefined;
  return isLibrary ? 'library' : type;
}

const BY_TYPE: Readonly<
  Record<string, (fields: Fields, place: Place) => void>
> = {
  library(fields, place) {
    const key = place.minor < 1 ? 'rule' : 'metric';
    const isOld = key === 'metric' && fields.rule !== undefined;
    checkPresent(fields, [key], {
      place,
      why: isOld
        ? 'since 3.1 it takes the place of `rule`'
        : 'a check of type `library` names what it counts',
    });
    checkOperator(fields, place);
  },
  sql(fields, place) {
    const why = 'a check of type `sql` runs one';
    checkPresent(fields, ['query'], { place, why });
    if (fields.query !== undefined) checkOperator(fields, place);
  },
  custom(fields, place) {
    const why = 'a check of type `custom` names its engine and what that runs';
    checkPresent(fields, ['engine', 'implementation'], { place, why });
    checkKinds(fields, { engine: 'text' }, place);
  },
};

/** Since 3.1 what is counted or queried is held against one thing. */
function checkOperator(fields: Fields, place: Place): void {
  if (place.minor < 1) return;
  const given = OPERATORS.filter(name => fields[name] !== undefined);
  if (given.length === 0) {
    refuse(place, `says nothing that has to hold, such as ${quote('mustBe')}`);
  } else if (given.length > 1) {
    const names = given.map(quote).join(' and ');
    refuse(place, `says ${names}; a check says one thing that has to hold`);
  }
}

/** Two bounds, the lower one first. */
function checkBetween(fields: Fields, place: Place): void {
  for (const key of ['mustBeBetween', 'mustNotBeBetween']) {
    const bounds = fields[key];
    if (!Array.isArray(bounds) || bounds.length !== 2) continue;
    const [low, high]: unknown[] = bounds;
    if (typeof low === 'number' && typeof high === 'number' && low > high) {
      refuse(enter(place, key), 'has the higher of its bounds first');
    }
  }
}
