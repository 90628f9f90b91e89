/// What not every database can do. A suite says which of these its database lacks; the cases that need one of them must be
/// refused then.
public enum ConformanceFeature: String, Hashable, Sendable, CaseIterable {
  /// INSERT, UPDATE and DELETE give rows back.
  case returning
  /// UPDATE gives rows back; MariaDB's does not.
  case returningOfUpdates
  /// INSERT says which key the database made, without RETURNING.
  case insertedKeys
  /// `INSERT … ON CONFLICT`, however it is spelled.
  case upserts
  /// DEFAULT in a list of values.
  case defaultInValues
  case windowFunctions
  case recursiveQueries
  case fullJoins
  case lateralJoins
  case intersectAll
  /// SELECT … FOR UPDATE.
  case rowLocks
  /// `NULLS FIRST`, or what does the same.
  case nullsOrder
  case commentsOnColumns
  case foreignKeys
  case checkConstraints
  case sequences
  /// Several schemas, attached files or databases behind one connection.
  case schemas
  case generatedColumns
  /// DDL is rolled back with its transaction.
  case transactionalDDL
  /// The four isolation levels of SQL.
  case isolationLevels
  case readOnlyTransactions
  case twoPhaseTransactions
  /// COPY, or another way to load rows.
  case copy
  /// Numbers of more than 15 digits are exact.
  case exactDecimals
  /// Infinities can be stored.
  case infinities
  /// Several connections see the same database.
  case sharedDatabase
}
