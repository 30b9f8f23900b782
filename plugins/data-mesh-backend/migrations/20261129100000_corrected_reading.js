/** Of one time and source there may be several: the last that came counts. */
exports.up = async knex => {
  await knex.schema.alterTable('reading', table => {
    table.dropUnique(
      ['entity', 'measure', 'observed_at', 'source'],
      'reading_is_one',
    );
    table.index(
      ['entity', 'measure', 'observed_at', 'source'],
      'reading_by_time',
    );
  });
};

exports.down = async knex => {
  await knex('reading')
    .whereNotIn(
      'id',
      knex('reading')
        .max('id')
        .groupBy('entity', 'measure', 'observed_at', 'source'),
    )
    .delete();
  await knex.schema.alterTable('reading', table => {
    table.dropIndex(
      ['entity', 'measure', 'observed_at', 'source'],
      'reading_by_time',
    );
    table.unique(['entity', 'measure', 'observed_at', 'source'], {
      indexName: 'reading_is_one',
    });
  });
};
