import RetortSQL

/// Finds the operations that turn one schema into another.
///
/// Triggers and views that go come first, then types and what else tables need, new tables, changes to tables,
/// dropped tables, new indexes, views and routines, triggers, and at last what is not needed any more. Renames
/// are those that the options give.
public struct SchemaComparer {
  public let dialect: any Dialect
  public let options: ComparisonOptions
  let capabilities: DialectCapabilities
  let types: TypeTexts

  public init(dialect: any Dialect, options: ComparisonOptions = ComparisonOptions()) {
    self.dialect = dialect
    capabilities = dialect.capabilities
    types = TypeTexts(dialect)
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
    let target = withForeignKeyIndexes(prepared(target), live: live)
    let liveTables = Dictionary(
      live.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let targetTables = Dictionary(
      target.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })

    let added = Metadata(tables: target.tables.filter { liveTables[key($0.qualifiedName)] == nil })
    let removed = Metadata(tables: live.tables.filter { targetTables[key($0.qualifiedName)] == nil })
    let pairs = live.tables.compactMap { old in
      targetTables[key(old.qualifiedName)].map { Pair(old: old, new: $0) }
    }
    .sorted {
      // What a parent hands down comes before what its children say.
      ($0.old.parents.isEmpty ? 0 : 1, $0.old.qualifiedName) < (
        $1.old.parents.isEmpty ? 0 : 1, $1.old.qualifiedName
      )
    }
    .map { withParents($0, live, target) }

    let changes = pairs.mapOnThreads(with: { [dialect, options] in
      // Each with texts of its own.
      SchemaComparer(dialect: dialect, options: options)
    }) { comparer, pair in comparer.tableChanges(pair) }
    let objects = objectChanges(
      from: live, to: target, addedTables: added.tables, removedTables: removed.tables)
    let droppedTables = options.owns.contains(.tables) ? removed.tables.filter { isDropped($0, target) } : []
    let held = heldColumns(changes.flatMap { $0 } + objects.first + objects.removedMembers, live)
    let views = viewChanges(live.views, target.views, held, replacedRoutines: objects.replacedRoutines)
    let triggers = triggerChanges(
      live.triggers, target.triggers,
      goneWith: Set(droppedTables.map { dialect.fold($0.name) }).union(views.dropped), held,
      replacedRoutines: objects.replacedRoutines)
    let (moved, moving) = movedIndexes(live, pairs, added.tables)

    var operations =
      triggers.drops + objects.earlyDrops + views.drops + objects.earlyRoutineDrops + moved
      + objects.first
    let (ordered, forward) = added.tablesInDependencyOrder(fold: dialect.fold)
    var late: [Operation] = []
    for table in ordered {
      var bare = table
      _ = bare.takeLateIndexes(dialect)
      if capabilities.checksReferences {
        // A reference to a table that comes later, or to a unique index, is added when they are there.
        for case .foreignKey(let key) in table.constraints
        where forward.contains(where: { $0.table == table.qualifiedName && $0.key == key })
          || refersToIndex(key, table, target)
        {
          bare.constraints.removeAll { $0 == .foreignKey(key) }
          late.append(Operation(.createConstraint(CreateConstraint(table.qualifiedName, .foreignKey(key)))))
        }
      }
      operations.append(Operation(.createTable(CreateTable(bare))))
    }
    // Keys that others refer to are there before, and go after, what refers to them.
    let refreshed = refreshedReferences(pairs, changes.flatMap { $0 })
    operations += inReferenceOrder(
      refreshed.drops + changes.flatMap { $0 }.filter { !moving.contains($0) } + refreshed.creates)
    operations += objects.tableDrops + tableDrops(droppedTables) + objects.removedMembers
    for table in added.tables {
      var table = table
      for index in table.takeLateIndexes(dialect) {
        operations.append(Operation(.createIndex(CreateIndex(index, table: table.qualifiedName))))
      }
    }
    operations += late + objects.owners
    operations += viewCreates(views.created, objects.routines)
    operations += objects.lastCreates + triggers.creates
    operations += commentChanges(
      from: live, to: target, madeAgain: views.dropped.union(objects.replacedRoutines))
    return operations + objects.drops
  }

  /// Whether what a foreign key refers to is unique by an index, not by a constraint.
  private func refersToIndex(_ key: ForeignKey, _ table: Table, _ target: Metadata) -> Bool {
    let name = self.key(QualifiedName(key.referentTable, schema: key.referentSchema))
    guard !key.referentColumns.isEmpty,
      let referent = target.tables.first(where: { self.key($0.qualifiedName) == name })
    else { return false }
    let columns = Set(key.referentColumns.map(dialect.foldPart))
    return !referent.constraints.contains {
      ($0.kind == .primaryKey || $0.kind == .unique) && Set($0.columns.map(dialect.foldPart)) == columns
    }
  }

  /// A table that gets other parents, as it is when that is done: what a parent that goes handed down stays as
  /// the table's own, what a new one hands down is the table's own no more.
  private func withParents(_ pair: Pair, _ live: Metadata, _ target: Metadata) -> Pair {
    let before = pair.old.parents
    let after = pair.new.parents
    guard before != after else { return pair }
    var pair = pair
    for parent in live.tables
    where before.contains(parent.qualifiedName) && !after.contains(parent.qualifiedName) {
      let handed = Set(parent.constraints.map(meaning))
      pair.old.constraints += pair.new.constraints.filter { wanted in
        handed.contains(meaning(of: wanted))
          && !pair.old.constraints.contains { meaning(of: $0) == meaning(of: wanted) }
      }
      pair.old.indexes += pair.new.indexes.filter { wanted in
        parent.indexes.contains { isAlike($0, wanted) } && !pair.old.indexes.contains { isAlike($0, wanted) }
      }
    }
    for parent in target.tables
    where after.contains(parent.qualifiedName) && !before.contains(parent.qualifiedName) {
      let handed = Set(parent.constraints.map(meaning))
      pair.old.constraints.removeAll { present in
        handed.contains(meaning(of: present))
          && !pair.new.constraints.contains { meaning(of: $0) == meaning(of: present) }
      }
      pair.old.indexes.removeAll { present in
        parent.indexes.contains { isAlike($0, present) }
          && !pair.new.indexes.contains { isAlike($0, present) }
      }
    }
    return pair
  }

  /// Partitions that the target does not name stay while their parent does.
  private func isDropped(_ table: Table, _ target: Metadata) -> Bool {
    guard options.keepsPartitions, table.options.value("partition_of", for: ["postgresql"]) != nil else {
      return true
    }
    return !table.parents.contains { parent in target.tables.contains { same($0.qualifiedName, parent) } }
  }

  private func tableDrops(_ tables: [Table]) -> [Operation] {
    let (ordered, forward) = Metadata(tables: tables).tablesInDependencyOrder(fold: dialect.fold)
    var operations: [Operation] = []
    if capabilities.checksReferences {
      for (table, key) in forward {
        operations.append(
          Operation(
            .dropConstraint(
              DropConstraint(
                table,
                DroppedConstraint(
                  name: key.name, kind: .foreignKey, definition: key.name == nil ? .foreignKey(key) : nil)))))
      }
    }
    return operations + ordered.reversed().map { Operation(.dropTable(DropTable($0.qualifiedName))) }
  }

  /// Foreign keys that stay, over columns whose types change: a reference between two types may not even for
  /// a moment be there.
  private func refreshedReferences(
    _ pairs: [Pair], _ changes: [Operation]
  ) -> (drops: [Operation], creates: [Operation]) {
    guard capabilities.checksReferences else { return ([], []) }
    var changed: [QualifiedName: Set<String>] = [:]
    for case .alterColumn(let alter) in changes.map(\.kind)
    where alter.alteration.type != nil || !alter.alteration.collation.isKept {
      changed[key(alter.table), default: []].insert(dialect.foldPart(alter.alteration.column))
    }
    // Nor can the key go that it refers to.
    var droppedKeys: [QualifiedName: [Set<String>]] = [:]
    for pair in pairs {
      let name = key(pair.old.qualifiedName)
      for operation in changes {
        if case .dropConstraint(let drop) = operation.kind, key(drop.table) == name,
          let constraint = pair.old.constraints.first(where: {
            $0.name != nil && $0.name == drop.constraint.name
              || $0.kind == .primaryKey && drop.constraint.kind == .primaryKey
          }), constraint.kind == .primaryKey || constraint.kind == .unique
        {
          droppedKeys[name, default: []].append(Set(constraint.columns.map(dialect.foldPart)))
        }
        if case .dropIndex(let drop) = operation.kind,
          let index = pair.old.indexes.first(where: { $0.name == drop.name.name && $0.unique }),
          drop.name.schema == pair.old.schema
        {
          droppedKeys[name, default: []].append(
            Set(index.elements.compactMap(\.column).map(dialect.foldPart)))
        }
      }
    }
    guard !changed.isEmpty || !droppedKeys.isEmpty else { return ([], []) }
    var drops: [Operation] = []
    var creates: [Operation] = []
    for pair in pairs {
      let table = pair.old.qualifiedName
      for foreignKey in pair.new.foreignKeys {
        guard
          let old = pair.old.foreignKeys.first(where: {
            meaning(of: .foreignKey($0)) == meaning(of: .foreignKey(foreignKey))
          })
        else { continue }
        let referent = key(
          QualifiedName(foreignKey.referentTable, schema: foreignKey.referentSchema))
        let own = changed[key(table)] ?? []
        let others = changed[referent] ?? []
        let columns = Set(foreignKey.referentColumns.map(dialect.foldPart))
        guard
          foreignKey.columns.contains(where: { own.contains(dialect.foldPart($0)) })
            || !columns.isDisjoint(with: others) || droppedKeys[referent]?.contains(columns) ?? false
        else { continue }
        var new = foreignKey
        // A rename of it stands among the changes already.
        new.name = old.name
        drops.append(
          Operation(
            .dropConstraint(
              DropConstraint(
                table,
                DroppedConstraint(
                  name: old.name, kind: .foreignKey, definition: old.name == nil ? .foreignKey(old) : nil)))))
        creates.append(Operation(.createConstraint(CreateConstraint(table, .foreignKey(new)))))
      }
    }
    return (drops, creates)
  }

  /// Foreign keys go before the columns and keys of other tables that they refer to, and come after them.
  private func inReferenceOrder(_ operations: [Operation]) -> [Operation] {
    guard capabilities.checksReferences else { return operations }
    var drops: [Operation] = []
    var rest: [Operation] = []
    var adds: [Operation] = []
    for operation in operations {
      switch operation.kind {
      case .dropConstraint(let drop) where drop.constraint.kind == .foreignKey: drops.append(operation)
      case .createConstraint(let create) where create.constraint.kind == .foreignKey: adds.append(operation)
      default: rest.append(operation)
      }
    }
    return drops + rest + adds
  }

  /// Indexes whose names another table takes: they go before that. Those of tables that stay are dropped by
  /// their tables' own changes otherwise, which are the second part of the result.
  private func movedIndexes(_ live: Metadata, _ pairs: [Pair], _ added: [Table]) -> (
    [Operation], Set<Operation>
  ) {
    guard !capabilities.indexNamesArePerTable else { return ([], []) }
    func name(_ index: Index, _ table: Table) -> QualifiedName {
      key(QualifiedName(index.name, schema: table.schema))
    }
    var owner: [QualifiedName: QualifiedName] = [:]
    for table in pairs.map(\.new) + added {
      for index in table.indexes { owner[name(index, table)] = key(table.qualifiedName) }
    }
    let moved = live.tables.flatMap { table in
      table.indexes.filter { owner[name($0, table)].map { $0 != key(table.qualifiedName) } ?? false }
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
    result.tables = metadata.tables.filter { options.covers($0.qualifiedName) && !$0.temporary }
      .mapOnThreads(with: { [dialect] in dialect }) { dialect, table in dialect.materialized(table) }
    result.views = metadata.views.filter { options.covers($0.qualifiedName) }
    result.triggers = metadata.triggers.filter { options.covers(QualifiedName($0.table, schema: $0.schema)) }
    result.sequences = metadata.sequences.filter { options.covers($0.qualifiedName) }
      .map(dialect.materialized)
    result.routines = metadata.routines.filter {
      options.covers(QualifiedName($0.baseName, schema: $0.schema))
    }
    if capabilities.enumTypes { result.collectEnums(dialect) }
    return result
  }

  // MARK: Views and triggers

  /// Columns that change or go in a way that a view or trigger over them forbids, by their tables' names.
  private func heldColumns(_ changes: [Operation], _ live: Metadata) -> [String: Set<String>] {
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
  private func mentions(_ held: [String: Set<String>], in sql: String) -> Bool {
    guard !held.isEmpty else { return false }
    let names = SchemaComparer.names(in: sql, dialect)
    return held.contains { names.contains($0.key) && !names.isDisjoint(with: $0.value) }
  }

  private func viewChanges(
    _ live: [View], _ target: [View], _ held: [String: Set<String>], replacedRoutines: Set<String>
  ) -> (drops: [Operation], created: [View], dropped: Set<String>) {
    let old = Dictionary(live.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let new = Dictionary(target.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    var dropped = live.filter { view in
      guard let wanted = new[key(view.qualifiedName)] else { return options.owns.contains(.views) }
      return !isSame(view, wanted) || mentions(held, in: view.sql)
        || !SchemaComparer.names(in: view.sql, dialect).isDisjoint(with: replacedRoutines)
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
  private func viewCreates(_ views: [View], _ routines: [Routine]) -> [Operation] {
    let items =
      views.map { view in
        var bare = view
        bare.indexes = []
        return Dependent(
          name: view.name, text: view.sql,
          operations: [Operation(.createView(CreateView(bare)))]
            + view.indexes.map { Operation(.createIndex(CreateIndex($0, table: view.qualifiedName))) })
      }
      + routines.map {
        Dependent(
          name: $0.baseName, text: dependencyText(of: $0),
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

  private func triggerChanges(
    _ live: [Trigger], _ target: [Trigger], goneWith: Set<String>, _ held: [String: Set<String>],
    replacedRoutines: Set<String>
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
        || !replacedRoutines.isEmpty
          && !SchemaComparer.names(in: trigger.sql, dialect).isDisjoint(with: replacedRoutines)
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

extension Metadata {
  /// Enumerations that are declared where a column uses them become types of the schema.
  mutating func collectEnums(_ dialect: any Dialect) {
    var found: [EnumType] = []
    updateColumnTypes { type in
      var variant = type.variant(for: dialect.optionNames)
      guard case .generic(.enum) = variant.name, variant.rare.native != false,
        let name = variant.rare.typeName, let values = variant.rare.values
      else { return }
      if variant.rare.createType != false {
        found.append(EnumType(name, schema: variant.rare.typeSchema, values: values))
      }
      variant.rare.values = nil
      variant.rare.variants = []
      type = variant
    }
    for type in found where !enums.contains(where: { $0.qualifiedName == type.qualifiedName }) {
      enums.append(type)
    }
  }
}
