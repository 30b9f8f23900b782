import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { TestTree } from '../__testUtils__/runIn';
import { writeAtOnce } from './writeAtOnce';

const { O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY } = constants;

/** More than a pipe holds, and nowhere does a letter end where a block does. */
const LONG = `a${'é'.repeat(1 << 17)}`;

describe('writing at once', () => {
  const tree = new TestTree();
  const file = tree.path('report.txt');
  const pipe = tree.path('pipe');
  let given: Buffer[];
  let gone: number;

  const outletTo = (descriptor: number) =>
    writeAtOnce({
      descriptor,
      stream: () => ({
        write: (text, written) => {
          given.push(Buffer.from(text as Uint8Array));
          written();
        },
      }),
      onGone: () => {
        gone++;
      },
    });

  beforeAll(() => execFileSync('mkfifo', [pipe]));
  beforeEach(() => {
    given = [];
    gone = 0;
  });
  afterAll(() => tree.remove());

  it('holds nothing of what was written', async () => {
    const descriptor = openSync(file, 'w');
    const { write, finish } = outletTo(descriptor);
    write(LONG);
    expect(readFileSync(file, 'utf8')).toBe(LONG);
    write('and more');
    expect(readFileSync(file, 'utf8')).toBe(`${LONG}and more`);
    await finish();
    closeSync(descriptor);
    expect(given).toEqual([]);
  });

  it('gives a stream what the system does not take, in order', async () => {
    const descriptor = openSync(pipe, O_RDWR | O_NONBLOCK);
    const { write, finish } = outletTo(descriptor);
    write(LONG);
    const room = Buffer.alloc(1 << 20);
    const taken = readSync(descriptor, room);
    // there is room again, but others wait for it
    write('and more');
    await finish();
    closeSync(descriptor);
    const all = Buffer.concat([room.subarray(0, taken), ...given]);
    expect(taken).toBeLessThan(Buffer.byteLength(LONG));
    expect(all.toString()).toBe(`${LONG}and more`);
  });

  it('ends when nobody reads', () => {
    const reader = openSync(pipe, O_RDONLY | O_NONBLOCK);
    const descriptor = openSync(pipe, O_WRONLY | O_NONBLOCK);
    const { write } = outletTo(descriptor);
    closeSync(reader);
    write('nobody');
    write('hears');
    closeSync(descriptor);
    expect({ given, gone }).toEqual({ given: [], gone: 1 });
  });

  it('says so when nothing can be written', () => {
    const descriptor = openSync(file, 'r');
    expect(() => outletTo(descriptor).write('text')).toThrow('EBADF');
    closeSync(descriptor);
  });
});
