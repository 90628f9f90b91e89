import RetortEngine
import RetortSQL

/// A disposable database that holds a schema without rows, on which operations are tried.
public final class Simulation {
  public let connection: Connection
  let support: any MigrationSupport
  let dialect: any Dialect
  /// What could not be seen through: raw SQL that failed here.
  public private(set) var notes: [String] = []

  /// - Throws: `needs_scratch` where the dialect needs a scratch database and there is none.
  public init(driver: any Driver) throws {
    support = driver.migrationSupport
    dialect = driver.dialect
    guard let connection = try support.openScratch() else {
      throw RetortError(
        "needs_scratch", "this needs a scratch database: set scratch_url in the configuration")
    }
    self.connection = connection
  }

  /// Creates everything in a schema.
  public func create(_ metadata: Metadata) throws {
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

  /// Runs the statements of a script, raw.
  public func runScript(_ statements: [SQLScript.Statement], file: String) throws {
    for statement in statements {
      do {
        try connection.execute(statement.text)
      } catch let error as DatabaseError {
        throw RetortError(
          "invalid_target", "\(file):\(statement.line): \(error.reason) [\(statement.text.prefix(120))]")
      }
    }
  }

  /// Carries out operations; raw SQL that fails on the empty tables is noted.
  public func apply(_ operations: [Operation], record: ((String) -> Void)? = nil) throws {
    for operation in operations { try apply(operation, record: record) }
  }

  private func apply(_ operation: Operation, record: ((String) -> Void)?) throws {
    switch operation.kind {
    case .execute(let execute):
      for (sql, parameters) in try execute.statements(for: dialect) {
        do {
          try connection.execute(sql, parameters)
        } catch {
          notes.append("cannot see through: \(sql.prefix(120)) (\(error))")
        }
      }
    case .bulkInsert, .backfill: break
    case .autocommitBlock(let block): try apply(block.operations, record: record)
    default:
      for change in operation.changes() {
        _ = try support.carryOut(change, on: connection) { statement in
          try connection.execute(statement.sql)
          record?(statement.sql)
        }
      }
    }
  }

  private func run(_ statement: ChangeStatement) throws { try connection.execute(statement.sql) }

  public func metadata(_ options: ReflectionOptions = ReflectionOptions()) throws -> Metadata {
    try support.reflect(connection, options: options)
  }
}
