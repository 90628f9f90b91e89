import RetortSQL

/// The rows of a query, all of them read, in the order of the database.
///
/// An element is a tuple of the columns' types, just the value where there is one column, or a `Row`.
///
/// ```swift
/// for (id, name) in try connection.execute(select(users.id, users.name)) { print(id, name) }
/// let names = try connection.execute(select(users.name)).all()      // [String]
/// let ada = try connection.execute(select(users.id).where(users.name.eq("ada"))).one()
/// ```
public struct QueryResult<Element> {
  /// The names of the columns.
  public let columns: [String]
  private let rows: [Element]

  public init(columns: [String], rows: [Element]) {
    self.columns = columns
    self.rows = rows
  }

  /// All rows.
  public func all() -> [Element] { rows }

  /// The only row.
  ///
  /// - Throws: `no_row` where there is none, `several_rows` where there are more.
  public func one() throws -> Element {
    guard let row = try oneOrNone() else {
      throw RetortError("no_row", "the query gave no row, one was expected")
    }
    return row
  }

  /// The only row, nil where there is none.
  ///
  /// - Throws: `several_rows` where there are more.
  public func oneOrNone() throws -> Element? {
    guard rows.count < 2 else {
      throw RetortError("several_rows", "the query gave \(rows.count) rows, one was expected")
    }
    return rows.first
  }

  /// The rows without those whose `key` was there before.
  public func unique<Key: Hashable>(by key: (Element) throws -> Key) rethrows -> [Element] {
    var seen: Set<Key> = []
    return try rows.filter { seen.insert(try key($0)).inserted }
  }

  /// The rows in parts of `size` rows; the last one may have fewer. A size below 1 counts as 1.
  public func partitions(_ size: Int) -> [ArraySlice<Element>] {
    let size = Swift.max(1, size)
    return stride(from: 0, to: rows.count, by: size).map { rows[$0..<Swift.min($0 + size, rows.count)] }
  }

  /// The rows by a key. Where two have the same, the last one counts.
  public func keyed<Key: Hashable>(by key: (Element) throws -> Key) rethrows -> [Key: Element] {
    Dictionary(try rows.map { (try key($0), $0) }, uniquingKeysWith: { $1 })
  }
}

extension QueryResult: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }
  public subscript(position: Int) -> Element { rows[position] }
}

extension QueryResult: Sendable where Element: Sendable {}

extension QueryResult where Element: Hashable {
  /// The rows without repeated ones.
  public func unique() -> [Element] { unique { $0 } }
}

extension QueryResult where Element == Row {
  /// The rows as values of a `Decodable` type; its properties have the names of the columns.
  ///
  /// - Throws: `unexpected_value` and others, with the column.
  public func decoded<Value: Decodable>(as type: Value.Type) throws -> [Value] {
    try map { try $0.decoded(as: type) }
  }
}

/// What a change did.
public struct ChangeResult: Hashable, Sendable {
  /// How many rows were inserted, changed or deleted, as the database counts them. MariaDB and MySQL count a row that an
  /// INSERT found and left alone, or changed, too.
  public var rowCount: Int
  /// The key that the database made for the row of an INSERT; nil where it says none: PostgreSQL gives keys with RETURNING
  /// only, SQLite none for several rows at once, no database one for an INSERT that leaves rows alone which are there. Of several
  /// rows MariaDB and MySQL give the first one's.
  public var insertedKey: Int64?

  public init(rowCount: Int, insertedKey: Int64? = nil) {
    self.rowCount = rowCount
    self.insertedKey = insertedKey
  }
}
