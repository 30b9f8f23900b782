import * as z from 'zod';
import { rules } from '../rules';
import { recommendedSettings } from './recommended';

describe('the recommended settings', () => {
  it('fill in the options of every rule', () => {
    const settings = recommendedSettings(rules);
    for (const { id, options, severity } of rules) {
      const filled = settings.get(id);
      expect(filled).toMatchObject({ severity });
      expect(options?.safeParse(filled?.options).success ?? true).toBe(true);
      expect(filled?.options !== undefined).toBe(options !== undefined);
    }
  });

  it('cannot be given for a rule that has an option without a default', () => {
    const options = z.object({ days: z.number() });
    expect(() => recommendedSettings([{ ...rules[0], options }])).toThrow(
      `Rule ${rules[0].id} has an option without a default`,
    );
  });
});
