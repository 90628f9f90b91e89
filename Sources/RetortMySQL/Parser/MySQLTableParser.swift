import RetortSQL

/// Reads what `SHOW CREATE TABLE` prints (https://mariadb.com/kb/en/create-table/).
struct MySQLTableParser {
  var cursor: MySQLTokenCursor
  var table = Table("")
  let dialect: MySQLDialect
  /// The connection's database, whose name is left out in front of others.
  let database: String?

  /// - Throws: `unreadable_schema`.
  static func table(_ sql: String, dialect: MySQLDialect, database: String?) throws -> Table {
    var parser = MySQLTableParser(cursor: MySQLTokenCursor(sql), dialect: dialect, database: database)
    return try parser.parse()
  }

  private init(cursor: MySQLTokenCursor, dialect: MySQLDialect, database: String?) {
    self.cursor = cursor
    self.dialect = dialect
    self.database = database
  }

  private mutating func parse() throws -> Table {
    try cursor.expect("CREATE")
    if cursor.take("TEMPORARY") { table.temporary = true }
    try cursor.expect("TABLE")
    let name = try cursor.qualifiedName()
    table.name = name.name
    table.schema = name.schema == database ? nil : name.schema
    try cursor.expectSymbol("(")
    repeat { try definition() } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    try options()
    finish()
    return table
  }

  private mutating func definition() throws {
    if cursor.current?.kind == .quotedIdentifier { return try column() }
    var name: String?
    if cursor.take("CONSTRAINT") { name = try cursor.name() }
    if cursor.take("PRIMARY", "KEY") {
      try primaryKey()
    } else if cursor.take("UNIQUE", "KEY") {
      try unique()
    } else if cursor.take("FULLTEXT", "KEY") {
      try index(prefix: "FULLTEXT")
    } else if cursor.take("SPATIAL", "KEY") {
      try index(prefix: "SPATIAL")
    } else if cursor.take("KEY") {
      try index(prefix: nil)
    } else if cursor.take("FOREIGN", "KEY") {
      try foreignKey(name)
    } else if cursor.take("CHECK") {
      var check = CheckConstraint(name: name, sql: own(try cursor.parenthesized()))
      if cursor.take("NOT", "ENFORCED") { check.options.set("not_enforced", to: true, for: "mysql") }
      table.constraints.append(.check(check))
    } else if cursor.isAt("PERIOD") {
      let start = cursor.position
      while !cursor.isAtSymbol("("), !cursor.isAtEnd { cursor.position += 1 }
      _ = try cursor.parenthesized()
      let known = table.options.value("periods", for: ["mysql"])?.stringArrayValue ?? []
      table.options.set("periods", to: .strings(known + [cursor.text(from: start)]), for: "mysql")
    } else {
      throw cursor.failure("expected a column, a key or a constraint")
    }
  }

  /// Text without the database's own name in front of what is in it.
  func own(_ sql: String) -> String {
    MySQLStatementText.withoutDatabase(database, sql)
  }

  // MARK: Columns

  private mutating func column() throws {
    var column = Column(try cursor.name(), SQLType(exact: ""))
    column.type = try type()
    var charset: String?
    while true {
      if cursor.take("CHARACTER", "SET") {
        charset = try cursor.name()
      } else if cursor.take("COLLATE") {
        column.type.collation = try cursor.name()
      } else if cursor.take("COMPRESSED") {
        column.options.set("compressed", to: true, for: "mysql")
      } else if cursor.take("GENERATED", "ALWAYS") {
        try generated(&column)
      } else if cursor.take("NOT", "NULL") {
        column.nullable = false
      } else if cursor.take("INVISIBLE") {
        column.options.set("invisible", to: true, for: "mysql")
      } else if cursor.take("DEFAULT") {
        column.serverDefault = try defaultValue()
      } else if cursor.take("AUTO_INCREMENT") {
        column.autoincrement = .on
      } else if cursor.take("ON", "UPDATE") {
        let start = cursor.position
        _ = try cursor.name()
        if cursor.isAtSymbol("(") { _ = try cursor.parenthesized() }
        column.onUpdate = cursor.text(from: start)
      } else if cursor.take("COMMENT") {
        column.comment = try cursor.string()
      } else if cursor.take("COLUMN_FORMAT") {
        column.options.set("column_format", to: .string(try cursor.name().uppercased()), for: "mysql")
      } else if cursor.take("STORAGE") {
        _ = try cursor.name()
      } else if cursor.take("SRID") {
        column.options.set("srid", to: .integer(try cursor.integer()), for: "mysql")
      } else if cursor.take("REF_SYSTEM_ID") {
        _ = cursor.takeSymbol("=")
        column.options.set("srid", to: .integer(try cursor.integer()), for: "mysql")
      } else if cursor.take("WITHOUT", "SYSTEM") {
        try cursor.expect("VERSIONING")
        column.options.set("system_versioning", to: false, for: "mysql")
      } else if cursor.take("WITH", "SYSTEM") {
        try cursor.expect("VERSIONING")
        column.options.set("system_versioning", to: true, for: "mysql")
      } else if cursor.take("CHECK") {
        var check = CheckConstraint(sql: own(try cursor.parenthesized()))
        check.options.set("column", to: .string(column.name), for: "mysql")
        table.constraints.append(.check(check))
      } else if !cursor.take("NULL") && !cursor.take("VISIBLE") {
        break
      }
    }
    if let charset { column.type.rare.charset = charset }
    guard cursor.isAtSymbol(",") || cursor.isAtSymbol(")") else {
      throw cursor.failure("unexpected attribute of column '\(column.name)'")
    }
    table.columns.append(column)
  }

  /// `int(10) unsigned zerofill`, as the server spells it.
  private mutating func type() throws -> SQLType {
    let start = cursor.position
    _ = try cursor.name()
    if cursor.take("PRECISION") || cursor.take("VARYING") {}
    if cursor.isAtSymbol("(") { _ = try cursor.parenthesized() }
    while cursor.take("UNSIGNED") || cursor.take("ZEROFILL") {}
    return SQLType(exact: cursor.text(from: start))
  }

  private mutating func generated(_ column: inout Column) throws {
    try cursor.expect("AS")
    if cursor.take("ROW") {
      let which = cursor.take("START") ? "ROW START" : "ROW END"
      if which == "ROW END" { try cursor.expect("END") }
      column.options.set("generated", to: .string(which), for: "mysql")
      return
    }
    var computed = Computed(sql: own(try cursor.parenthesized()), persisted: false)
    if cursor.take("STORED") || cursor.take("PERSISTENT") {
      computed.persisted = true
    } else {
      _ = cursor.take("VIRTUAL")
    }
    column.computed = computed
  }

  private mutating func defaultValue() throws -> ServerDefault? {
    let start = cursor.position
    if cursor.isAtSymbol("-") || cursor.isAtSymbol("+") { cursor.position += 1 }
    guard let first = cursor.current else { throw cursor.failure("expected a default value") }
    if cursor.isAtSymbol("(") {
      _ = try cursor.parenthesized()
    } else {
      cursor.position += 1
    }
    // A call, an introducer with its string, operators without parentheses.
    while !cursor.isAtEnd, !cursor.isAtSymbol(","), !cursor.isAtSymbol(")"), !isAtAttribute {
      if cursor.isAtSymbol("(") { _ = try cursor.parenthesized() } else { cursor.position += 1 }
    }
    let text = cursor.text(from: start)
    if cursor.position == start + 1 {
      if first.kind == .string { return .string(MySQLTokenCursor.unescaped(cursor.bytes[first.range])) }
      if text.asciiLowercased == "null" { return nil }
    }
    if first.kind == .number,
      cursor.position == start + 1 || cursor.position == start + 2 && text.hasPrefix("-")
    {
      return .number(text)
    }
    return .sql(own(text))
  }

  private var isAtAttribute: Bool {
    cursor.isAt("ON") || cursor.isAt("COMMENT") || cursor.isAt("AUTO_INCREMENT") || cursor.isAt("CHECK")
      || cursor.isAt("INVISIBLE") || cursor.isAt("COLUMN_FORMAT") || cursor.isAt("STORAGE")
      || cursor.isAt("WITHOUT") || cursor.isAt("WITH") || cursor.isAt("NOT") || cursor.isAt("COMPRESSED")
      || cursor.isAt("SRID") || cursor.isAt("VISIBLE")
  }

  // MARK: Keys

  private struct Key {
    var elements: [IndexElement] = []
    var options = DialectOptions()
    var comment: String?

    /// Columns alone, perhaps their first characters: what a constraint of the model can say.
    var isPlain: Bool { elements.allSatisfy { $0.column != nil && !$0.descending } }
    var columns: [String] { elements.compactMap(\.column) }
  }

  private mutating func key() throws -> Key {
    var key = Key()
    try cursor.expectSymbol("(")
    repeat {
      if cursor.isAtSymbol("(") {
        key.elements.append(IndexElement(.expression(own(try cursor.parenthesized()))))
      } else {
        let name = try cursor.name()
        if cursor.take("WITHOUT", "OVERLAPS") {
          key.options.set("without_overlaps", to: .string(name), for: "mysql")
          continue
        }
        key.elements.append(IndexElement(.column(name)))
        if cursor.takeSymbol("(") {
          key.elements[key.elements.count - 1].length = Int(try cursor.integer())
          try cursor.expectSymbol(")")
        }
      }
      if cursor.take("DESC") {
        key.elements[key.elements.count - 1].descending = true
      } else {
        _ = cursor.take("ASC")
      }
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    while true {
      if cursor.take("USING") {
        key.options.set("using", to: .string(try cursor.name().uppercased()), for: "mysql")
      } else if cursor.take("KEY_BLOCK_SIZE") {
        _ = cursor.takeSymbol("=")
        key.options.set("key_block_size", to: .integer(try cursor.integer()), for: "mysql")
      } else if cursor.take("COMMENT") {
        key.comment = try cursor.string()
      } else if cursor.take("WITH", "PARSER") {
        key.options.set("with_parser", to: .string(try cursor.name()), for: "mysql")
      } else if cursor.take("IGNORED") {
        key.options.set("ignored", to: true, for: "mysql")
      } else if cursor.take("INVISIBLE") {
        key.options.set("invisible", to: true, for: "mysql")
      } else if !cursor.take("VISIBLE") {
        break
      }
    }
    return key
  }

  /// The lengths of a key's columns as an option of the constraint.
  private func withLengths(_ key: Key) -> DialectOptions {
    var options = key.options
    let lengths = key.elements.compactMap { element in
      element.length.map { JSONObject.Member(key: element.column ?? "", value: .integer(Int64($0))) }
    }
    if !lengths.isEmpty { options.set("length", to: .object(JSONObject(lengths)), for: "mysql") }
    return options
  }

  private mutating func primaryKey() throws {
    let key = try key()
    var options = withLengths(key)
    let descending = key.elements.filter(\.descending).compactMap(\.column)
    if !descending.isEmpty { options.set("desc", to: .strings(descending), for: "mysql") }
    table.constraints.append(
      .primaryKey(PrimaryKey(columns: key.columns, comment: key.comment, options: options)))
  }

  private mutating func unique() throws {
    let name = try cursor.name()
    let key = try key()
    if key.isPlain {
      table.constraints.append(
        .unique(
          UniqueConstraint(name: name, columns: key.columns, comment: key.comment, options: withLengths(key)))
      )
    } else {
      table.indexes.append(
        Index(name: name, elements: key.elements, unique: true, comment: key.comment, options: key.options))
    }
  }

  private mutating func index(prefix: String?) throws {
    let name = try cursor.name()
    let key = try key()
    var options = key.options
    if let prefix { options.set("prefix", to: .string(prefix), for: "mysql") }
    table.indexes.append(Index(name: name, elements: key.elements, comment: key.comment, options: options))
  }

  private mutating func names() throws -> [String] {
    var names: [String] = []
    try cursor.expectSymbol("(")
    repeat { names.append(try cursor.name()) } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    return names
  }

  private mutating func foreignKey(_ name: String?) throws {
    let columns = try names()
    try cursor.expect("REFERENCES")
    let referent = try cursor.qualifiedName()
    var key = ForeignKey(
      name: name, columns: columns, referentTable: referent.name,
      referentSchema: referent.schema == database ? nil : referent.schema, referentColumns: try names())
    while true {
      if cursor.take("ON", "DELETE") {
        key.onDelete = try action()
      } else if cursor.take("ON", "UPDATE") {
        key.onUpdate = try action()
      } else {
        break
      }
    }
    table.constraints.append(.foreignKey(key))
  }

  private mutating func action() throws -> String {
    if cursor.take("SET", "NULL") { return "SET NULL" }
    if cursor.take("SET", "DEFAULT") { return "SET DEFAULT" }
    if cursor.take("NO", "ACTION") { return "NO ACTION" }
    if cursor.take("CASCADE") { return "CASCADE" }
    if cursor.take("RESTRICT") { return "RESTRICT" }
    throw cursor.failure("expected a foreign key action")
  }

  // MARK: The end

  private mutating func finish() {
    if let key = table.primaryKey, key.columns.count == 1, let index = table.columnIndex(key.columns[0]),
      table.columns[index].autoincrement != .on, dialect.isInteger(table.columns[index].type)
    {
      table.columns[index].autoincrement = .off
    }
    if table.comment?.isEmpty ?? false { table.comment = nil }
    dialect.removeImplied(from: &table)
    table.constraints = table.constraints.map { constraint in
      guard case .foreignKey(var key) = constraint else { return constraint }
      if key.onDelete == dialect.impliedAction { key.onDelete = nil }
      if key.onUpdate == dialect.impliedAction { key.onUpdate = nil }
      return .foreignKey(key)
    }
  }
}

extension MySQLDialect {
  /// The action of a foreign key that says none; the servers do not print it.
  var impliedAction: String { server.isMariaDB ? "RESTRICT" : "NO ACTION" }
}
