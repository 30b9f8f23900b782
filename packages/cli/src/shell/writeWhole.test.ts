import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { TestTree } from '../__testUtils__/runIn';
import { expectWritable, writeWhole } from './writeWhole';

let tree: TestTree;

beforeEach(() => {
  tree = new TestTree().write({ 'there.yaml': 'old' });
});

afterEach(() => tree.remove());

const textOf = (name: string) => readFileSync(tree.path(name), 'utf8');

describe('a file that is written in one go', () => {
  it.each(['there.yaml', 'new.yaml'])('has the text: %s', name => {
    writeWhole(tree.path(name), 'new');
    expect(textOf(name)).toBe('new');
    expect(readdirSync(tree.folder)).toEqual(
      [...new Set(['.git', 'there.yaml', name])].sort(),
    );
  });

  it('keeps who may read it', () => {
    chmodSync(tree.path('there.yaml'), 0o666);
    writeWhole(tree.path('there.yaml'), 'new');
    expect(statSync(tree.path('there.yaml')).mode % 0o1000).toBe(0o666);
  });

  it('stays behind the link that leads to it', () => {
    symlinkSync('there.yaml', tree.path('link.yaml'));
    writeWhole(tree.path('link.yaml'), 'new');
    expect(lstatSync(tree.path('link.yaml')).isSymbolicLink()).toBe(true);
    expect(textOf('there.yaml')).toBe('new');
  });

  it('is still a pipe where it was one', async () => {
    execFileSync('mkfifo', [tree.path('pipe')]);
    const reader = spawn('cat', [tree.path('pipe')]);
    let taken = '';
    reader.stdout.on('data', piece => {
      taken += String(piece);
    });
    const ended = new Promise(resolve => {
      reader.on('close', resolve);
    });
    writeWhole(tree.path('pipe'), 'new');
    await ended;
    expect(taken).toBe('new');
    expect(lstatSync(tree.path('pipe')).isFIFO()).toBe(true);
  });

  it.each([
    ['none/new.yaml', 'its folder does not exist'],
    ['there.yaml/new.yaml', 'its folder does not exist'],
    ['folder', 'it is a folder'],
    ['circle.yaml', 'its links go in a circle'],
    [`${'x'.repeat(300)}.yaml`, 'its name is too long'],
  ])('is told of when it cannot be: %s', (name, reason) => {
    mkdirSync(tree.path('folder'));
    symlinkSync('circle.yaml', tree.path('circle.yaml'));
    const before = readdirSync(tree.folder);
    expect(() => writeWhole(tree.path(name), 'new', 'it')).toThrow(
      `it cannot be written: ${reason}`,
    );
    expect(readdirSync(tree.folder)).toEqual(before);
  });

  it('is expected to be there', () => {
    expect(() => expectWritable(tree.path('there.yaml'))).not.toThrow();
    expect(() => expectWritable(tree.path('gone.yaml'), 'gone.yaml')).toThrow(
      'gone.yaml cannot be written',
    );
  });
});
