import RetortSQL

/// Where a dialect looks up what a change has to know of the schema: the database itself, or a schema value
/// where there is no database (`--sql`, `--offline`, computing the way back).
public protocol SchemaSource {
  /// One table as it is, nil where there is none.
  func table(_ name: QualifiedName) throws -> Table?
  /// The whole schema.
  func metadata() throws -> Metadata
  /// How often each of some words stands in the definition of a table as the database prints it, whatever the case of
  /// ASCII's letters. Nil where there is no such table, or where that is no less work than reading it.
  func mentions(of words: [String], in table: QualifiedName) throws -> [Int]?
  /// What the subject of a statement looks like, where the source knows that without asking much; nil else.
  func state(of subject: ChangeSubject) throws -> SubjectState?
}

extension SchemaSource {
  public func mentions(of words: [String], in table: QualifiedName) throws -> [Int]? { nil }
  public func state(of subject: ChangeSubject) throws -> SubjectState? { nil }
}

/// A schema value as the source of what a change has to know.
public struct SchemaValue: SchemaSource {
  public let value: Metadata
  private let fold: (String) -> String

  public init(_ metadata: Metadata, dialect: any Dialect) {
    value = metadata
    fold = dialect.fold
  }

  public func table(_ name: QualifiedName) -> Table? {
    value.tables.first { fold($0.name) == fold(name.name) && $0.schema.map(fold) == name.schema.map(fold) }
  }

  public func metadata() -> Metadata { value }
}

/// What migrations need that differs by database: locks, reflection, and turning schema changes into
/// statements. The dialect modules implement it; the migration layer knows no dialect.
public protocol MigrationSupport: Sendable {
  /// Reads the whole schema.
  func reflect(_ connection: Connection, options: ReflectionOptions) throws -> Metadata

  /// An empty database of the same kind, in memory or otherwise disposable, for loading `.sql` targets and
  /// for replaying revisions. Nil where it needs a server and no scratch URL was given.
  func openScratch() throws -> Connection?

  func hasTable(_ name: QualifiedName, on connection: Connection) throws -> Bool

  /// Whether each of some tables is there, in one round trip.
  func hasTables(_ names: [QualifiedName], on connection: Connection) throws -> [Bool]

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

  /// The statements of a change, worked out from what the source says of the schema, without a database.
  /// Not asked of a dialect that has `openScratch`.
  ///
  /// - Throws: `unsupported_by_dialect`, and what the source lacks: `unknown_table`, `unknown_column`, …
  func statements(for change: SchemaChange, in schema: any SchemaSource) throws -> [ChangeStatement]

  /// The target with its expressions spelled as the database prints them, so that it can be compared with
  /// `live`: what differs in its text only is put to the database in temporary tables.
  ///
  /// - Returns: the target, and what could not be normalised.
  func normalized(_ target: Metadata, against live: Metadata, on connection: Connection) throws
    -> (target: Metadata, notes: [String])

  /// The target with what it leaves to whoever creates it as it is in `live`: the account that something runs as.
  func leavingOpen(_ target: Metadata, as live: Metadata, on connection: Connection) throws -> Metadata

  /// What tells the database of a connection from others, on whatever server.
  func identity(_ connection: Connection) throws -> String

  /// Removes everything that can be removed from a database that was named as disposable.
  func empty(_ connection: Connection) throws

  /// What the subject of a statement looks like now; two equal digests mean that nothing was done to it.
  func digest(of subject: ChangeSubject, on connection: Connection) throws -> String

  /// The same with what is needed to bring back what a crash of the server takes.
  func state(of subject: ChangeSubject, on connection: Connection) throws -> SubjectState

  /// Whether a statement was done that an earlier run was interrupted in.
  ///
  /// - Parameter state: of its subject, before it.
  func resumption(of statement: ChangeStatement, from state: SubjectState, on connection: Connection) throws
    -> Resumption

  /// Which thing a statement of raw SQL changes, nil where it changes rows only and takes part in a
  /// transaction.
  func subject(ofRaw sql: String) -> ChangeSubject?

  /// Throws where a statement of raw SQL would take Retort's own work along: another database, a transaction of
  /// its own.
  ///
  /// - Parameter raw: gives the statements, for those that look at them.
  func requireAllowed(_ raw: () throws -> [String]) throws

  /// The schema that a table of Retort's own is found in, where raw SQL can change what an unqualified name means; else nil.
  func schema(of table: QualifiedName, on connection: Connection) throws -> String?

  /// Whether the transaction that is open takes a change; asked where raw SQL has begun it.
  func canWrite(_ connection: Connection) throws -> Bool

  /// Undoes what statements of raw SQL set for the session: a revision means the same by itself and in a run.
  ///
  /// - Parameters:
  ///   - raw: gives the statements, for those that look at them.
  ///   - isEnd: of the revision; else only what changes how Retort's own statements are read.
  func restoreSession(_ connection: Connection, after raw: () throws -> [String], isEnd: Bool) throws

  /// Whether a statement of raw SQL sets something for the session only, and so has to run again where a run goes on
  /// in another session.
  func setsSession(raw sql: String) -> Bool

  /// Whether the database takes a statement of raw SQL inside a transaction.
  func runsInTransaction(raw sql: String) -> Bool

  /// Whether the database refuses the change inside a transaction (`concurrently`).
  func runsOutsideTransaction(_ change: SchemaChange) -> Bool

  /// The statements of a change that needs no look at the database, and that may go to it together with others; nil
  /// for another one, and where that wins nothing.
  func independentStatements(for change: SchemaChange) -> [ChangeStatement]?

  /// The statements of changes that make a table and go on with what is added to it, one for each change, from the first
  /// change on: no look at the database is needed to tell them, and they may go to it in one packet. Empty where that
  /// wins nothing.
  ///
  /// - Parameter dialect: of the connection that they are for.
  func statementsOfNewTable(_ changes: [SchemaChange], _ dialect: any Dialect) -> [ForeknownStatement]

  /// SQL for how many seconds ago the current transaction began; nil where each statement of a revision is waited for
  /// before the next one, so that the runner knows it.
  var secondsOfTransaction: String? { get }

  /// The database as the source of what `statements(for:in:)` has to know; nil where the dialect carries out
  /// changes step by step instead.
  ///
  /// - Parameter glance: what is known already of a thing that nobody has changed since.
  func source(_ connection: Connection, knowing glance: SubjectGlance?) -> (any SchemaSource)?

  /// What can be asked along with a statement, so that the next one need not: what its subject looks like behind
  /// it. Nil where nothing is won.
  func question(behind statement: ChangeStatement, on connection: Connection) -> SubjectQuestion?

  /// What the statements of a change will want to know first; nil where nothing is won by asking ahead.
  func question(before change: SchemaChange, on connection: Connection) -> SubjectQuestion?

  /// Makes way for a statement that is run again after it was interrupted: the invalid index that an
  /// interrupted CREATE INDEX CONCURRENTLY leaves is dropped.
  func prepareRetry(of statement: ChangeStatement, on connection: Connection) throws

  /// Throws `postcondition_failed` where what statements were to bring about is not so.
  func check(_ conditions: [Postcondition], on connection: Connection) throws

  /// A statement for the database's own client, with what ends it.
  func scriptText(_ statement: String) -> String

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

  /// Statements that give no rows as one statement that does all of them or none, in a transaction of its own; nil where
  /// the database has no such thing.
  func block(of statements: [BoundStatement], on connection: Connection) -> BoundStatement?

  /// SQL that is `value`, and NULL where the statement before it in the session did not change just one row; nil where
  /// the database cannot tell.
  func valueBehindOneRow(_ value: String) -> String?

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

  /// A schema that was read, with what its texts leave out as a document has to say it: in which order triggers fire.
  func documented(_ metadata: Metadata) -> Metadata

  /// The error of a change of rows that was rolled back, with what to do where the database could not take all of it back.
  /// Asked right behind the ROLLBACK.
  func explainRollback(_ error: any Error, on connection: Connection) -> any Error

  /// Lines at the head of a whole script, for the database's own client.
  func scriptHead(rebuilds: Bool) -> [String]

  /// Statements for a script that stand before and after the script of one revision.
  func scriptFrame(rebuilds: Bool) -> (before: [String], after: [String])
}

extension MigrationSupport {
  public func hasTables(_ names: [QualifiedName], on connection: Connection) throws -> [Bool] {
    try names.map { try hasTable($0, on: connection) }
  }

  public func documented(_ metadata: Metadata) -> Metadata { metadata }
  public func explainRollback(_ error: any Error, on connection: Connection) -> any Error { error }
  public func block(of statements: [BoundStatement], on connection: Connection) -> BoundStatement? { nil }
  public func valueBehindOneRow(_ value: String) -> String? { nil }

  public func statements(for change: SchemaChange, in schema: any SchemaSource) throws -> [ChangeStatement] {
    throw RetortError("unsupported_by_dialect", "this dialect works out its statements on a database only")
  }

  public func normalized(_ target: Metadata, against live: Metadata, on connection: Connection) throws
    -> (target: Metadata, notes: [String])
  { (target, []) }

  public func leavingOpen(_ target: Metadata, as live: Metadata, on connection: Connection) throws -> Metadata
  {
    target
  }

  public func identity(_ connection: Connection) throws -> String { "" }

  public func empty(_ connection: Connection) throws {
    throw RetortError("unsupported_by_dialect", "this dialect uses no scratch database")
  }

  public func digest(of subject: ChangeSubject, on connection: Connection) throws -> String { "" }

  public func state(of subject: ChangeSubject, on connection: Connection) throws -> SubjectState {
    SubjectState(digest: try digest(of: subject, on: connection))
  }

  public func resumption(of statement: ChangeStatement, from state: SubjectState, on connection: Connection)
    throws -> Resumption
  {
    guard statement.subject != .rows else { return Resumption(isDone: false) }
    return Resumption(isDone: try digest(of: statement.subject, on: connection) != state.digest)
  }

  public func subject(ofRaw sql: String) -> ChangeSubject? { nil }
  public func requireAllowed(_ raw: () throws -> [String]) throws {}
  public func independentStatements(for change: SchemaChange) -> [ChangeStatement]? { nil }
  public func statementsOfNewTable(
    _ changes: [SchemaChange], _ dialect: any Dialect
  ) -> [ForeknownStatement] { [] }
  public var secondsOfTransaction: String? { nil }

  public func restoreSession(_ connection: Connection, after raw: () throws -> [String], isEnd: Bool) throws {
  }
  public func schema(of table: QualifiedName, on connection: Connection) throws -> String? { nil }
  public func canWrite(_ connection: Connection) throws -> Bool { true }
  public func setsSession(raw sql: String) -> Bool { false }
  public func runsOutsideTransaction(_ change: SchemaChange) -> Bool { false }
  public func source(_ connection: Connection, knowing glance: SubjectGlance?) -> (any SchemaSource)? { nil }
  public func question(behind statement: ChangeStatement, on connection: Connection) -> SubjectQuestion? {
    nil
  }
  public func question(before change: SchemaChange, on connection: Connection) -> SubjectQuestion? { nil }
  public func prepareRetry(of statement: ChangeStatement, on connection: Connection) throws {}
  public func check(_ conditions: [Postcondition], on connection: Connection) throws {}
  public func scriptText(_ statement: String) -> String { terminated(statement) }

  /// A statement with its semicolon, which stands on a line of its own where the last one may be a comment.
  public func terminated(_ statement: String) -> String {
    let line = statement[(statement.lastIndex(of: "\n") ?? statement.startIndex)...]
    let mayEndInComment = line.utf8.contains(UInt8(ascii: "#")) || line.contains("--")
    return statement + (mayEndInComment ? "\n;" : ";")
  }
}

/// What the subject of a statement looked like before it.
public struct SubjectState: Hashable, Sendable {
  /// Two that are equal mean that nothing was done.
  public var digest: String
  /// Its definition, where a crash of the server can take parts of it.
  public var definition: String?
  /// A part of it that was not there: it is what tells whether the statement was done, and the digest says nothing.
  public var lacking: SubjectPart?

  public init(digest: String, definition: String? = nil, lacking: SubjectPart? = nil) {
    self.digest = digest
    self.definition = definition
    self.lacking = lacking
  }
}

/// A part of a table.
public enum SubjectPart: Hashable, Sendable {
  case column(String)
  case index(String)
}

/// A statement, and what its subject looks like before it.
public struct ForeknownStatement: Hashable, Sendable {
  public var statement: ChangeStatement
  public var state: SubjectState

  public init(_ statement: ChangeStatement, state: SubjectState) {
    self.statement = statement
    self.state = state
  }
}

/// How to go on with a statement that an earlier run was interrupted in.
public struct Resumption: Hashable, Sendable {
  /// It was done, and is not run again.
  public var isDone: Bool
  /// What brings back what a crash of the server took; runs first.
  public var repairs: [String]

  public init(isDone: Bool, repairs: [String] = []) {
    self.isDone = isDone
    self.repairs = repairs
  }
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
  /// The schemas to read; all that users made where empty.
  public var schemas: [String] = []
  /// Patterns of names to read (`*` and `?`), all where empty.
  public var include: [String] = []
  public var exclude: [String] = []

  public init() {}
}

/// The thing that a statement changes.
public struct ChangeSubject: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case table, view, index, trigger, function, procedure, event, sequence, type
    /// Anything: the whole schema.
    case database
    /// Rows only.
    case rows
  }

  public var kind: Kind
  public var name: QualifiedName

  public init(_ kind: Kind, _ name: QualifiedName) {
    self.kind = kind
    self.name = name
  }

  public static let database = ChangeSubject(.database, QualifiedName(""))
  public static let rows = ChangeSubject(.rows, QualifiedName(""))
}

/// A query that tells what a thing looks like, to be sent along with other statements.
public struct SubjectQuestion: Sendable {
  public let subject: ChangeSubject
  public let query: BoundStatement

  public init(_ subject: ChangeSubject, _ sql: String) {
    self.subject = subject
    var query = BoundStatement(sql, returnsRows: true)
    query.isOptional = true
    self.query = query
  }
}

/// The answer to a question.
public struct SubjectGlance: Sendable {
  public let subject: ChangeSubject
  public let answer: StatementResult

  public init(_ subject: ChangeSubject, _ answer: StatementResult) {
    self.subject = subject
    self.answer = answer
  }
}

/// What must be so after a statement, besides that it did not fail.
public enum Postcondition: Hashable, Sendable {
  case indexIsValid(QualifiedName)
  case constraintIsValid(table: QualifiedName, name: String)
  case columnHasType(table: QualifiedName, column: String, type: SQLType)
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
  /// What it changes, for finding out after a crash whether it was done.
  public var subject: ChangeSubject
  /// The database refuses it inside a transaction (`CREATE INDEX CONCURRENTLY`).
  public var runsOutsideTransaction = false
  public var postconditions: [Postcondition] = []

  public init(_ sql: String, purpose: Purpose = .ordinary, subject: ChangeSubject = .database) {
    self.sql = sql
    self.purpose = purpose
    self.subject = subject
  }
}
