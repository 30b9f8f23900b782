import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
} from 'node:crypto';
import { InputError } from '@backstage/errors';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Gives texts to callers that they can neither read nor change. */
export class Sealer {
  /** @param secret - 32 bytes that all instances share. */
  constructor(private readonly secret: Buffer) {}

  /** The value as a text for its caller to send back. */
  seal(value: unknown): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.secret, nonce);
    const sealed = [
      nonce,
      cipher.update(JSON.stringify(value), 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ];
    return Buffer.concat(sealed).toString('base64url');
  }

  /** @throws InputError for any text that was not sealed here. */
  open(text: string): unknown {
    const bytes = Buffer.from(text, 'base64url');
    try {
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(ALGORITHM, this.secret, nonce, {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const sealed = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
      return JSON.parse(
        Buffer.concat([decipher.update(sealed), decipher.final()]).toString(
          'utf8',
        ),
      );
    } catch {
      throw new InputError('The cursor is none that was given out here');
    }
  }

  /** A name for something that must not be told. */
  disguise(text: string): string {
    return createHmac('sha256', this.secret)
      .update(text)
      .digest('base64url')
      .slice(0, 16);
  }
}
