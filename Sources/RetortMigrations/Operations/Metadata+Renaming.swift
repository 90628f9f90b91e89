import RetortSQL

extension Metadata {
  /// Changes the foreign keys of all tables that refer to a table.
  mutating func updateForeignKeys(
    to target: QualifiedName, _ dialect: any Dialect, _ update: (inout ForeignKey, _ owner: Table) -> Void
  ) {
    for table in tables.indices {
      let owner = tables[table]
      for index in owner.constraints.indices {
        guard case .foreignKey(var key) = owner.constraints[index] else { continue }
        let referent = QualifiedName(key.referentTable, schema: key.referentSchema)
        guard dialect.isSame(referent, target) else { continue }
        update(&key, owner)
        tables[table].constraints[index] = .foreignKey(key)
      }
    }
  }

  /// Renames a table in foreign keys, and in the text of views and triggers.
  mutating func renameReferences(to old: QualifiedName, as newName: String, _ dialect: any Dialect) {
    updateForeignKeys(to: old, dialect) { key, _ in key.referentTable = newName }
    let spelled = dialect.identifier(newName)
    for index in views.indices where dialect.capabilities.dependentsFollowRenames {
      views[index].sql = SQLText.renamingTable(old.name, to: spelled, in: views[index].sql, dialect)
    }
    for index in routines.indices where dialect.capabilities.dependentsFollowRenames {
      // Arguments and results follow, bodies do not, unless the server has read them.
      let routine = routines[index]
      let head = routine.isRead(dialect) ? routine.sql : routine.head(dialect)
      routines[index].sql =
        SQLText.renaming(old.name, to: spelled, in: head, rules: dialect.lexicalRules)
        + routine.sql.dropFirst(head.count)
      let base = routine.baseName
      routines[index].name =
        base
        + SQLText.renaming(
          old.name, to: spelled, in: String(routine.name.dropFirst(base.count)), rules: dialect.lexicalRules)
    }
    for index in triggers.indices {
      let isItsOwn = Metadata.fires(triggers[index], for: old, dialect)
      if isItsOwn { triggers[index].table = newName }
      guard isItsOwn || dialect.capabilities.dependentsFollowRenames else { continue }
      triggers[index].sql = SQLText.renamingTable(old.name, to: spelled, in: triggers[index].sql, dialect)
    }
  }

  /// Renames a column in other tables' foreign keys, and in the text of views and triggers that mention the
  /// table and no other that has a column of that name.
  mutating func renameReferences(
    toColumn old: String, of table: QualifiedName, as newName: String, _ dialect: any Dialect
  ) {
    updateForeignKeys(to: table, dialect) { key, _ in
      key.referentColumns = key.referentColumns.map {
        dialect.foldPart($0) == dialect.foldPart(old) ? newName : $0
      }
    }
    guard dialect.capabilities.dependentsFollowRenames else { return }
    let rivals = tables.filter { other in
      !dialect.isSame(other.qualifiedName, table)
        && other.columns.contains { dialect.foldPart($0.name) == dialect.foldPart(old) }
    }
    let spelled = dialect.identifier(newName)
    func renamed(_ text: String, isItsOwn: Bool) -> String {
      func mentions(_ name: String) -> Bool { SQLText.mentions(name, in: text, rules: dialect.lexicalRules) }
      guard mentions(old), isItsOwn || mentions(table.name), !rivals.contains(where: { mentions($0.name) })
      else { return text }
      return SQLText.renaming(old, to: spelled, in: text, rules: dialect.lexicalRules)
    }
    for index in views.indices {
      let text = renamed(views[index].sql, isItsOwn: false)
      // A view that holds on to its columns keeps the names that it gives them.
      views[index].sql =
        dialect.capabilities.viewsHoldColumns && text != views[index].sql
        ? SQLText.keepingOutputName(old, ofRenamed: newName, in: text, dialect) : text
    }
    for index in triggers.indices {
      triggers[index].sql = renamed(
        triggers[index].sql, isItsOwn: Metadata.fires(triggers[index], for: table, dialect))
    }
  }

  /// Changes the types of all columns.
  mutating func updateColumnTypes(_ update: (inout SQLType) -> Void) {
    for table in tables.indices {
      for column in tables[table].columns.indices { update(&tables[table].columns[column].type) }
    }
  }
}

extension SQLText {
  /// The text with `AS old` after each column `newName` of a SELECT list that gives it no name.
  static func keepingOutputName(
    _ old: String, ofRenamed newName: String, in text: String, _ dialect: any Dialect
  ) -> String {
    let rules = dialect.lexicalRules
    let tokenizer = SQLTokenizer(text, rules: rules)
    let tokens = SQLTokenizer.tokens(of: text, rules: rules)
    var result: [UInt8] = []
    var copied = 0
    // Whether each open parenthesis stands in a SELECT list.
    var isInList = [false]
    for (index, token) in tokens.enumerated() {
      let word = tokenizer.text(token)
      switch word.uppercased() {
      case "(": isInList.append(false)
      case ")": if isInList.count > 1 { isInList.removeLast() }
      case "SELECT" where token.kind == .word: isInList[isInList.count - 1] = true
      case "FROM" where token.kind == .word: isInList[isInList.count - 1] = false
      default: break
      }
      guard isInList.last == true, token.kind == .word || token.kind == .quotedIdentifier,
        identifier(tokenizer.bytes[token.range], kind: token.kind) == newName
      else { continue }
      let next = index + 1 < tokens.count ? tokenizer.text(tokens[index + 1]).uppercased() : ""
      // A column by itself: `t.name,`, not a part of an expression.
      let first = index >= 2 && tokenizer.text(tokens[index - 1]) == "." ? index - 2 : index
      let before = first > 0 ? tokenizer.text(tokens[first - 1]).uppercased() : ""
      guard ["", ",", "FROM", ")"].contains(next), [",", "SELECT", "DISTINCT"].contains(before) else {
        continue
      }
      result += tokenizer.bytes[copied..<token.range.upperBound]
      result += " AS \(dialect.identifier(old))".utf8
      copied = token.range.upperBound
    }
    result += tokenizer.bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with a table renamed. A name in front of a parenthesis is a function but for `INTO name (…)`.
  static func renamingTable(
    _ name: String, to newName: String, in text: String, _ dialect: any Dialect
  ) -> String {
    let rules = dialect.lexicalRules
    guard mentions(name, in: text, rules: rules) else { return text }
    let tokenizer = SQLTokenizer(text, rules: rules)
    let tokens = SQLTokenizer.tokens(of: text, rules: rules)
    let wanted = name.lowercased()
    var result: [UInt8] = []
    var copied = 0
    for (index, token) in tokens.enumerated() where index > 0 && token.kind == .word {
      guard tokenizer.text(token).lowercased() == wanted,
        tokenizer.text(tokens[index - 1]).lowercased() == "into"
      else { continue }
      result += tokenizer.bytes[copied..<token.range.lowerBound]
      result += newName.utf8
      copied = token.range.upperBound
    }
    result += tokenizer.bytes[copied...]
    return renaming(name, to: newName, in: String(decoding: result, as: UTF8.self), rules: rules)
  }
}
