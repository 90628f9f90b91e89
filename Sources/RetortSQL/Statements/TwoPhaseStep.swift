/// What is done with a transaction in two phases: first it is made certain that it can be committed, then it is.
public enum TwoPhaseStep: Hashable, Sendable {
  /// Begins a transaction that is to be prepared.
  case begin(String, TransactionOptions)
  /// Ends the open transaction, which waits from now on.
  case prepare(String)
  /// Rolls back one that was begun and not prepared, whatever state it is in; each statement may fail. What is open after that
  /// is rolled back as any transaction.
  case abandon(String)
  case commit(String)
  case rollback(String)
  /// A query for those that wait; `Dialect.preparedName` reads its rows.
  case list
}
