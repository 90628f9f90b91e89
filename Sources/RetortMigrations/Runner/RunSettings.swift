import RetortEngine
import RetortSQL

/// How revisions are run.
public struct RunSettings: Sendable {
  public var versionTable = VersionTable()
  /// How long to wait for another run, in seconds.
  public var lockTimeout: Double = 30
  /// How long a statement may run, in seconds; nil for ever.
  public var statementTimeout: Double?
  /// One transaction for the whole run instead of one a revision, where the database can.
  public var wholeRunInOneTransaction = false
  public var toolVersion = ""
  public var interruption: Interruption?

  public init() {}
}

/// What a run reports as it goes.
public enum RunEvent: Sendable {
  case waiting(String)
  case starting(revision: String, direction: Plan.Direction, position: Int, count: Int)
  case note(String)
  case progress(revision: String, rows: Int)
  case stamped(revision: String)
  case finished(revision: String, direction: Plan.Direction, seconds: Double)
}
