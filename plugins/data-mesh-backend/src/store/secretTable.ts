import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

/** What instances share and nobody else knows. */
export class SecretTable {
  constructor(private readonly knex: Knex) {}

  /** The secret of a name, made when it is first asked for: 32 bytes. */
  async get(name: string): Promise<Buffer> {
    await this.knex('secret')
      .insert({ name, value: randomBytes(32).toString('base64') })
      .onConflict('name')
      .ignore();
    const { value } = await this.knex('secret').where({ name }).first();
    return Buffer.from(value, 'base64');
  }
}
