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
    let all = live.tables.compactMap { old in
      targetTables[key(old.qualifiedName)].map { Pair(old: old, new: $0) }
    }
    .sorted {
      // What a parent hands down comes before what its children say.
      ($0.old.parents.isEmpty ? 0 : 1, $0.old.qualifiedName) < (
        $1.old.parents.isEmpty ? 0 : 1, $1.old.qualifiedName
      )
    }
    .map { withParents($0, live, target) }

    let objects = objectChanges(
      from: live, to: target, addedTables: added.tables, removedTables: removed.tables)
    let held = withoutHeldParts(all, objects)
    let pairs = held.pairs
    let changes: [Operation] = pairs.mapOnThreads(with: { [dialect, options] in
      // Each with texts of its own.
      SchemaComparer(dialect: dialect, options: options)
    }) { comparer, pair in comparer.tableChanges(pair) }.flatMap { $0 }
    let droppedTables = options.owns.contains(.tables) ? removed.tables.filter { isDropped($0, target) } : []
    let heldColumns = heldColumns(held.drops + changes + objects.first + objects.removedMembers, live)
    let made = madeAnew(by: objects.first + objects.removedMembers)
    let routines = heldRoutines(live, target, heldColumns)
    // A view may name a type that is made anew in a cast.
    let replaced = objects.replacedRoutines.union(routines.map { dialect.fold($0.baseName) })
      .union(capabilities.viewsHoldColumns ? made.enums : [])
    let views = viewChanges(live.views, target.views, heldColumns, replaced: replaced)
    let triggers = triggerChanges(
      live.triggers, target.triggers,
      goneWith: Set(droppedTables.map { dialect.fold($0.name) }).union(views.dropped), heldColumns,
      replaced: replaced)
    let (moved, moving) = movedIndexes(live, pairs, added.tables)

    var operations =
      triggers.drops + objects.earlyDrops + views.drops + held.drops + routines.map(drop)
      + objects.earlyRoutineDrops + moved
      + objects.first
    let (ordered, forward) = added.tablesInDependencyOrder(fold: dialect.fold)
    var late: [Operation] = []
    // A partition that comes has the columns that its parent has got.
    var behind = Set(pairs.map { key($0.old.qualifiedName) })
    var partitions: [Operation] = []
    for table in ordered {
      let isBehind = table.parents.contains { behind.contains(key($0)) }
      if isBehind { behind.insert(key(table.qualifiedName)) }
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
      let create = Operation(.createTable(CreateTable(bare)))
      if isBehind { partitions.append(create) } else { operations.append(create) }
    }
    // Keys that others refer to are there before, and go after, what refers to them.
    let refreshed = refreshedReferences(pairs, changes)
    operations += inReferenceOrder(
      refreshed.drops + changes.filter { !moving.contains($0) } + refreshed.creates)
    operations += partitions
    operations += objects.tableDrops + tableDrops(droppedTables) + objects.removedMembers + held.creates
    for table in added.tables {
      var table = table
      for index in table.takeLateIndexes(dialect) {
        operations.append(Operation(.createIndex(CreateIndex(index, table: table.qualifiedName))))
      }
    }
    operations += late + objects.owners
    operations +=
      viewCreates(
        views.created, objects.routines + routines, among: target.views) + held.lastCreates
    operations +=
      objects.lastCreates + gone(live, target, held.drops + changes, views.dropped)
      + triggers.creates
    operations += commentChanges(
      from: live, to: target, madeAgain: views.dropped.union(replaced).union(made.enums).union(made.domains))
    return withFreeKeyNames(operations + objects.drops, live)
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
