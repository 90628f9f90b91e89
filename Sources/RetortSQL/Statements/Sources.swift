extension TypedTable {
  /// Only the table itself, without those that inherit from it: `FROM ONLY table` (PostgreSQL).
  public static func only(alias: String? = nil) -> Self {
    Self(source: FromSource(.table(tableName), alias: alias, only: true))
  }

  /// A sample of its rows: `TABLESAMPLE method (percent)` (PostgreSQL).
  public static func sample(
    _ percent: Double, method: TableSample.Method = .bernoulli, seed: Int? = nil, alias: String? = nil
  ) -> Self {
    Self(
      source: FromSource(
        .table(tableName), alias: alias, sample: TableSample(percent, method: method, seed: seed)))
  }

  /// With words behind its name, as they are: `USE INDEX (name)`.
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public static func hinted(_ text: String, dialect: String? = nil, alias: String? = nil) -> Self {
    Self(source: FromSource(.table(tableName), alias: alias, suffixes: [dialect ?? "": [.sql(text)]]))
  }
}

/// Something in FROM whose columns are named when it is made.
public struct NamedSource: Selectable {
  public let source: FromSource

  /// A column of it.
  public func column<Value: SQLRepresentable>(_ name: String, as type: Value.Type) -> TypedColumn<
    Value, Value?
  > {
    TypedColumn(name, of: source)
  }
}

/// Rows of values as something in FROM: `(VALUES (…), (…)) AS name (columns)`.
///
/// ```swift
/// let v = values([(1, "a"), (2, "b")], as: "v", columns: "id", "name")
/// select(v.column("name", as: String.self)).from(v)
/// // SELECT v.name FROM (VALUES (?, ?), (?, ?)) AS v (id, name)
/// ```
///
/// SQLite, MariaDB and MySQL do not name the columns of such rows; there it is written as a SELECT for each row.
public func values<each Value: SQLExpression>(
  _ rows: [(repeat each Value)], as name: String, columns: String...
) -> NamedSource {
  var nodes: [[SQLNode]] = []
  for row in rows { nodes.append(sqlNodes(repeat each row)) }
  return NamedSource(source: FromSource(.values(nodes), alias: name, columnNames: columns))
}

extension FunctionExpression {
  /// The rows that the function gives as something in FROM: `function(…) AS name`.
  ///
  /// ```swift
  /// let days = function("generate_series", 1, 7, as: Int.self).table("days", columns: "day")
  /// select(days.column("day", as: Int.self))
  /// // SELECT days.day FROM generate_series(CAST($1 AS BIGINT), CAST($2 AS BIGINT)) AS days (day)
  /// ```
  ///
  /// - Parameters:
  ///   - lateral: whether its arguments may be columns of what stands before it in FROM.
  ///   - ordinality: whether there is a last column that counts the rows (PostgreSQL).
  ///
  /// On PostgreSQL a set of single values is a table of one column that has its name:
  /// `function("unnest", tags, as: String.self).table("tag", columns: "tag")`.
  public func table(
    _ name: String, columns: String..., lateral: Bool = false, ordinality: Bool = false
  ) -> NamedSource {
    NamedSource(
      source: FromSource(
        .function(call, lateral: lateral, ordinality: ordinality), alias: name, columnNames: columns))
  }

  /// The rows of a function that does not know its columns itself: `function(…) AS name (column type, …)` (PostgreSQL).
  ///
  /// ```swift
  /// let lines = function("jsonb_to_recordset", orders.lines, as: JSONValue.self)
  ///   .table("lines", columnTypes: ["sku": SQLType(.text), "amount": SQLType(.integer)])
  /// select(lines.column("sku", as: String.self)).from(orders, lines)
  /// // SELECT lines.sku FROM orders, jsonb_to_recordset(orders.lines) AS lines (sku TEXT, amount INTEGER)
  /// ```
  ///
  /// - Parameter lateral: whether its arguments may be columns of what stands before it in FROM.
  public func table(
    _ name: String, columnTypes: KeyValuePairs<String, SQLType>, lateral: Bool = false
  ) -> NamedSource {
    NamedSource(
      source: FromSource(
        .function(call, lateral: lateral, ordinality: false), alias: name,
        columnNames: columnTypes.map(\.key), columnTypes: columnTypes.map(\.value)))
  }
}
