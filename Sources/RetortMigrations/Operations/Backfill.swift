import RetortSQL

/// `backfill`: an UPDATE in bounded batches in the order of a key, each committed on its own.
///
/// ```json
/// {"op": "backfill", "table": "post", "set": {"slug": "lower(title)"}, "where": "slug IS NULL",
///  "batch_size": 500}
/// ```
///
/// ```sql
/// UPDATE post SET slug = lower(title) WHERE id > ? AND id <= ? AND (slug IS NULL)
/// ```
public struct Backfill: OperationDefinition {
  /// The name in `"op"`.
  public static let directive = "backfill"

  /// A column and the expression that it gets.
  public struct Assignment: Hashable, Sendable {
    /// The column.
    public var column: String
    /// An SQL expression.
    public var sql: String

    /// `column = sql`.
    public init(column: String, sql: String) {
      self.column = column
      self.sql = sql
    }
  }

  /// The table.
  public var table: QualifiedName
  /// What is set; not empty.
  public var set: [Assignment]
  /// Which rows change, all where nil.
  public var whereClause: String?
  /// How many rows a batch has, at least 1.
  public var batchSize: Int
  /// The columns of the key; empty for the primary key.
  public var key: [String]
  /// How long to wait between batches.
  public var pauseMilliseconds: Int

  /// Changes rows of `table` in batches.
  public init(
    _ table: QualifiedName, set: [Assignment], whereClause: String? = nil, batchSize: Int = 1000,
    key: [String] = [], pauseMilliseconds: Int = 0
  ) {
    self.table = table
    self.set = set
    self.whereClause = whereClause
    self.batchSize = batchSize
    self.key = key
    self.pauseMilliseconds = pauseMilliseconds
  }

  public init?(_ object: inout ObjectReader, in table: QualifiedName?) {
    let name = object.tableName(in: table)
    let list = object.required("set")
    let set = object.pairs("set").map { Assignment(column: $0.key, sql: $0.value) }
    if let list, set.isEmpty, case .object(let members) = list.node.content, members.isEmpty {
      list.report("expected at least one column")
    }
    let condition = object.string("where")
    let batchSize = object.number("batch_size", atLeast: 1) ?? 1000
    let key = object.optional("key")?.names() ?? []
    let pause = object.number("pause_ms", atLeast: 0) ?? 0
    guard let name, list != nil else { return nil }
    self.init(
      name, set: set, whereClause: condition, batchSize: batchSize, key: key, pauseMilliseconds: pause)
  }

  public func write(to object: inout JSONObject, in table: QualifiedName?) {
    object.set(table: self.table, in: table)
    object["set"] = .object(JSONObject(set.map { .init(key: $0.column, value: .string($0.sql)) }))
    object.set("where", whereClause)
    if batchSize != 1000 { object["batch_size"] = .integer(Int64(batchSize)) }
    if !key.isEmpty { object["key"] = .strings(key) }
    if pauseMilliseconds != 0 { object["pause_ms"] = .integer(Int64(pauseMilliseconds)) }
  }

  /// None: it changes rows.
  public func changes() -> [SchemaChange] { [] }

  /// Does nothing: the schema stays.
  public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}

  public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] {
    throw irreversible(Backfill.directive, "what the rows of '\(table)' held before is not known")
  }

  public var effects: [Effect] {
    [.reads(.table(table)), .reads(.wholeTable(table)), .writes(.rows(table))]
      + set.map { .writes(.columnData(table, $0.column)) }
  }
}

extension ObjectReader {
  /// Reads an integer that must not be less than a bound.
  fileprivate mutating func number(_ key: String, atLeast least: Int64) -> Int? {
    guard let cursor = optional(key), let value = cursor.integer() else { return nil }
    guard value >= least, let number = Int(exactly: value) else {
      cursor.report("expected at least \(least), found \(value)")
      return nil
    }
    return number
  }
}
