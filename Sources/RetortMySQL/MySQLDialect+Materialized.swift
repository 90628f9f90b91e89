import RetortSQL

extension MySQLDialect {
  /// The table as the server will hold it and reflection read it: UNIQUE indexes are constraints, JSON is what
  /// MariaDB makes of it, AUTO_INCREMENT is said, and what is implied is left out.
  public func materialized(_ table: Table) -> Table {
    var table = table
    // The database is the schema, and a name of it in front says nothing.
    table.schema = nil
    table.comment = stored(table.comment)
    unifyTypes(of: &table)
    let key = table.primaryKey?.columns.map(foldPart) ?? []
    // Which column counts is decided by the table as it came, before any column is another one.
    let automatic = table.columns.indices.filter { mayCount(table.columns[$0], key) }
      .filter { isAutoIncrement(table.columns[$0], in: table) }
    for index in table.columns.indices {
      materialize(&table.columns[index], isAutomatic: automatic.contains(index), key: key)
    }
    addChecks(to: &table)
    table.constraints = table.constraints.map(materialized)
    moveUniqueIndexes(in: &table)
    for index in table.indexes.indices { unify(&table.indexes[index]) }
    table.options.set("auto_increment", to: nil, for: "mysql")
    table.options.set("auto_increment", to: nil, for: "mariadb")
    removeImplied(from: &table)
    return table
  }

  /// A comment as the server keeps it: none where it is empty, and MariaDB has a `?` for each character that
  /// takes four bytes.
  private func stored(_ comment: String?) -> String? {
    guard let comment, !comment.isEmpty else { return nil }
    return printed(comment)
  }

  /// What SHOW CREATE prints of a text: MariaDB a `?` for each character that takes four bytes.
  func printed(_ text: String) -> String {
    guard server.isMariaDB, text.unicodeScalars.contains(where: { $0.value > 0xFFFF }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.value > 0xFFFF ? "?" : scalar) }
    return String(result)
  }

  /// SERIAL and BINARY, which are words for several things that the server prints one by one.
  private func unifyTypes(of table: inout Table) {
    for index in table.columns.indices {
      guard case .exact(let text) = table.columns[index].type.variant(for: optionNames).name,
        // SERIAL, BINARY, or a space behind.
        let last = text.utf8.last, last <= 0x20 || last | 0x20 == 0x6C || last | 0x20 == 0x79
      else { continue }
      var column = table.columns[index]
      unifyType(of: &column, in: &table)
      table.columns[index] = column
    }
  }

  private func unifyType(of column: inout Column, in table: inout Table) {
    column.type = column.type.variant(for: optionNames)
    guard case .exact(let text) = column.type.name else { return }
    let words = SQLText.trimmed(text).asciiLowercased
    if words == "serial" {
      column.type = SQLType(exact: "bigint unsigned")
      column.nullable = false
      column.autoincrement = .on
      let name = column.name
      let isUnique = table.constraints.contains {
        $0.kind == .unique && $0.columns.map(foldPart) == [foldPart(name)]
      }
      if !isUnique { table.constraints.append(.unique(UniqueConstraint(columns: [name]))) }
    } else if words.hasSuffix(" binary") || words.hasSuffix(")binary") {
      var plain = column.type
      plain.name = .exact(SQLText.trimmed(String(SQLText.trimmed(text).dropLast("binary".count))))
      guard isText(plain) else { return }
      let charset = plain.rare.charset.map(MySQLCharset.spelled) ?? self.charset(of: table.options).charset
      plain.collation = plain.collation ?? "\(charset)_bin"
      column.type = plain
    }
  }

  /// Whether it is worth a look if the column is AUTO_INCREMENT: few are.
  private func mayCount(_ column: Column, _ key: [String]) -> Bool {
    switch column.autoincrement {
    case .on: true
    case .off: false
    case .auto: column.identity != nil || key.count == 1 && key[0] == foldPart(column.name)
    }
  }

  private func materialize(_ column: inout Column, isAutomatic: Bool, key: [String]) {
    let isKey = key.contains(foldPart(column.name))
    if isAutomatic {
      column.autoincrement = .on
    } else if isKey, key.count == 1, isInteger(column.type) {
      column.autoincrement = .off
    } else {
      column.autoincrement = .auto
    }
    if isKey { column.nullable = false }
    column.identity = nil
    column.comment = stored(column.comment)
    // Wishes about how a change is made are no attributes of the column.
    for name in optionNames where !column.options.isEmpty {
      for key in ["algorithm", "lock", "after", "first"] { column.options.set(key, to: nil, for: name) }
    }
    if case .sql(let text)? = column.serverDefault, text.asciiLowercased == "null" {
      column.serverDefault = nil
    }
    if server.isMariaDB, column.computed != nil { column.nullable = true }
    if column.computed?.persisted == nil, let sql = column.computed?.sql {
      column.computed = Computed(sql: sql, persisted: false)
    }
    if column.type.hasDetails { column.type = column.type.variant(for: optionNames) }
  }

  /// The CHECKs that types bring along: of MariaDB's JSON, and of Boolean and Enum where they ask for it.
  private func addChecks(to table: inout Table) {
    for index in table.columns.indices {
      if table.columns[index].type.hasDetails, let check = typeCheck(for: table.columns[index]) {
        if !table.constraints.contains(.check(check)) { table.constraints.append(.check(check)) }
        // It stands among the constraints now, and need not come again with the type.
        table.columns[index].type = table.columns[index].type.variant(for: optionNames)
        table.columns[index].type.rare.createConstraint = nil
      }
      guard !server.hasNativeJSON, isJSON(table.columns[index].type) else { continue }
      let name = table.columns[index].name
      table.columns[index].type = SQLType(exact: "longtext", collation: "utf8mb4_bin")
      table.columns[index].type.rare.charset = "utf8mb4"
      if columnCheck(name, in: table) == nil {
        var check = CheckConstraint(sql: "json_valid(\(quoted(name)))")
        check.options.set("column", to: .string(name), for: "mysql")
        table.constraints.append(.check(check))
      }
    }
  }

  func isJSON(_ type: SQLType) -> Bool {
    switch type.name {
    case .generic(let generic): generic == .json
    case .exact(let text): SQLText.trimmed(text).asciiLowercased == "json"
    }
  }

  private func materialized(_ constraint: Constraint) -> Constraint {
    switch constraint {
    case .primaryKey(var key):
      // Every primary key is named PRIMARY.
      key.name = nil
      (key.deferrable, key.initially) = (nil, nil)
      return .primaryKey(key)
    case .foreignKey(var key):
      if key.onDelete?.uppercased() == impliedAction { key.onDelete = nil }
      if key.onUpdate?.uppercased() == impliedAction { key.onUpdate = nil }
      key.match = nil
      // No constraint can wait here, and none is taken on trust.
      (key.deferrable, key.initially, key.notValid) = (nil, nil, nil)
      return .foreignKey(key)
    case .unique(var unique):
      let length = unique.options.value("length", for: optionNames)
      if case .integer? = length, let column = unique.columns.first, let length {
        unique.options.set("length", to: .object([column: length]), for: "mysql")
      }
      unique.comment = stored(unique.comment)
      (unique.deferrable, unique.initially) = (nil, nil)
      return .unique(unique)
    case .check(var check):
      check.notValid = nil
      return .check(check)
    case .exclude: return constraint
    }
  }

  /// A unique index on columns is what a UNIQUE constraint makes, and the server knows no difference.
  private func moveUniqueIndexes(in table: inout Table) {
    var kept: [Index] = []
    for index in table.indexes {
      guard index.unique, index.options.value("prefix", for: optionNames) == nil,
        index.elements.allSatisfy({ $0.column != nil && !$0.descending })
      else {
        kept.append(index)
        continue
      }
      var options = index.options
      let lengths = index.elements.compactMap { element in
        element.length.map { JSONObject.Member(key: element.column ?? "", value: .integer(Int64($0))) }
      }
      if !lengths.isEmpty { options.set("length", to: .object(JSONObject(lengths)), for: "mysql") }
      table.constraints.append(
        .unique(
          UniqueConstraint(
            name: index.name, columns: index.elements.compactMap(\.column), comment: index.comment,
            options: options)))
    }
    table.indexes = kept
  }

  /// A comment that is given as an option is the index's comment; a prefix is written in capitals.
  private func unify(_ index: inout Index) {
    if let comment = index.options.value("comment", for: optionNames)?.stringValue {
      if index.comment == nil { index.comment = comment }
      for name in optionNames { index.options.set("comment", to: nil, for: name) }
    }
    index.comment = stored(index.comment)
    for element in index.elements.indices {
      index.elements[element].nulls = nil
      index.elements[element].operatorClass = nil
      index.elements[element].collation = nil
    }
    if let prefix = index.options.value("prefix", for: optionNames)?.stringValue {
      index.options.set("prefix", to: .string(prefix.uppercased()), for: "mysql")
    }
  }
}
