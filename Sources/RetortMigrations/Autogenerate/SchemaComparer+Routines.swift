import RetortSQL

extension SchemaComparer {
  /// Something that is made, and the text that tells what it needs.
  struct Dependent {
    /// Its name without arguments.
    var name: QualifiedName
    /// Where the names stand of what must be there before.
    var text: String
    var operations: [Operation]
  }

  /// Each after those whose names it mentions; by name where it does not matter.
  func inDependencyOrder(_ items: [Dependent]) -> [Dependent] {
    var remaining = items.enumerated().map { (place: $0.offset, item: $0.element) }
    let words = items.map { spellings(in: $0.text) }
    let own = items.map { spellings(of: $0.name) }
    remaining.sort { ($0.item.name.name, $0.place) < ($1.item.name.name, $1.place) }
    var result: [Dependent] = []
    while !remaining.isEmpty {
      let waiting = spellings(of: remaining.map(\.item.name))
      let ready = remaining.filter { entry in
        words[entry.place].intersection(waiting).subtracting(own[entry.place]).isEmpty
      }
      // A cycle of names need not be one of objects: the one that mentions the fewest goes first.
      let next =
        ready.isEmpty
        ? [
          remaining.min {
            words[$0.place].intersection(waiting).count < words[$1.place].intersection(waiting).count
          }
        ].compactMap { $0 }
        : ready
      result += next.map(\.item)
      let taken = Set(next.map(\.place))
      remaining.removeAll { taken.contains($0.place) }
    }
    return result
  }

  /// Routines that come and change, before the tables where they do not need them; and that go, at the end.
  func routineChanges(
    _ live: Metadata, _ target: Metadata, _ addedTables: [Table], _ removedTables: [Table],
    _ changes: inout ObjectChanges, _ made: inout [Dependent]
  ) {
    guard !live.routines.isEmpty || !target.routines.isEmpty else { return }
    func key(_ routine: Routine) -> String {
      "\(routine.kind.rawValue)\u{1}\(self.key(routine.qualifiedName))"
    }
    let old = Dictionary(live.routines.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.routines.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
    let late = spellings(of: addedTables.map(\.qualifiedName) + target.views.map(\.qualifiedName))
    let going = spellings(of: removedTables.map(\.qualifiedName))
    let tableNames = spellings(of: target.tables.map(\.qualifiedName))
    let expressions = expressionNames(of: target.tables)
    let present = expressionNames(of: live.tables)
    var early: [Dependent] = []
    let viewNames = target.views.reduce(into: Set<String>()) {
      $0.formUnion(SchemaComparer.names(in: $1.sql, dialect))
    }

    for routine in live.routines where options.owns.contains(.functions) && new[key(routine)] == nil {
      if live.usedElsewhere.routines.contains(routine.qualifiedName) { continue }
      let text = dependencyText(of: routine)
      let names = spellings(in: text)
      let base = dialect.fold(routine.baseName)
      let hasSuccessor = target.routines.contains {
        old[key($0)] == nil && dialect.fold($0.baseName) == base
      }
      if capabilities.viewsHoldColumns && hasSuccessor
        || viewNames.contains(base) && !expressions.contains(base)
        || routine.isRead(dialect) && !present.contains(base)
      {
        // What calls another routine of that name must find just that one; and what the server has read holds on to
        // columns that may go.
        early.append(
          Dependent(
            name: routine.qualifiedBaseName, text: text,
            operations: [drop(routine)]))
        changes.replacedRoutines.insert(base)
      } else if !names.isDisjoint(with: going) {
        changes.tableDrops.append(drop(routine))
      } else {
        changes.droppedDependents.append(
          Dependent(
            name: routine.qualifiedBaseName, text: text,
            operations: [drop(routine)]))
      }
    }
    changes.earlyRoutineDrops += inDependencyOrder(early).reversed().flatMap(\.operations)
    // A type that is made anew takes the routines over it along.
    let anew = madeAnew(by: changes.first + changes.removedMembers + made.flatMap(\.operations))
    let rebuilt = anew.enums.union(anew.domains)
    var first: [(routine: Routine, dependent: Dependent)] = []
    for routine in target.routines {
      var operations: [Operation] = []
      if let present = old[key(routine)] {
        let isOfRebuilt =
          !rebuilt.isEmpty
          && !SchemaComparer.names(in: present.head(dialect), dialect).isDisjoint(with: rebuilt)
        guard isOfRebuilt || !isSame(present, routine) else { continue }
        // What a body is about that the server reads may be there only when the tables have changed.
        if isOfRebuilt
          || (present.isRead(dialect) || routine.isRead(dialect))
            && !expressions.contains(dialect.fold(routine.baseName))
        {
          changes.earlyRoutineDrops.append(drop(present))
          changes.replacedRoutines.insert(dialect.fold(routine.baseName))
          changes.routines.append(routine)
          continue
        }
        if !replaces(present, routine) {
          operations.append(drop(present))
          changes.replacedRoutines.insert(dialect.fold(routine.baseName))
        }
      }
      operations.append(Operation(.createFunction(CreateFunction(routine))))
      let text = dependencyText(of: routine)
      let needed = routine.isRead(dialect) ? late.union(tableNames) : late
      let needsTables = !spellings(in: text).isDisjoint(with: needed)
      if needsTables, !expressions.contains(dialect.fold(routine.baseName)) {
        changes.routines.append(routine)
        // A drop that comes first is done at once; the rest waits for the tables.
        if operations.count > 1 { changes.first.append(operations[0]) }
      } else {
        let dependent = Dependent(
          name: routine.qualifiedBaseName, text: text, operations: operations)
        first.append((routine, dependent))
      }
    }
    made += withoutWaiting(first, &changes, expressions)
  }

  /// Those that wait for none of the routines that wait for tables and views; the others wait with them.
  private func withoutWaiting(
    _ routines: [(routine: Routine, dependent: Dependent)], _ changes: inout ObjectChanges,
    _ expressions: Set<String>
  ) -> [Dependent] {
    var rest = routines
    while true {
      let late = spellings(of: changes.routines.map { $0.qualifiedBaseName })
      let waiting = rest.filter { entry in
        !spellings(in: entry.dependent.text).subtracting(spellings(of: entry.dependent.name))
          .isDisjoint(with: late) && !expressions.contains(dialect.fold(entry.routine.baseName))
      }
      guard !waiting.isEmpty else { return rest.map(\.dependent) }
      for entry in waiting {
        changes.routines.append(entry.routine)
        if entry.dependent.operations.count > 1 { changes.first.append(entry.dependent.operations[0]) }
      }
      rest.removeAll { entry in
        waiting.contains {
          $0.routine.qualifiedName == entry.routine.qualifiedName && $0.routine.kind == entry.routine.kind
        }
      }
    }
  }

  func drop(_ routine: Routine) -> Operation {
    Operation(.dropFunction(DropFunction(routine.qualifiedName, kind: routine.kind)))
  }

  /// Routines that stay and whose bodies hold on to columns that change: they go, and come again.
  func heldRoutines(_ live: Metadata, _ target: Metadata, _ held: [String: Set<String>]) -> [Routine] {
    guard !held.isEmpty else { return [] }
    return live.routines.filter { routine in
      routine.isRead(dialect) && mentions(held, in: routine.sql)
        && target.routines.contains { same($0.qualifiedName, routine.qualifiedName) && isSame($0, routine) }
    }
  }

  func isSame(_ a: Routine, _ b: Routine) -> Bool {
    a.kind == b.kind && (a.sql == b.sql || canonicalRoutine(a.sql) == canonicalRoutine(b.sql))
  }

  private func canonicalRoutine(_ sql: String) -> String {
    var text = dialect.canonical(sql)
    if text.hasPrefix("create or replace ") { text = "create " + text.dropFirst("create or replace ".count) }
    return text
  }

  /// Whether the new one takes the place of the old one without a drop: CREATE OR REPLACE, and the same
  /// arguments and result.
  private func replaces(_ old: Routine, _ new: Routine) -> Bool {
    new.replaces(dialect) && dialect.canonical(old.head(dialect)) == dialect.canonical(new.head(dialect))
  }

  /// The names in the expressions of tables: routines among them must be there before the tables.
  private func expressionNames(of tables: [Table]) -> Set<String> {
    var names: Set<String> = []
    func add(_ text: String?) {
      if let text, text.utf8.contains(UInt8(ascii: "(")) {
        names.formUnion(SchemaComparer.names(in: text, dialect))
      }
    }
    for table in tables {
      for column in table.columns {
        if case .sql(let text)? = column.serverDefault { add(text) }
        add(column.computed?.sql)
      }
      for case .check(let check) in table.constraints { add(check.sql) }
      for index in table.indexes {
        for element in index.elements {
          if case .expression(let sql) = element.key { add("(\(sql))") }
        }
        add(index.options.value("where", for: dialect.optionNames)?.stringValue)
      }
    }
    return names
  }
}

extension Routine {
  /// The text up to the language or the body.
  func head(_ dialect: any Dialect) -> String {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var end = 0
    while let token = tokenizer.next() {
      if token.kind == .word, ["LANGUAGE", "AS", "BEGIN"].contains(tokenizer.text(token).uppercased()) {
        break
      }
      end = token.range.upperBound
    }
    return String(decoding: tokenizer.bytes[..<end], as: UTF8.self)
  }

  /// Whether the database has read the body, and holds on to what it is about: a body that is no string.
  func isRead(_ dialect: any Dialect) -> Bool {
    guard dialect.capabilities.viewsHoldColumns, kind != .aggregate else { return false }
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var previous = ""
    var returns = false
    while let token = tokenizer.next() {
      let word = token.kind == .word ? tokenizer.text(token).uppercased() : ""
      if word == "ATOMIC", previous == "BEGIN" { return true }
      if token.kind == .string, previous == "AS" { return false }
      if word == "RETURN" { returns = true }
      previous = word
    }
    return returns
  }
}
