import RetortSQL

/// Finds the operations that turn one schema into another.
///
/// Triggers and views that go come first, then renames, new tables, changes to tables, dropped tables, new
/// indexes, and at last views and triggers that come. Renames are those that the options give.
public struct SchemaComparer {
  public let dialect: any Dialect
  public let options: ComparisonOptions

  public init(dialect: any Dialect, options: ComparisonOptions = ComparisonOptions()) {
    self.dialect = dialect
    self.options = options
  }

  /// A table and what it becomes.
  struct Pair {
    var old: Table
    var new: Table
  }

  /// The differences, each as the operation that removes it, in an order in which they can be carried out.
  ///
  /// - Parameters:
  ///   - live: the schema as it is, after the renames of the options.
  ///   - target: the schema as it should be.
  public func differences(from live: Metadata, to target: Metadata) -> [Operation] {
    let live = prepared(live)
    let target = prepared(target)
    let liveTables = Dictionary(
      live.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let targetTables = Dictionary(
      target.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })

    let added = Metadata(tables: target.tables.filter { liveTables[key($0.qualifiedName)] == nil })
    let removed = Metadata(tables: live.tables.filter { targetTables[key($0.qualifiedName)] == nil })
    let pairs = live.tables.compactMap { old in
      targetTables[key(old.qualifiedName)].map { Pair(old: old, new: $0) }
    }
    .sorted { $0.old.qualifiedName < $1.old.qualifiedName }

    let views = viewChanges(live.views, target.views)
    let droppedTables = options.owns.contains(.tables) ? removed.tables : []
    let triggers = triggerChanges(
      live.triggers, target.triggers,
      goneWith: Set(droppedTables.map { dialect.fold($0.name) }).union(views.dropped))

    let changes = pairs.map(tableChanges)
    let (moved, moving) = movedIndexes(live, pairs, added.tables)

    var operations = triggers.drops + views.drops + moved
    operations += typeObjectsToCreate(from: live, to: target)
    for table in added.tablesInDependencyOrder(fold: dialect.fold).tables {
      var bare = table
      bare.indexes = []
      operations.append(Operation(.createTable(CreateTable(bare))))
    }
    for change in changes { operations += change.filter { !moving.contains($0) } }
    if options.owns.contains(.tables) {
      for table in removed.tablesInDependencyOrder(fold: dialect.fold).tables.reversed() {
        operations.append(Operation(.dropTable(DropTable(table.qualifiedName))))
      }
    }
    for table in added.tables {
      for index in table.indexes {
        operations.append(Operation(.createIndex(CreateIndex(index, table: table.qualifiedName))))
      }
    }
    operations += typeObjectsToDrop(from: live, to: target)
    return operations + views.creates + triggers.creates
  }

  /// Indexes whose names another table takes: they go before that. Those of tables that stay are dropped by
  /// their tables' own changes otherwise, which are the second part of the result.
  private func movedIndexes(_ live: Metadata, _ pairs: [Pair], _ added: [Table]) -> (
    [Operation], Set<Operation>
  ) {
    var owner: [String: QualifiedName] = [:]
    for table in pairs.map(\.new) + added {
      for index in table.indexes { owner[dialect.fold(index.name)] = key(table.qualifiedName) }
    }
    let moved = live.tables.flatMap { table in
      table.indexes.filter { owner[dialect.fold($0.name)].map { $0 != key(table.qualifiedName) } ?? false }
        .map { dropIndex($0, table.qualifiedName) }
    }
    return (moved, Set(moved))
  }

  func key(_ name: QualifiedName) -> QualifiedName {
    QualifiedName(dialect.fold(name.name), schema: name.schema.map(dialect.fold))
  }

  /// Only what is to be compared, in the form in which the database holds it.
  private func prepared(_ metadata: Metadata) -> Metadata {
    var result = metadata
    result.tables = metadata.tables.filter { options.covers($0.qualifiedName) && !$0.temporary }.map(
      dialect.materialized)
    result.views = metadata.views.filter { options.covers($0.qualifiedName) }
    result.triggers = metadata.triggers.filter { options.covers(QualifiedName($0.table, schema: $0.schema)) }
    return result
  }

  // MARK: Views and triggers

  private func viewChanges(
    _ live: [View], _ target: [View]
  ) -> (drops: [Operation], creates: [Operation], dropped: Set<String>) {
    let old = Dictionary(live.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let dropped = live.filter { view in
      guard let wanted = new[key(view.qualifiedName)] else { return options.owns.contains(.views) }
      return !isSame(view, wanted)
    }
    let created = target.filter { view in old[key(view.qualifiedName)].map { !isSame($0, view) } ?? true }
    let drops = inDependencyOrder(dropped).reversed().map {
      Operation(.dropView(DropView($0.qualifiedName, materialized: $0.materialized)))
    }
    let creates = inDependencyOrder(created).map { Operation(.createView(CreateView($0))) }
    return (Array(drops), creates, Set(dropped.map { dialect.fold($0.name) }))
  }

  private func isSame(_ a: View, _ b: View) -> Bool {
    a.materialized == b.materialized && a.columns.map(dialect.fold) == b.columns.map(dialect.fold)
      && a.options.merged(for: dialect.optionNames) == b.options.merged(for: dialect.optionNames)
      && (a.sql == b.sql || dialect.canonical(a.sql) == dialect.canonical(b.sql))
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

  private func triggerChanges(
    _ live: [Trigger], _ target: [Trigger], goneWith: Set<String>
  ) -> (drops: [Operation], creates: [Operation]) {
    func identity(_ trigger: Trigger) -> [String] {
      [
        dialect.fold(trigger.name), dialect.capabilities.ignoresCase ? "" : trigger.table,
        trigger.schema ?? "",
      ]
    }
    let old = Dictionary(live.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (identity($0), $0) }, uniquingKeysWith: { a, _ in a })
    func isSame(_ a: Trigger, _ b: Trigger) -> Bool {
      dialect.fold(a.table) == dialect.fold(b.table)
        && (a.sql == b.sql || canonicalTrigger(a.sql) == canonicalTrigger(b.sql))
    }
    let drops = live.filter { trigger in
      guard !goneWith.contains(dialect.fold(trigger.table)) else { return false }
      guard let wanted = new[identity(trigger)] else { return options.owns.contains(.triggers) }
      return !isSame(trigger, wanted)
    }
    let creates = target.filter { trigger in
      guard let present = old[identity(trigger)] else { return true }
      return !isSame(present, trigger) || goneWith.contains(dialect.fold(present.table))
    }
    return (
      drops.sorted { $0.name < $1.name }.map {
        Operation(.dropTrigger(DropTrigger(QualifiedName($0.name, schema: $0.schema), table: $0.table)))
      },
      creates.sorted { $0.name < $1.name }.map { Operation(.createTrigger(CreateTrigger($0))) }
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
