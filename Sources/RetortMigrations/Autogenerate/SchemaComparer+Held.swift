import RetortSQL

/// What stands in the way where a function, a domain or an enumeration is made anew: the database drops none of them
/// while a default, a generated column, a CHECK or an index is made of it.
extension SchemaComparer {
  /// Tables without what has to go before, and come again.
  struct HeldParts {
    var pairs: [Pair]
    /// Before anything is made anew.
    var drops: [Operation] = []
    /// After the members of enumerations are gone.
    var creates: [Operation] = []
    /// After the routines that need tables and views are there.
    var lastCreates: [Operation] = []
  }

  func withoutHeldParts(_ pairs: [Pair], _ objects: ObjectChanges) -> HeldParts {
    var parts = HeldParts(pairs: pairs)
    guard capabilities.viewsHoldColumns else { return parts }
    let first = madeAnew(by: objects.first)
    let last = madeAnew(by: objects.removedMembers)
    // Those of the end with the domains over them.
    let enums = first.enums.union(last.enums).union(last.domains)
    let domains = first.domains.subtracting(enums)
    // Of those that come with the views, what calls them comes after that.
    let routines = objects.replacedRoutines
    let lateRoutines = routines.intersection(objects.routines.map { dialect.fold($0.baseName) })
    guard !(routines.isEmpty && domains.isEmpty && enums.isEmpty) else { return parts }
    for index in parts.pairs.indices {
      let table = parts.pairs[index].old
      let ofDomains = columns(of: table, typed: domains)
      let early = generated(in: table, madeOf: ofDomains, naming: domains, calling: routines)
      let late = generated(in: table, madeOf: columns(of: table, typed: enums), naming: enums)
        .subtracting(early)
      if !late.isEmpty {
        let whole = parts.pairs[index].new
        parts.pairs[index].new = without(late, whole).table
        parts.creates += tableChanges(Pair(old: parts.pairs[index].new, new: whole))
      }
      let gone = early.union(late)
      if !gone.isEmpty {
        let (rest, drops) = without(gone, table)
        parts.pairs[index].old = rest
        parts.drops += drops
      }
      guard !routines.isEmpty else { continue }
      parts.drops += takeParts(calling: routines, from: &parts.pairs[index].old)
      if !lateRoutines.isEmpty {
        let whole = parts.pairs[index].new
        let callers = generated(in: whole, madeOf: [], naming: [], calling: lateRoutines)
        var reduced = without(callers, whole).table
        _ = takeParts(calling: lateRoutines, from: &reduced)
        if reduced != whole {
          parts.pairs[index].new = reduced
          parts.lastCreates += tableChanges(Pair(old: reduced, new: whole))
        }
      }
    }
    return parts
  }

  /// The types that operations make anew: enumerations that lose members, and domains.
  func madeAnew(by operations: [Operation]) -> (enums: Set<String>, domains: Set<String>) {
    var result: (enums: Set<String>, domains: Set<String>) = ([], [])
    for operation in operations {
      switch operation.kind {
      case .alterEnum(let alter) where !alter.remove.isEmpty:
        result.enums.insert(dialect.fold(alter.name.name))
      case .dropDomain(let drop): result.domains.insert(dialect.fold(drop.name.name))
      default: break
      }
    }
    return result
  }

  private func names(_ sql: String) -> Set<String> { SchemaComparer.names(in: sql, dialect) }

  /// The names that a parenthesis follows.
  private func calls(_ sql: String) -> Set<String> {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var result: Set<String> = []
    var previous: String?
    while let token = tokenizer.next() {
      if let previous, tokenizer.text(token) == "(" { result.insert(previous) }
      previous =
        token.kind == .word || token.kind == .quotedIdentifier
        ? dialect.fold(SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind)) : nil
    }
    return result
  }

  private func columns(of table: Table, typed types: Set<String>) -> Set<String> {
    guard !types.isEmpty else { return [] }
    return Set(
      table.columns.filter { !names((try? dialect.typeText($0.type)) ?? "").isDisjoint(with: types) }
        .map { dialect.foldPart($0.name) })
  }

  /// The generated columns that are made of some columns, name a type or call a routine.
  private func generated(
    in table: Table, madeOf columns: Set<String>, naming: Set<String>, calling routines: Set<String> = []
  ) -> Set<String> {
    Set(
      table.columns.filter { column in
        guard let computed = column.computed else { return false }
        let names = names(computed.sql)
        return !names.isDisjoint(with: columns) || !names.isDisjoint(with: naming)
          || !calls(computed.sql).isDisjoint(with: routines)
      }.map { dialect.foldPart($0.name) })
  }

  /// A table without columns and what is on them, and the operations that drop them.
  func without(_ columns: Set<String>, _ table: Table) -> (table: Table, drops: [Operation]) {
    func isOn(_ texts: [String]) -> Bool { texts.contains { !names($0).isDisjoint(with: columns) } }
    var rest = table
    rest.columns.removeAll { columns.contains(dialect.foldPart($0.name)) }
    rest.indexes.removeAll { isOn(texts(of: $0)) }
    rest.constraints.removeAll { constraint in
      var texts = constraint.columns.map { dialect.identifier($0) }
      if case .check(let check) = constraint { texts.append(check.sql) }
      return isOn(texts)
    }
    // What is on several columns does not go with one.
    let constraints = table.constraints.filter { !rest.constraints.contains($0) }
      .map { drop($0, table) }
    let indexes = table.indexes.filter { !rest.indexes.contains($0) }.map {
      dropIndex($0, table.qualifiedName)
    }
    let drops = table.columns.filter { columns.contains(dialect.foldPart($0.name)) }
      .map { Operation(.dropColumn(DropColumn(table.qualifiedName, column: $0.name))) }
    return (rest, indexes + constraints + drops)
  }

  /// Takes defaults, CHECKs and indexes that call a routine out of a table.
  private func takeParts(calling routines: Set<String>, from table: inout Table) -> [Operation] {
    let whole = table
    let name = table.qualifiedName
    var drops: [Operation] = []
    for index in table.columns.indices {
      guard case .sql(let sql)? = table.columns[index].serverDefault, !calls(sql).isDisjoint(with: routines)
      else { continue }
      var change = ColumnAlteration(table.columns[index].name)
      change.serverDefault = .drop
      drops.append(Operation(.alterColumn(AlterColumn(name, change))))
      table.columns[index].serverDefault = nil
    }
    let constraints = table.constraints.filter { constraint in
      if case .check(let check) = constraint { !calls(check.sql).isDisjoint(with: routines) } else { false }
    }
    let indexes = table.indexes.filter {
      texts(of: $0).contains { !calls("(\($0))").isDisjoint(with: routines) }
    }
    table.constraints.removeAll { constraints.contains($0) }
    table.indexes.removeAll { indexes.contains($0) }
    return drops + constraints.map { drop($0, whole) } + indexes.map { dropIndex($0, name) }
  }

  private func texts(of index: Index) -> [String] {
    index.elements.map {
      switch $0.key {
      case .column(let name): dialect.identifier(name)
      case .expression(let sql): sql
      }
    } + [index.options.value("where", for: dialect.optionNames)?.stringValue ?? ""]
      + (index.options.value("include", for: dialect.optionNames)?.arrayValue ?? []).compactMap {
        $0.stringValue.map { dialect.identifier($0) }
      }
  }
}
