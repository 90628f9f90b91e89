import RetortSQL

/// Views and triggers, which columns that change and functions that are made anew must be free of.
extension SchemaComparer {
  /// Columns that change or go in a way that a view or trigger over them forbids, by their tables' names.
  func heldColumns(_ changes: [Operation], _ live: Metadata) -> [String: Set<String>] {
    guard capabilities.viewsHoldColumns else { return [:] }
    var held: [String: Set<String>] = [:]
    for operation in changes {
      switch operation.kind {
      case .alterColumn(let alter):
        let change = alter.alteration
        guard change.type != nil || !change.collation.isKept || !change.computed.isKept else { continue }
        held[dialect.fold(alter.table.name), default: []].insert(dialect.fold(change.column))
      case .dropColumn(let drop):
        held[dialect.fold(drop.table.name), default: []].insert(dialect.fold(drop.column))
      case .alterEnum(let alter) where !alter.remove.isEmpty:
        // The type is made anew, and every column of it converted.
        for table in live.tables {
          for column in table.columns
          where SchemaComparer.names(in: (try? dialect.typeText(column.type)) ?? "", dialect).contains(
            dialect.fold(alter.name.name))
          {
            held[dialect.fold(table.name), default: []].insert(dialect.fold(column.name))
          }
        }
      default: break
      }
    }
    return held
  }

  /// Whether a text mentions one of the columns together with its table.
  func mentions(_ held: [String: Set<String>], in sql: String) -> Bool {
    guard !held.isEmpty else { return false }
    let names = SchemaComparer.names(in: sql, dialect)
    return held.contains { names.contains($0.key) && !names.isDisjoint(with: $0.value) }
  }

  func viewChanges(
    _ live: [View], _ target: [View], _ held: [String: Set<String>], replaced: Set<String>
  ) -> (drops: [Operation], created: [View], dropped: Set<String>) {
    let old = Dictionary(live.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    var dropped = live.filter { view in
      guard let wanted = new[key(view.qualifiedName)] else { return options.owns.contains(.views) }
      return !isSame(view, wanted) || mentions(held, in: view.sql)
        || !SchemaComparer.names(in: view.sql, dialect).isDisjoint(with: replaced)
    }
    if capabilities.viewsHoldColumns {
      // What reads a view that goes has to go with it, and comes again.
      var gone = Set(dropped.map { dialect.fold($0.name) })
      var grew = true
      while grew {
        grew = false
        for view in live where !gone.contains(dialect.fold(view.name)) {
          guard !SchemaComparer.names(in: view.sql, dialect).isDisjoint(with: gone) else { continue }
          gone.insert(dialect.fold(view.name))
          dropped.append(view)
          grew = true
        }
      }
    }
    let droppedNames = Set(dropped.map { key($0.qualifiedName) })
    let created = target.filter { view in
      old[key(view.qualifiedName)] == nil || droppedNames.contains(key(view.qualifiedName))
    }
    let drops = inDependencyOrder(dropped).reversed().map {
      Operation(.dropView(DropView($0.qualifiedName, materialized: $0.materialized)))
    }
    return (Array(drops), created, Set(dropped.map { dialect.fold($0.name) }))
  }

  /// Views and the routines that need tables or views, each after what it needs, with the views' indexes.
  ///
  /// - Parameter target: all views that there will be: one that stays may read one that is made.
  func viewCreates(_ views: [View], _ routines: [Routine], among target: [View]) -> [Operation] {
    let made = Set(views.map(\.qualifiedName))
    let staying = Dictionary(
      grouping: target.filter { !made.contains($0.qualifiedName) }, by: { dialect.fold($0.name) })
    // The text with those of the views that it reads and that stay.
    func through(_ sql: String) -> String {
      guard !staying.isEmpty else { return sql }
      var texts = [sql]
      var seen: Set<String> = []
      var next = 0
      while next < texts.count {
        for name in SchemaComparer.names(in: texts[next], dialect) where seen.insert(name).inserted {
          texts += (staying[name] ?? []).map(\.sql)
        }
        next += 1
      }
      return texts.joined(separator: "\n")
    }
    let items =
      views.map { view in
        var bare = view
        bare.indexes = []
        return Dependent(
          name: view.name, text: through(view.sql),
          operations: [Operation(.createView(CreateView(bare)))]
            + view.indexes.map { Operation(.createIndex(CreateIndex($0, table: view.qualifiedName))) })
      }
      + routines.map {
        Dependent(
          name: $0.baseName, text: through(dependencyText(of: $0)),
          operations: [Operation(.createFunction(CreateFunction($0)))])
      }
    return inDependencyOrder(items).flatMap(\.operations)
  }

  private func isSame(_ a: View, _ b: View) -> Bool {
    a.materialized == b.materialized && a.columns.map(dialect.foldPart) == b.columns.map(dialect.foldPart)
      && isSame(
        .object(a.options.merged(for: dialect.optionNames)),
        .object(b.options.merged(for: dialect.optionNames)))
      && (a.sql == b.sql || dialect.canonical(a.sql) == dialect.canonical(b.sql))
      && isSame(a.indexes, b.indexes)
  }

  /// Views after those that they read, by name where it does not matter.
  private func inDependencyOrder(_ views: [View]) -> [View] {
    var remaining = views.sorted { $0.qualifiedName < $1.qualifiedName }
    var words: [QualifiedName: Set<String>] = [:]
    for view in remaining { words[view.qualifiedName] = SchemaComparer.names(in: view.sql, dialect) }
    var result: [View] = []
    while !remaining.isEmpty {
      let waiting = Set(remaining.map { dialect.fold($0.name) })
      let ready = remaining.filter { view in
        (words[view.qualifiedName] ?? []).intersection(waiting).subtracting([dialect.fold(view.name)]).isEmpty
      }
      guard !ready.isEmpty else { return result + remaining }  // a cycle, which no database can hold
      result += ready
      remaining.removeAll { view in ready.contains { $0.qualifiedName == view.qualifiedName } }
    }
    return result
  }

  /// The identifiers of a text.
  static func names(in sql: String, _ dialect: any Dialect) -> Set<String> {
    var tokenizer = SQLTokenizer(sql, rules: dialect.lexicalRules)
    var names: Set<String> = []
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .quotedIdentifier else { continue }
      names.insert(dialect.fold(SQLText.identifier(tokenizer.bytes[token.range], kind: token.kind)))
    }
    return names
  }

  func triggerChanges(
    _ live: [Trigger], _ target: [Trigger], goneWith: Set<String>, _ held: [String: Set<String>],
    replaced: Set<String>
  ) -> (drops: [Operation], creates: [Operation]) {
    func identity(_ trigger: Trigger) -> [String] {
      [
        dialect.fold(trigger.name), capabilities.ignoresCase ? "" : trigger.table,
        trigger.schema ?? "",
      ]
    }
    let old = Dictionary(live.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    func isSame(_ a: Trigger, _ b: Trigger) -> Bool {
      dialect.fold(a.table) == dialect.fold(b.table)
        && (a.sql == b.sql || canonicalTrigger(a.sql) == canonicalTrigger(b.sql))
    }
    /// Its function is made again, or it names a column that changes.
    func isHeld(_ trigger: Trigger) -> Bool {
      let table = dialect.fold(trigger.table)
      return mentions(held.filter { $0.key == table }, in: trigger.sql)
        || !replaced.isEmpty
          && !SchemaComparer.names(in: trigger.sql, dialect).isDisjoint(with: replaced)
    }
    let drops = live.filter { trigger in
      guard !goneWith.contains(dialect.fold(trigger.table)) else { return false }
      guard let wanted = new[identity(trigger)] else { return options.owns.contains(.triggers) }
      return !isSame(trigger, wanted) || isHeld(trigger)
    }
    let creates = target.filter { trigger in
      guard let present = old[identity(trigger)] else { return true }
      return !isSame(present, trigger) || goneWith.contains(dialect.fold(present.table)) || isHeld(present)
    }
    return (
      drops.sorted { $0.name < $1.name }.map {
        Operation(.dropTrigger(DropTrigger(QualifiedName($0.name, schema: $0.schema), table: $0.table)))
      },
      // By name, but one that FOLLOWS another after that.
      inDependencyOrder(
        creates.map {
          Dependent(name: $0.name, text: $0.sql, operations: [Operation(.createTrigger(CreateTrigger($0)))])
        }
      ).flatMap(\.operations)
    )
  }

  /// The words that a database does not keep are left out.
  private func canonicalTrigger(_ sql: String) -> String {
    var text = dialect.canonical(sql)
    // Only in the head: the body, which begins with `begin`, keeps every word.
    let end = text.firstRange(of: " begin ")?.lowerBound ?? text.endIndex
    var head = String(text[..<end])
    for words in ["if not exists ", "temporary ", "temp ", " for each row"] {
      if let range = head.firstRange(of: words) { head.removeSubrange(range) }
    }
    text = head + text[end...]
    return text
  }
}
