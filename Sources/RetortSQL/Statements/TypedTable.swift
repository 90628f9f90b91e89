/// Something whose columns statements can name: a typed table, an alias of one, an untyped table.
public protocol Selectable: FromClause {
  var source: FromSource { get }
}

/// A table whose columns are known when the program is compiled.
///
/// ```swift
/// struct Users: TypedTable {
///   static let tableName = QualifiedName("users")
///   let source: FromSource
///   var id: TypedColumn<Int, Int> { column("id") }
///   var nickname: TypedColumn<String, String?> { column("nickname") }
/// }
/// ```
public protocol TypedTable: Selectable {
  static var tableName: QualifiedName { get }
  init(source: FromSource)
}

extension TypedTable {
  /// The table under its own name.
  public init() { self.init(source: FromSource(table: Self.tableName)) }

  /// The table under another name in this statement: `users AS name`.
  public static func alias(_ name: String) -> Self { Self(source: FromSource(table: tableName, alias: name)) }

  /// The column `name` of this table.
  public func column<Value: SQLRepresentable, Output>(_ name: String) -> TypedColumn<Value, Output> {
    TypedColumn(name, of: source)
  }
}

/// A table whose columns are known when the program runs.
///
/// ```swift
/// let users = UntypedTable(metadata.table("users")!)
/// select(users["id"]).where(users["name"].eq("ada"))
/// ```
public struct UntypedTable: Selectable {
  public let table: Table
  public let source: FromSource

  public init(_ table: Table, alias: String? = nil) {
    self.table = table
    source = FromSource(table: table.qualifiedName, alias: alias)
  }

  private init(_ table: Table, _ source: FromSource) {
    self.table = table
    self.source = source
  }

  /// Only the table itself, without those that inherit from it: `FROM ONLY table` (PostgreSQL).
  public func only() -> UntypedTable {
    UntypedTable(table, FromSource(source.kind, alias: source.alias, only: true))
  }

  /// A sample of its rows: `TABLESAMPLE method (percent)` (PostgreSQL).
  public func sample(
    _ percent: Double, method: TableSample.Method = .bernoulli, seed: Int? = nil
  ) -> UntypedTable {
    UntypedTable(
      table,
      FromSource(
        source.kind, alias: source.alias, sample: TableSample(percent, method: method, seed: seed)))
  }

  /// With words behind its name, as they are: `USE INDEX (name)`.
  ///
  /// - Parameter dialect: for which dialect alone; nil for all.
  public func hinted(_ text: String, dialect: String? = nil) -> UntypedTable {
    UntypedTable(
      table, FromSource(source.kind, alias: source.alias, suffixes: [dialect ?? "": [.sql(text)]]))
  }

  /// The column `name`. A name that the table does not have is told by the database.
  public subscript(name: String) -> AnyColumn {
    AnyColumn(name, of: source, type: table.column(name)?.type)
  }
}

extension ColumnElement where Value == AnySQLValue {
  /// `self = other`, whatever it is.
  public func eq(_ other: some SQLExpression) -> Condition { compare(.equal, other) }
  /// `self <> other`.
  public func ne(_ other: some SQLExpression) -> Condition { compare(.notEqual, other) }
  /// `self < other`.
  public func lt(_ other: some SQLExpression) -> Condition { compare(.less, other) }
  /// `self <= other`.
  public func le(_ other: some SQLExpression) -> Condition { compare(.lessOrEqual, other) }
  /// `self > other`.
  public func gt(_ other: some SQLExpression) -> Condition { compare(.greater, other) }
  /// `self >= other`.
  public func ge(_ other: some SQLExpression) -> Condition { compare(.greaterOrEqual, other) }

  /// `self IS NOT DISTINCT FROM other`, whatever it is.
  public func isNotDistinct(from other: some SQLExpression) -> Condition { compare(.isNotDistinct, other) }
  /// `self IS DISTINCT FROM other`, whatever it is.
  public func isDistinct(from other: some SQLExpression) -> Condition { compare(.isDistinct, other) }
  /// `self BETWEEN low AND high`, whatever they are.
  public func between(_ low: some SQLExpression, _ high: some SQLExpression) -> Condition {
    Condition(.between(sqlNode, operand(low), operand(high), negated: false, symmetric: false))
  }
  /// `self IN (…)`, whatever the values are.
  public func `in`<Element: SQLExpression>(_ values: some Sequence<Element>) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: false))
  }
  /// `self NOT IN (…)`, whatever the values are.
  public func notIn<Element: SQLExpression>(_ values: some Sequence<Element>) -> Condition {
    Condition(.inList(sqlNode, values.map { operand($0) }, negated: true))
  }

  /// The same expression where its type is known after all.
  public func typed<Known: SQLRepresentable>(_ type: Known.Type) -> TypedExpression<Known, Known> {
    TypedExpression(sqlNode)
  }
}
