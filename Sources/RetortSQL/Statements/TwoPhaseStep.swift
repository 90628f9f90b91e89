/// What is done with a transaction in two phases: first it is made certain that it can be committed, then it is.
public enum TwoPhaseStep: Hashable, Sendable {
  /// Ends the open transaction, which waits from now on.
  case prepare(String)
  case commit(String)
  case rollback(String)
  /// A query for the names of those that wait.
  case list
}
