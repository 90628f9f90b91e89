import RetortEngine
import RetortSQL

/// The table that holds the current heads: one row each, one column `version_num`, as Alembic has it.
public struct VersionTable: Sendable {
  public var name: QualifiedName
  /// The length of `version_num`. Alembic's own 32 is too short for descriptive ids.
  public var columnLength: Int

  public init(_ name: QualifiedName = QualifiedName("retort_version"), columnLength: Int = 255) {
    self.name = name
    self.columnLength = columnLength
  }

  func createStatement(_ dialect: any Dialect, ifNotExists: Bool) throws -> String {
    let table = Table(
      name.name, schema: name.schema,
      columns: [Column("version_num", SQLType(.string, length: columnLength), nullable: false)],
      constraints: [.primaryKey(PrimaryKey(name: "\(name.name)_pkc", columns: ["version_num"]))])
    return try dialect.createTable(table, ifNotExists: ifNotExists)
  }

  /// The rows, sorted; empty where the table does not exist.
  func rows(_ connection: Connection) throws -> [String]? {
    guard connection.dialect.capabilities.reportsMissingTables, !connection.isInTransaction else {
      return try connection.hasTable(name) ? existingRows(connection) : nil
    }
    // One round trip instead of two.
    do {
      return try existingRows(connection)
    } catch let error as DatabaseError where error.kind == .undefinedTable {
      return nil
    }
  }

  /// The rows of a table that is known to be there.
  func existingRows(_ connection: Connection) throws -> [String] {
    var rows: [String] = []
    try connection.query(query(connection.dialect).sql) { row in rows.append(row.text(0) ?? "") }
    return rows.sorted()
  }

  func query(_ dialect: any Dialect) -> BoundStatement {
    BoundStatement("SELECT version_num FROM \(dialect.identifier(name))", returnsRows: true)
  }

  /// The heads that the table holds, sorted; none where it does not exist.
  public func heads(_ connection: Connection) throws -> [String] { try rows(connection) ?? [] }

  /// The statement that makes a change to a row; it must change exactly one.
  func statement(_ change: RowChange, _ dialect: any Dialect) -> BoundStatement {
    let table = dialect.identifier(name)
    let first = dialect.parameterMark(1)
    var statement =
      switch change {
      case .insert(let id):
        BoundStatement("INSERT INTO \(table) (version_num) VALUES (\(first))", [.text(id)])
      case .delete(let id):
        BoundStatement("DELETE FROM \(table) WHERE version_num = \(first)", [.text(id)])
      case .update(let from, let to):
        BoundStatement(
          "UPDATE \(table) SET version_num = \(first) WHERE version_num = \(dialect.parameterMark(2))",
          [.text(to), .text(from)])
      }
    statement.changesOneRow = true
    return statement
  }

  func apply(_ changes: [RowChange], _ connection: Connection) throws {
    for change in changes {
      let statement = statement(change, connection.dialect)
      try requireOne(try connection.execute(statement.sql, statement.parameters), statement)
    }
  }

  /// - Parameter count: how many rows the statement of a change has changed.
  func requireOne(_ count: Int, _ statement: BoundStatement) throws {
    guard count == 1 else {
      throw RetortError(
        "version_table_changed",
        "the version table '\(name)' was changed by somebody else: \(statement.sql) changed \(count) rows "
          + "instead of 1")
    }
  }

  /// A value that is `text` where the table holds just these heads, and NULL else.
  ///
  /// - Parameter first: the number of its first parameter.
  func value(
    _ text: String, ifHolding heads: [String], _ dialect: any Dialect, first: Int
  ) -> (sql: String, parameters: [SQLValue]) {
    let marks = heads.indices.map { dialect.parameterMark(first + $0) }
    let own = "COUNT(CASE WHEN version_num IN (\(marks.joined(separator: ", "))) THEN 1 END) = \(heads.count)"
    return (
      "(SELECT CASE WHEN COUNT(*) = \(heads.count)\(heads.isEmpty ? "" : " AND \(own)") "
        + "THEN \(dialect.parameterMark(first + heads.count)) END FROM \(dialect.identifier(name)))",
      heads.map { .text($0) } + [.text(text)]
    )
  }

  /// The changes of rows as literal SQL, for scripts.
  func scriptStatements(_ changes: [RowChange], _ dialect: any Dialect) -> [String] {
    let table = dialect.identifier(name)
    return changes.map { change in
      switch change {
      case .insert(let id): "INSERT INTO \(table) (version_num) VALUES (\(dialect.literal(id)))"
      case .delete(let id): "DELETE FROM \(table) WHERE version_num = \(dialect.literal(id))"
      case .update(let from, let to):
        "UPDATE \(table) SET version_num = \(dialect.literal(to)) WHERE version_num = \(dialect.literal(from))"
      }
    }
  }
}

extension Connection {
  /// Whether a table is there.
  func hasTable(_ name: QualifiedName) throws -> Bool {
    try engine.driver.migrationSupport.hasTable(name, on: self)
  }
}
