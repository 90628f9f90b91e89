import RetortSQL

/// Reads the CREATE statements that SQLite keeps in `sqlite_schema`, by SQLite's own grammar
/// (https://www.sqlite.org/lang_createtable.html).
enum SQLiteParser {
  /// Reads a `CREATE TABLE` statement. The indexes of the result are empty.
  ///
  /// - Throws: `unreadable_schema`.
  static func table(_ sql: String) throws -> Table {
    var parser = TableParser(cursor: SQLiteTokenCursor(sql))
    return try parser.parse()
  }
}

private struct TableParser {
  var cursor: SQLiteTokenCursor
  var table = Table("")
  private var hasInlineKey = false

  init(cursor: SQLiteTokenCursor) {
    self.cursor = cursor
  }

  mutating func parse() throws -> Table {
    try cursor.expect("CREATE")
    if cursor.take("TEMP") || cursor.take("TEMPORARY") { table.temporary = true }
    try cursor.expect("TABLE")
    if cursor.take("IF") {
      try cursor.expect("NOT")
      try cursor.expect("EXISTS")
    }
    let name = try cursor.qualifiedName()
    table.name = name.name
    table.schema = name.schema
    try cursor.expectSymbol("(")
    repeat {
      if isAtTableConstraint {
        try tableConstraint()
        while isAtTableConstraint { try tableConstraint() }  // the comma between constraints is optional
      } else {
        try column()
      }
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    try tableOptions()
    _ = cursor.takeSymbol(";")
    guard cursor.isAtEnd else { throw cursor.failure("unexpected text after the table's definition") }
    finish()
    return table
  }

  // MARK: Columns

  private mutating func column() throws {
    var column = Column(try cursor.name(), SQLType(exact: ""))
    column.type = SQLType(exact: try typeText())
    while true {
      var name: String?
      while cursor.take("CONSTRAINT") { name = try cursor.name() }
      guard try columnConstraint(named: name, &column) else { break }
    }
    table.columns.append(column)
  }

  private mutating func typeText() throws -> String {
    let start = cursor.position
    while let token = cursor.current, [.word, .quotedIdentifier, .string].contains(token.kind) {
      if token.kind == .word, isAtColumnConstraint { break }
      cursor.position += 1
    }
    guard cursor.position > start else { return "" }
    let words = cursor.tokens[start..<cursor.position].map {
      SQLText.identifier(cursor.bytes[$0.range], kind: $0.kind)
    }
    var text = words.joined(separator: " ")
    if cursor.isAtSymbol("(") {
      let arguments = try cursor.parenthesized()
      text += "(\(arguments.split { $0.isWhitespace }.joined(separator: " ")))"
    }
    return text
  }

  private var isAtColumnConstraint: Bool {
    cursor.isAt("CONSTRAINT") || cursor.isAt("PRIMARY") || cursor.isAt("NOT") || cursor.isAt("NULL")
      || cursor.isAt("UNIQUE") || cursor.isAt("CHECK") || cursor.isAt("DEFAULT") || cursor.isAt("COLLATE")
      || cursor.isAt("REFERENCES") || cursor.isAt("AS") || cursor.isAt("DEFERRABLE")
      || (cursor.isAt("GENERATED") && cursor.isAt("ALWAYS", offset: 1))
  }

  /// Reads one constraint of a column; false where there is none.
  private mutating func columnConstraint(named name: String?, _ column: inout Column) throws -> Bool {
    if cursor.take("PRIMARY") {
      try cursor.expect("KEY")
      var key = PrimaryKey(name: name, columns: [column.name])
      hasInlineKey = true
      if cursor.take("DESC") {
        key.options.set("desc", to: [.string(column.name)], for: "sqlite")
      } else {
        _ = cursor.take("ASC")
      }
      if let conflict = try conflictClause() {
        key.options.set("on_conflict", to: .string(conflict), for: "sqlite")
      }
      if cursor.take("AUTOINCREMENT") { table.options.set("autoincrement", to: true, for: "sqlite") }
      table.constraints.append(.primaryKey(key))
    } else if cursor.take("NOT", "NULL") {
      column.nullable = false
      if let conflict = try conflictClause() {
        column.options.set("on_conflict_not_null", to: .string(conflict), for: "sqlite")
      }
    } else if cursor.take("NULL") {
      _ = try conflictClause()
    } else if cursor.take("UNIQUE") {
      var unique = UniqueConstraint(name: name, columns: [column.name])
      if let conflict = try conflictClause() {
        unique.options.set("on_conflict", to: .string(conflict), for: "sqlite")
      }
      table.constraints.append(.unique(unique))
    } else if cursor.take("CHECK") {
      table.constraints.append(.check(CheckConstraint(name: name, sql: try cursor.parenthesized())))
      _ = try conflictClause()
    } else if cursor.take("DEFAULT") {
      column.serverDefault = try defaultValue()
    } else if cursor.take("COLLATE") {
      column.type.collation = try cursor.name()
    } else if cursor.isAt("REFERENCES") {
      table.constraints.append(.foreignKey(try references(name: name, columns: [column.name])))
    } else if cursor.isAt("DEFERRABLE") || (cursor.isAt("NOT") && cursor.isAt("DEFERRABLE", offset: 1)) {
      // A deferrable clause on its own belongs to the column's last foreign key.
      guard case .foreignKey(var key)? = table.constraints.last else {
        throw cursor.failure("DEFERRABLE without a foreign key")
      }
      try deferrable(&key)
      table.constraints[table.constraints.count - 1] = .foreignKey(key)
    } else if cursor.isAt("AS") || cursor.isAt("GENERATED") {
      if cursor.take("GENERATED") { try cursor.expect("ALWAYS") }
      try cursor.expect("AS")
      var computed = Computed(sql: try cursor.parenthesized(), persisted: false)
      if cursor.take("STORED") { computed.persisted = true } else { _ = cursor.take("VIRTUAL") }
      column.computed = computed
    } else {
      return false
    }
    return true
  }

  private mutating func defaultValue() throws -> ServerDefault {
    if cursor.isAtSymbol("(") {
      return SQLiteParser.defaultValue(try cursor.parenthesized())
    }
    let start = cursor.position
    if cursor.isAtSymbol("+") || cursor.isAtSymbol("-") { cursor.position += 1 }
    guard !cursor.isAtEnd else { throw cursor.failure("expected a default value") }
    cursor.position += 1
    return SQLiteParser.defaultValue(cursor.text(from: start))
  }

  // MARK: Table constraints

  private var isAtTableConstraint: Bool {
    cursor.isAt("CONSTRAINT") || (cursor.isAt("PRIMARY") && cursor.isAt("KEY", offset: 1))
      || (cursor.isAt("UNIQUE") && cursor.isAtSymbol("(", offset: 1))
      || (cursor.isAt("CHECK") && cursor.isAtSymbol("(", offset: 1))
      || (cursor.isAt("FOREIGN") && cursor.isAt("KEY", offset: 1))
  }

  private mutating func tableConstraint() throws {
    var name: String?
    while cursor.take("CONSTRAINT") { name = try cursor.name() }
    if cursor.take("PRIMARY") {
      try cursor.expect("KEY")
      let (columns, options) = try keyColumns()
      var key = PrimaryKey(name: name, columns: columns, options: options)
      if let conflict = try conflictClause() {
        key.options.set("on_conflict", to: .string(conflict), for: "sqlite")
      }
      table.constraints.append(.primaryKey(key))
    } else if cursor.take("UNIQUE") {
      let (columns, options) = try keyColumns()
      var unique = UniqueConstraint(name: name, columns: columns, options: options)
      if let conflict = try conflictClause() {
        unique.options.set("on_conflict", to: .string(conflict), for: "sqlite")
      }
      table.constraints.append(.unique(unique))
    } else if cursor.take("CHECK") {
      table.constraints.append(.check(CheckConstraint(name: name, sql: try cursor.parenthesized())))
      _ = try conflictClause()
    } else if cursor.take("FOREIGN") {
      try cursor.expect("KEY")
      table.constraints.append(.foreignKey(try references(name: name, columns: try nameList())))
    }
    // `CONSTRAINT name` may stand alone.
  }

  /// The columns of a key with what SQLite lets stand behind each: COLLATE, ASC, DESC, AUTOINCREMENT.
  private mutating func keyColumns() throws -> ([String], DialectOptions) {
    var columns: [String] = []
    var descending: [String] = []
    var collations = JSONObject()
    try cursor.expectSymbol("(")
    repeat {
      let column = try cursor.name()
      columns.append(column)
      if cursor.take("COLLATE") { collations[column] = .string(try cursor.name()) }
      if cursor.take("DESC") { descending.append(column) } else { _ = cursor.take("ASC") }
      if cursor.take("AUTOINCREMENT") { table.options.set("autoincrement", to: true, for: "sqlite") }
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    var options = DialectOptions()
    if !descending.isEmpty { options.set("desc", to: .strings(descending), for: "sqlite") }
    if !collations.isEmpty { options.set("collate", to: .object(collations), for: "sqlite") }
    return (columns, options)
  }

  private mutating func nameList() throws -> [String] {
    var names: [String] = []
    try cursor.expectSymbol("(")
    repeat {
      names.append(try cursor.name())
      if cursor.take("COLLATE") { _ = try cursor.name() }
      if !cursor.take("ASC") { _ = cursor.take("DESC") }
    } while cursor.takeSymbol(",")
    try cursor.expectSymbol(")")
    return names
  }

  private mutating func references(name: String?, columns: [String]) throws -> ForeignKey {
    try cursor.expect("REFERENCES")
    var key = ForeignKey(name: name, columns: columns, referentTable: try cursor.name(), referentColumns: [])
    if cursor.isAtSymbol("(") { key.referentColumns = try nameList() }
    while true {
      if cursor.take("ON", "DELETE") {
        key.onDelete = try referentialAction()
      } else if cursor.take("ON", "UPDATE") {
        key.onUpdate = try referentialAction()
      } else if cursor.take("ON", "INSERT") {
        _ = try referentialAction()
      } else if cursor.take("MATCH") {
        key.match = try cursor.name().uppercased()
      } else {
        break
      }
    }
    try deferrable(&key)
    return key
  }

  private mutating func referentialAction() throws -> String {
    if cursor.take("SET", "NULL") { return "SET NULL" }
    if cursor.take("SET", "DEFAULT") { return "SET DEFAULT" }
    if cursor.take("NO", "ACTION") { return "NO ACTION" }
    if cursor.take("CASCADE") { return "CASCADE" }
    if cursor.take("RESTRICT") { return "RESTRICT" }
    throw cursor.failure("expected a foreign key action")
  }

  private mutating func deferrable(_ key: inout ForeignKey) throws {
    if cursor.take("NOT", "DEFERRABLE") {
      key.deferrable = false
    } else if cursor.take("DEFERRABLE") {
      key.deferrable = true
    } else {
      return
    }
    if cursor.take("INITIALLY") {
      if cursor.take("DEFERRED") {
        key.initially = .deferred
      } else {
        try cursor.expect("IMMEDIATE")
        key.initially = .immediate
      }
    }
  }

  private mutating func conflictClause() throws -> String? {
    guard cursor.take("ON", "CONFLICT") else { return nil }
    return try cursor.name().uppercased()
  }

  // MARK: The end

  private mutating func tableOptions() throws {
    while true {
      if cursor.take("STRICT") {
        table.options.set("strict", to: true, for: "sqlite")
      } else if cursor.take("WITHOUT") {
        try cursor.expect("ROWID")
        table.options.set("without_rowid", to: true, for: "sqlite")
      } else if !cursor.takeSymbol(",") {
        return
      }
    }
  }

  /// What can only be told when the whole table is known: keys name columns in the columns' own spelling.
  private mutating func finish() {
    // Arrays that grew have room to spare; a schema of thousands of tables is held as it is from now on.
    table.columns = table.columns.map { $0 }
    table.constraints = table.constraints.map { $0 }
    for index in table.constraints.indices {
      switch table.constraints[index] {
      case .primaryKey(var key):
        key.columns = key.columns.map(spelled)
        key.options = spelled(key.options)
        // In a key at the table's level DESC keeps an INTEGER column the rowid; only a column's own
        // `INTEGER PRIMARY KEY DESC` is none (https://www.sqlite.org/lang_createtable.html#rowid).
        if !hasInlineKey, key.columns.count == 1, !table.options.flag("without_rowid", for: ["sqlite"]),
          let column = table.column(key.columns[0]), SQLiteDialect().isIntegerType(column.type)
        {
          key.options.set("desc", to: nil, for: "sqlite")
        }
        table.constraints[index] = .primaryKey(key)
      case .unique(var unique):
        unique.columns = unique.columns.map(spelled)
        unique.options = spelled(unique.options)
        table.constraints[index] = .unique(unique)
      case .foreignKey(var key):
        key.columns = key.columns.map(spelled)
        table.constraints[index] = .foreignKey(key)
      case .check, .exclude: break
      }
    }
  }

  private func spelled(_ name: String) -> String {
    table.columns.first { $0.name.asciiLowercased == name.asciiLowercased }?.name ?? name
  }

  private func spelled(_ options: DialectOptions) -> DialectOptions {
    var result = options
    if let list = options.value("desc", for: ["sqlite"])?.stringArrayValue {
      result.set("desc", to: .strings(list.map(spelled)), for: "sqlite")
    }
    if let object = options.value("collate", for: ["sqlite"])?.objectValue {
      let members = object.members.map { JSONObject.Member(key: spelled($0.key), value: $0.value) }
      result.set("collate", to: .object(JSONObject(members)), for: "sqlite")
    }
    return result
  }
}
