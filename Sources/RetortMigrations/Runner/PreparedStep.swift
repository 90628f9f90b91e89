import RetortEngine
import RetortSQL

/// A step with its operations. They are read when its turn comes, while the server works on the step before: they
/// were validated with the graph, and a long history need not be held.
struct PreparedStep: Sendable {
  /// A part of a revision that does not run in one transaction.
  struct Piece: Sendable {
    enum Kind: Sendable {
      /// Runs in one transaction, with its mark in the journal.
      case together([(index: Int, operation: Operation)])
      /// Runs by itself, statement by statement.
      case alone(place: String, Operation)
    }

    let kind: Kind
    /// Of its operations, as the journal has it.
    let digest: String

    init(_ kind: Kind) {
      self.kind = kind
      digest = Journal.digest(Piece.operations(of: kind))
    }

    var operations: [Operation] { Piece.operations(of: kind) }

    private static func operations(of kind: Kind) -> [Operation] {
      switch kind {
      case .together(let group): group.map(\.operation)
      case .alone(_, let operation): [operation]
      }
    }
  }

  let revision: String
  let operations: [Operation]
  /// Nil where all of it runs in one transaction.
  let pieces: [Piece]?
  /// The statements of each operation that can be told without a look at the database; none where the revision does
  /// not run in one transaction, as sending several at once wins nothing then.
  private let independent: [[ChangeStatement]?]
  /// The tables that the revision makes together with what it adds to them, by the number of the first piece.
  private let newTables: [Int: NewTable]
  /// The operations that run in a transaction together with others, or could, of a revision in pieces.
  private let grouped: Set<Int>

  /// - Parameter dialect: of the connection that it runs on.
  init(_ step: Plan.Step, in scripts: ScriptDirectory, for engine: Engine, _ dialect: any Dialect) throws {
    revision = step.revision
    let transactionalDDL = engine.dialect.capabilities.transactionalDDL
    operations = try scripts.operations(of: [step.revision])[step.revision]?[step.direction] ?? []
    let isTransactional = try scripts.script(step.revision).transactional && transactionalDDL
    let isWhole = isTransactional && !operations.contains(where: \.leavesTransaction)
    pieces = isWhole ? nil : PreparedStep.pieces(of: operations, transactional: isTransactional)
    let support = engine.driver.migrationSupport
    independent = isWhole ? operations.map { $0.independentStatements(support) } : []
    grouped = Set(
      (pieces ?? []).flatMap { piece -> [Int] in
        if case .together(let group) = piece.kind { group.map(\.index) } else { [] }
      })
    var newTables: [Int: NewTable] = [:]
    if let pieces, !transactionalDDL {
      for (number, piece) in pieces.enumerated() where piece.makesTable {
        newTables[number] = NewTable(pieces[number...], support, dialect)
      }
    }
    self.newTables = newTables
  }

  /// The pieces from a number on that make a table and add to it.
  func newTable(atPiece number: Int) -> NewTable? { newTables[number] }

  /// The statements of an operation that needs no look at the database; nil for another one.
  func independentStatements(ofOperation index: Int) -> [ChangeStatement]? {
    independent.indices.contains(index) ? independent[index] : nil
  }

  /// Whether an operation runs in a transaction together with others, or could.
  func runsInTransaction(operation index: Int) -> Bool { pieces == nil || grouped.contains(index) }

  /// The change that it begins with, where that runs statement by statement.
  var firstChange: SchemaChange? { pieces?.first?.firstChange }

  private static func pieces(of operations: [Operation], transactional: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var group: [(Int, Operation)] = []
    func flush() {
      if !group.isEmpty { pieces.append(Piece(.together(group))) }
      group = []
    }
    for (index, operation) in operations.enumerated() {
      switch operation.kind {
      case .autocommitBlock(let block):
        flush()
        pieces += block.operations.enumerated().map { Piece(.alone(place: "\(index)].ops[\($0)", $1)) }
      case .backfill:
        flush()
        pieces.append(Piece(.alone(place: "\(index)", operation)))
      default:
        if transactional || operation.changesRowsOnly {
          group.append((index, operation))
        } else {
          flush()
          pieces.append(Piece(.alone(place: "\(index)", operation)))
        }
      }
    }
    flush()
    return pieces
  }
}

/// A revision whose first statement is planned, and marked in the journal as begun, together with the end of the one
/// before it.
struct BegunRevision {
  let journal: Journal
  let plan: StatementPlan
}

/// What the statements of a run hand on to each other.
struct StepContext {
  /// The revision whose turn it is or comes next, until its first statement goes out.
  var begun: BegunRevision?
  /// What somebody has asked for the next statement.
  var seen: SubjectGlance?
  /// No piece of the revision comes behind this one.
  var isLast = false
  /// The revisions that come.
  var ahead: StepsAhead?

  /// What was seen is true until the next statement.
  mutating func takeSeen() -> SubjectGlance? {
    defer { seen = nil }
    return seen
  }

  /// The revision that comes next, where it is known.
  var next: PreparedStep? { ahead?.next }
}

extension Operation {
  /// The statements of an operation that needs no look at the database; nil for another one.
  fileprivate func independentStatements(_ support: any MigrationSupport) -> [ChangeStatement]? {
    switch kind {
    case .execute, .bulkInsert, .autocommitBlock, .backfill: return nil
    default: break
    }
    var statements: [ChangeStatement] = []
    for change in changes() {
      guard let own = support.independentStatements(for: change) else { return nil }
      statements += own
    }
    return statements
  }
}
