import {
  compareLogicalTypes,
  comparePhysicalTypes,
  type TypeChange,
} from './compareTypes';

describe('comparePhysicalTypes', () => {
  it.each<readonly [string, string, TypeChange]>([
    ['VARCHAR(20)', 'varchar( 20 )', 'same'],
    ['Character  Varying(20)', 'varchar(20)', 'same'],
    ['int4', 'INTEGER', 'same'],
    ['numeric(10, 2)', 'DECIMAL(10,2)', 'same'],
    ['timestamptz', 'timestamp with time zone', 'same'],
    ['STRUCT<a INT>', 'struct<a int>', 'same'],
    ['varchar(20)', 'varchar(21)', 'wider'],
    ['varchar(20)', 'varchar', 'wider'],
    ['varchar(20)', 'text', 'wider'],
    ['decimal(10,2)', 'decimal(12,4)', 'wider'],
    ['decimal(10)', 'decimal(12)', 'wider'],
    ['smallint', 'bigint', 'wider'],
    ['float4', 'double precision', 'wider'],
    ['varchar(20)', 'varchar(19)', 'other'],
    ['varchar', 'varchar(20)', 'other'],
    ['decimal(10,2)', 'decimal(10,4)', 'other'],
    ['decimal(10,2)', 'decimal', 'other'],
    ['bigint', 'int', 'other'],
    ['text', 'varchar(20)', 'other'],
    ['date', 'timestamp', 'other'],
    ['timestamp', 'timestamptz', 'other'],
    ['STRUCT<a INT>', 'STRUCT<a BIGINT>', 'other'],
    ['', 'int', 'other'],
  ])('%s to %s: %s', (before, after, expected) => {
    expect(comparePhysicalTypes(before, after)).toBe(expected);
  });

  it('reads no more than a type can be long', () => {
    const long = `varchar${' '.repeat(100_000)}x`;
    expect(comparePhysicalTypes(long, `${long}y`)).toBe('other');
  });
});

describe('compareLogicalTypes', () => {
  it.each<readonly [string, string, TypeChange]>([
    ['integer', 'integer', 'same'],
    ['integer', 'number', 'wider'],
    ['number', 'integer', 'other'],
    ['date', 'timestamp', 'other'],
  ])('%s to %s: %s', (before, after, expected) => {
    expect(compareLogicalTypes(before, after)).toBe(expected);
  });
});
