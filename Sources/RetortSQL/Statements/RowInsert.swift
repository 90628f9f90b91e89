/// An INSERT of many rows, whose values are tuples of the types of its columns.
///
/// ```swift
/// let people: [(String, Int?)] = [("ada", 36), ("bob", nil)]
/// try connection.execute(insert(into: users).columns(users.name, users.age), rows: people)
/// // PostgreSQL: INSERT INTO users (name, age) VALUES ($1, $2), ($3, $4)
/// ```
public struct RowInsert<each Value>: Sendable {
  /// Without its rows.
  public let statement: InsertStatement
  /// What the columns are, where the tables say so.
  package let types: [SQLType?]

  init(_ statement: InsertStatement, types: [SQLType?]) {
    self.statement = statement
    self.types = types
  }

  /// The same that gives columns of the rows back.
  package func returning<each Element: ColumnElement>(_ columns: repeat each Element) -> RowInsert {
    var insert = statement
    insert.returning += sqlNodes(repeat each columns)
    return RowInsert(insert, types: types)
  }

  /// The statement for so many rows, with NULL for each value.
  package func statement(rows: Int) -> SQLStatement {
    var insert = statement
    let row = types.map { SQLNode.bound(BoundValue(.null, type: $0)) }
    insert.rows = .values(Array(repeating: row, count: rows))
    return .insert(insert)
  }
}

extension Insert {
  /// The columns that many rows give values for: the last call of an INSERT that is executed with rows.
  public consuming func columns<each Value, each Output>(
    _ columns: repeat TypedColumn<each Value, each Output>
  ) -> RowInsert<repeat each Output> {
    var references: [ColumnReference] = []
    for column in repeat each columns { references.append(column.reference) }
    return RowInsert(statement.giving(references), types: references.map(\.type))
  }
}
