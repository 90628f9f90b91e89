import RetortSQL

/// A document's table beside the one that the server holds: what it left to the server, and what the server
/// prints in other words, becomes what is there.
struct MySQLTargetTable {
  let dialect: MySQLDialect
  let held: Table

  func asHeld(_ given: Table) -> Table {
    var table = given
    partitions(&table)
    for index in table.columns.indices { reference(&table.columns[index]) }
    table.constraints = table.constraints.map { constraint in
      guard case .unique(var unique) = constraint else { return constraint }
      key(&unique, table)
      return .unique(unique)
    }
    let whole = table
    for index in table.indexes.indices { key(&table.indexes[index], whole) }
    return table
  }

  private func option(_ key: String, _ options: DialectOptions) -> JSONValue? {
    options.value(key, for: dialect.optionNames)
  }

  // MARK: Partitions

  private func partitions(_ table: inout Table) {
    guard let wanted = partitionTokens(table.options), wanted == partitionTokens(held.options) else { return }
    for key in ["partition_by", "partitions"] {
      for name in dialect.optionNames { table.options.set(key, to: nil, for: name) }
      table.options.set(key, to: option(key, held.options), for: "mysql")
    }
  }

  /// What PARTITION BY says, without the signs that may be left out and with strings between the same quotes.
  private func partitionTokens(_ options: DialectOptions) -> [String]? {
    guard let text = dialect.partitionText(options) else { return nil }
    let cursor = MySQLTokenCursor(text)
    return cursor.tokens.compactMap { token in
      let bytes = cursor.bytes[token.range]
      switch token.kind {
      case .string: return "'" + MySQLTokenCursor.unescaped(bytes)
      case .word, .quotedIdentifier: return SQLText.identifier(bytes, kind: token.kind).asciiLowercased
      default: return bytes.elementsEqual("=".utf8) ? nil : cursor.text(token)
      }
    }
  }

  // MARK: Columns

  /// MariaDB keeps the spatial reference of a column and does not print it.
  private func reference(_ column: inout Column) {
    guard !dialect.server.hasSRID, option("srid", column.options) != nil,
      let present = held.columns.first(where: { dialect.foldPart($0.name) == dialect.foldPart(column.name) }),
      option("srid", present.options) == nil
    else { return }
    for name in dialect.optionNames { column.options.set("srid", to: nil, for: name) }
  }

  // MARK: Keys

  /// A UNIQUE over long texts is kept by a hash.
  private func key(_ unique: inout UniqueConstraint, _ table: Table) {
    guard option("using", unique.options) == nil, option("length", unique.options) == nil else { return }
    let columns = unique.columns.map(dialect.foldPart)
    let name = unique.name.map(dialect.foldPart)
    for case .unique(let present) in held.constraints
    where present.columns.map(dialect.foldPart) == columns
      && (name == nil || name == present.name.map(dialect.foldPart))
      && option("using", present.options) == "HASH"
    {
      unique.options.set("using", to: "HASH", for: "mysql")
      return
    }
  }

  /// An index over a long text holds as much of it as there is room for.
  private func key(_ index: inout Index, _ table: Table) {
    guard
      let present = held.indexes.first(where: { dialect.foldPart($0.name) == dialect.foldPart(index.name) }),
      present.elements.count == index.elements.count
    else {
      // A unique index is a constraint there.
      guard index.unique else { return }
      var unique = UniqueConstraint(
        name: index.name, columns: index.elements.compactMap(\.column), options: index.options)
      if index.elements.contains(where: { $0.length != nil || $0.column == nil }) { return }
      key(&unique, table)
      index.options = unique.options
      return
    }
    for position in index.elements.indices {
      let other = present.elements[position]
      guard index.elements[position].length == nil, let length = other.length,
        let name = index.elements[position].column, let column = dialect.column(name, in: table),
        other.column.map(dialect.foldPart) == dialect.foldPart(name), fills(length, column, table)
      else { continue }
      index.elements[position].length = length
    }
  }

  /// Whether so many characters are what fits into a key, of 3072 bytes or, in the old row formats, of 767.
  private func fills(_ length: Int, _ column: Column, _ table: Table) -> Bool {
    let type = column.type.variant(for: dialect.optionNames)
    let charset = type.rare.charset ?? dialect.charset(of: table.options).charset
    let width =
      !dialect.isText(type)
      ? 1
      : ["utf8mb4": 4, "utf16": 4, "utf32": 4, "utf16le": 4, "utf8mb3": 3, "ucs2": 2][
        MySQLCharset.spelled(charset)] ?? 1
    return length == 3072 / width || length == 767 / width
  }
}
