import RetortEngine
import RetortSQL

/// A schema without rows on which operations are tried: a disposable database where the dialect has one in
/// memory, a schema value where it needs a server.
public final class Simulation {
  private enum State {
    case database(Connection)
    case value(Metadata)
  }

  private var state: State
  let support: any MigrationSupport
  let dialect: any Dialect
  /// What could not be seen through: raw SQL that failed here, or that no value can follow.
  public private(set) var notes: [String] = []

  /// Objects kept as text that raw SQL may make: the statement that makes one is known by its text.
  private let objects: [RawObject]

  /// Whether operations on what is not known here are noted and passed over, where a schema value follows them: a script can
  /// be about tables that no revision made.
  private let passesUnknown: Bool

  public init(driver: any Driver, objects: [RawObject] = [], passesUnknown: Bool = false) throws {
    self.objects = objects
    self.passesUnknown = passesUnknown
    support = driver.migrationSupport
    dialect = driver.dialect
    if let connection = try support.openScratch() {
      state = .database(connection)
    } else {
      state = .value(Metadata())
    }
  }

  /// Creates everything in a schema.
  public func create(_ metadata: Metadata) throws {
    switch state {
    case .database(let connection): try create(metadata, on: connection)
    case .value(var value):
      value.add(metadata)
      state = .value(value)
    }
  }

  private func create(_ metadata: Metadata, on connection: Connection) throws {
    let run: (ChangeStatement) throws -> Void = { try connection.execute($0.sql) }
    for table in metadata.tables {
      _ = try support.carryOut(.createTable(table, ifNotExists: false), on: connection, run: run)
    }
    for table in metadata.unmanaged {
      do {
        try connection.execute(table.sql)
      } catch {
        notes.append("table '\(table.name)' cannot be tried: \(error)")
      }
    }
    for view in metadata.views {
      // A view that is broken in the live database is broken here too; it is there all the same.
      do {
        _ = try support.carryOut(.createView(view, orReplace: false), on: connection, run: run)
      } catch {
        notes.append("view '\(view.name)' cannot be read: \(error)")
      }
    }
    for trigger in metadata.triggers {
      _ = try support.carryOut(.createTrigger(trigger), on: connection, run: run)
    }
  }

  /// The disposable database, nil where the schema is a value.
  var connection: Connection? { if case .database(let connection) = state { connection } else { nil } }

  /// Carries out operations; raw SQL that fails on the empty tables is noted.
  public func apply(_ operations: [Operation], record: ((String) -> Void)? = nil) throws {
    for operation in operations { try apply(operation, record: record) }
  }

  private func apply(_ operation: Operation, record: ((String) -> Void)?) throws {
    switch operation.kind {
    case .execute(let execute): try apply(execute, record: record)
    case .bulkInsert, .backfill: break
    case .autocommitBlock(let block): try apply(block.operations, record: record)
    default:
      switch state {
      case .database(let connection):
        for change in operation.changes() {
          _ = try support.carryOut(change, on: connection) { statement in
            try connection.execute(statement.sql)
            record?(statement.sql)
          }
        }
      case .value(var value):
        if let record {
          let source = SchemaValue(value, dialect: dialect)
          for change in operation.changes() {
            for statement in try support.statements(for: change, in: source) { record(statement.sql) }
          }
        }
        do {
          try operation.apply(to: &value, dialect: dialect)
          if dialect.capabilities.enumTypes {
            for table in operation.tablesWithColumns { value.collectEnums(of: table, dialect) }
          }
        } catch let error as RetortError where passesUnknown && error.code.hasPrefix("unknown_") {
          notes.append("\(error.message): no revision made it, so what it is afterwards is not known here")
        }
        state = .value(value)
      }
    }
  }

  private func apply(_ execute: Execute, record: ((String) -> Void)?) throws {
    for (sql, parameters) in try execute.statements(for: dialect) {
      record?(sql)
      switch state {
      case .database(let connection):
        do {
          try connection.execute(sql, parameters)
        } catch {
          notes.append("cannot see through: \(sql.prefix(120)) (\(error))")
        }
      case .value(var value):
        if value.applyRaw(sql, dialect, known: objects) {
          state = .value(value)
        } else if support.subject(ofRaw: sql) != nil {
          notes.append("cannot see through: \(sql.prefix(120))")
        }
      }
    }
  }

  /// One table as it is now, nil where there is none.
  func table(_ name: QualifiedName) throws -> Table? {
    switch state {
    case .database(let connection): try support.table(name, on: connection)
    case .value(let value): SchemaValue(value, dialect: dialect).table(name)
    }
  }

  public func metadata(_ options: ReflectionOptions = ReflectionOptions()) throws -> Metadata {
    switch state {
    case .database(let connection): try support.reflect(connection, options: options)
    case .value(let value): value
    }
  }
}

extension Metadata {
  /// Adds everything of another schema.
  mutating func add(_ other: Metadata) {
    tables += other.tables
    views += other.views
    triggers += other.triggers
    enums += other.enums
    sequences += other.sequences
    domains += other.domains
    routines += other.routines
    schemas += other.schemas
    extensions += other.extensions
    unmanaged += other.unmanaged
    comments += other.comments
    objects += other.objects
  }

  /// Follows a statement of raw SQL that makes or removes one of the objects kept as text. False where it is
  /// another statement.
  mutating func applyRaw(_ sql: String, _ dialect: any Dialect, known: [RawObject]) -> Bool {
    let text = dialect.canonical(sql)
    if let index = objects.firstIndex(where: { dialect.canonical($0.drop) == text }) {
      let object = objects.remove(at: index)
      removeComments(of: .type, object.qualifiedName, dialect)
      return true
    }
    if let made = known.first(where: { dialect.canonical($0.create) == text }) {
      objects.append(made)
      return true
    }
    return false
  }
}

extension Operation {
  /// The tables whose columns may bring enumerations along.
  fileprivate var tablesWithColumns: [QualifiedName] {
    changes().compactMap { change in
      switch change {
      case .createTable(let table, _): table.qualifiedName
      case .alterTable(let alteration): alteration.table
      default: nil
      }
    }
  }
}
