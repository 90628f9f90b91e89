import RetortSQL

/// What migrations need that differs by database: locks, reflection, and turning schema changes into
/// statements. The dialect modules implement it; the migration layer knows no dialect.
public protocol MigrationSupport: Sendable {
  /// Reads the whole schema.
  func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata

  /// An empty database of the same kind, in memory or otherwise disposable, for loading `.sql` targets and
  /// for replaying revisions. Nil where it needs a server and no scratch URL was given.
  func openScratch() throws -> Connection?

  func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool

  /// Views and triggers that the database cannot compile, each with what it says.
  func brokenObjects(_ connection: Connection) throws -> [String]

  /// Throws `unsupported_by_dialect` where there can be no such schema.
  func requireSchema(of name: QualifiedName) throws

  /// One table as it is, nil where there is none.
  func table(_ name: QualifiedName, on connection: Connection) throws -> Table?

  /// Carries out a change of the schema. Each statement goes through `run`, which executes it on the
  /// connection (and may record it); what the database holds is looked up on the connection between them.
  ///
  /// - Returns: which tables were rebuilt or dropped.
  func carryOut(
    _ change: SchemaChange, on connection: Connection, run: (ChangeStatement) throws -> Void
  ) throws -> TouchedTables

  /// Whether carrying out the change may need foreign keys out of the way (SQLite rebuilds and drops).
  func mayRebuild(_ change: SchemaChange) -> Bool

  /// Takes the lock that keeps other runners out; waits at most `timeout` seconds.
  /// - Throws: `lock_timeout`, with who holds it.
  func acquireRunLock(
    _ connection: Connection, name: String, timeout: Double, interruption: Interruption?,
    onWait: (String) -> Void
  ) throws -> any RunLock

  /// The statement that begins a transaction that will write.
  var beginStatement: String { get }

  /// Before the transaction of a revision. Undone by `endRevision`, whatever happens.
  ///
  /// - Returns: what is broken already, which the check before the commit leaves alone.
  func beginRevision(_ connection: Connection, _ outline: RevisionOutline) throws -> RevisionBaseline

  /// Before the commit of a revision that may have rebuilt: throws where it broke a reference, a view or a
  /// trigger.
  ///
  /// - Parameter known: what `beginRevision` found broken.
  func checkBeforeCommit(_ connection: Connection, _ touched: TouchedTables, known: RevisionBaseline) throws

  /// After commit or rollback.
  func endRevision(_ connection: Connection, _ outline: RevisionOutline) throws

  /// A statement's failure with what can be found out about it: which rows violate the constraint.
  func explain(_ error: any Error, running statement: ChangeStatement, on connection: Connection) -> any Error

  /// Lines at the head of a whole script, for the database's own client.
  func scriptHead(rebuilds: Bool) -> [String]

  /// Statements for a script that stand before and after the script of one revision.
  func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String])

  /// Whether what an interrupted statement makes is there already, nil where that cannot be told.
  func isDone(_ change: SchemaChange, on connection: Connection) throws -> Bool?
}

/// What a revision is going to do, as far as it has to be known beforehand.
public struct RevisionOutline: Sendable {
  /// The changes that may rebuild or drop a table.
  public var rebuilding: [SchemaChange] = []
  /// Data statements run in it.
  public var hasData = false

  public init() {}

  public var mayRebuild: Bool { !rebuilding.isEmpty }
}

/// What was broken before a revision began.
public struct RevisionBaseline: Sendable {
  /// Views and triggers that cannot be compiled.
  public var brokenObjects: Set<String> = []
  /// How many rows violate the foreign keys of a table, by its folded name.
  public var violations: [String: Int] = [:]

  public init() {}
}

/// Which tables a revision rebuilt, dropped or filled while foreign keys were off.
public struct TouchedTables: Sendable {
  public var rebuilt: Set<String> = []
  public var dropped: Set<String> = []
  /// Data statements ran that may have touched any table.
  public var anyData = false

  public init() {}

  public var isEmpty: Bool { rebuilt.isEmpty && dropped.isEmpty && !anyData }

  public mutating func formUnion(_ other: TouchedTables) {
    rebuilt.formUnion(other.rebuilt)
    dropped.formUnion(other.dropped)
    anyData = anyData || other.anyData
  }
}

/// A lock that is held until it is released.
public protocol RunLock: AnyObject {
  func release()
}

/// What to reflect.
public struct ReflectionOptions: Sendable {
  /// Tables whose names begin so are left out: Retort's own.
  public var excludedPrefix = "retort_"
  public var excludedTables: Set<String> = []

  public init() {}
}

/// A statement and what it is for.
public struct ChangeStatement: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    case ordinary
    /// Copies all rows of one table to the one that will replace it.
    case copyRows(table: String, replacement: String)
  }

  public var sql: String
  public var purpose: Purpose

  public init(_ sql: String, purpose: Purpose = .ordinary) {
    self.sql = sql
    self.purpose = purpose
  }
}
