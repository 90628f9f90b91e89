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
  /// The schemas but the default one, where texts name things with them.
  var schemas: Set<String> = []
  /// The names of the foreign keys now and in the target, where a schema has each once.
  var keyNames: (old: Set<String>, new: Set<String>) = ([], [])

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
    /// The columns of the parents, by name.
    var handed: [String: HandedColumn] = [:]
    /// How it leaves its old parents and joins new ones.
    var leaves: [Operation] = []
    var joins: [Operation] = []
  }

  /// The differences, each as the operation that removes it, in an order in which they can be carried out.
  ///
  /// - Parameters:
  ///   - live: the schema as it is, after the renames of the options.
  ///   - target: the schema as it should be.
  public func differences(from live: Metadata, to target: Metadata) -> [Operation] {
    var comparer = self
    if capabilities.schemas {
      let names = live.schemas + target.schemas + live.usedSchemas + target.usedSchemas
      comparer.schemas = Set(names.map(dialect.fold))
    }
    if capabilities.foreignKeyNamesAreShared {
      func names(_ metadata: Metadata) -> Set<String> {
        var names: Set<String> = []
        for table in metadata.tables {
          for case .foreignKey(let key) in table.constraints {
            if let name = key.name { names.insert(dialect.foldPart(name)) }
          }
        }
        return names
      }
      comparer.keyNames = (names(live), names(target))
    }
    return comparer.allDifferences(from: live, to: target)
  }

  /// Makes comparers like this one, each with texts of types of its own.
  var forAnotherThread: @Sendable () -> SchemaComparer {
    { [dialect, options, schemas, keyNames] in
      var comparer = SchemaComparer(dialect: dialect, options: options)
      comparer.schemas = schemas
      comparer.keyNames = keyNames
      return comparer
    }
  }

  private func allDifferences(from live: Metadata, to target: Metadata) -> [Operation] {
    let (live, explicit, unfolded) = withExplicitSequences(prepared(live), prepared(target))
    let target = withForeignKeyIndexes(explicit, live: live)
    let liveTables = Dictionary(
      live.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    let targetTables = Dictionary(
      target.tables.map { (key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })

    let added = Metadata(tables: target.tables.filter { liveTables[key($0.qualifiedName)] == nil })
    let removed = Metadata(tables: live.tables.filter { targetTables[key($0.qualifiedName)] == nil })
    let all = live.tables.compactMap { old in
      targetTables[key(old.qualifiedName)].map { Pair(old: old, new: $0) }
    }
    let related = parentsFirst(all).map { withParents($0, liveTables, targetTables) }
    let joins = related.flatMap(\.joins)

    let objects = objectChanges(
      from: live, to: target, addedTables: added.tables, removedTables: removed.tables, unfolded: unfolded)
    let held = withoutHeldParts(related, objects)
    let pairs = held.pairs
    let changes: [Operation] = pairs.mapOnThreads(with: forAnotherThread) { comparer, pair in
      comparer.tableChanges(pair)
    }.flatMap { $0 }
    let childrenFirst = dropsOfChildrenFirst(changes, related)
    let droppedTables = options.owns.contains(.tables) ? removed.tables.filter { isDropped($0, target) } : []
    let heldColumns = heldColumns(held.drops + changes + objects.first + objects.removedMembers, live)
    let made = madeAnew(by: objects.first + objects.removedMembers)
    let routines = heldRoutines(live, target, heldColumns)
    // A view may name a type that is made anew in a cast.
    let replaced = objects.replacedRoutines.union(routines.map { dialect.fold($0.baseName) })
      .union(capabilities.viewsHoldColumns ? made.enums : [])
    let views = viewChanges(live, target, heldColumns, replaced: replaced)
    let routinesAgain =
      routines
      + views.routines.filter { routine in
        !(routines + objects.routines).contains { same($0.qualifiedName, routine.qualifiedName) }
      }
    let triggers = triggerChanges(
      live.triggers, target.triggers,
      goneWith: Set(droppedTables.map { key($0.qualifiedName) }).union(views.dropped), heldColumns,
      replaced: replaced)
    let dropsIndexes = changes.contains { if case .dropIndex = $0.kind { true } else { false } }
    let (moved, moving) =
      dropsIndexes || !removed.tables.isEmpty ? movedIndexes(live, pairs, added.tables) : ([], [])

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
          || refersToIndex(key, table, target) || refersToChange(key, from: liveTables, to: targetTables)
        {
          bare.constraints.removeAll { $0 == .foreignKey(key) }
          late.append(Operation(.createConstraint(CreateConstraint(table.qualifiedName, .foreignKey(key)))))
        }
      }
      let create = Operation(.createTable(CreateTable(bare)))
      let own = handedChanges(ofNew: table, targetTables)
      if isBehind { partitions += [create] + own } else { operations += [create] + own }
    }
    // Keys that others refer to are there before, and go after, what refers to them.
    let refreshed = refreshedReferences(pairs, changes)
    operations += related.flatMap(\.leaves) + detached(droppedTables, joins, added.tables, live, target)
    operations += heldDefaults(related)
    let goingReferences = droppedTables.flatMap { table in
      table.foreignKeys.filter { refersToChange($0, from: targetTables, to: liveTables) }
        .map { drop(.foreignKey($0), table) }
    }
    operations += inReferenceOrder(
      refreshed.drops + goingReferences + childrenFirst.filter { !moving.contains($0) } + refreshed.creates)
    operations += partitions + joins
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
        views.created, objects.routines + routinesAgain, among: target.views) + held.lastCreates
    operations +=
      objects.lastCreates + gone(live, target, held.drops + changes, views.dropped)
      + triggers.creates
    operations += commentChanges(
      from: live, to: target, views: views.dropped,
      madeAgain: replaced.union(views.routines.map { dialect.fold($0.baseName) }).union(made.enums)
        .union(made.domains))
    operations = withoutRepeatedDrops(operations + objects.drops)
    guard !operations.isEmpty else { return [] }
    return withFreeConstraintNames(withFreeKeyNames(operations, live), live)
  }

  /// The differences as a revision has them: with what only the database itself can follow, which therefore comes last.
  func asRun(_ operations: [Operation], from live: Metadata, to target: Metadata) -> [Operation] {
    withUncheckedBodies(
      withColumnsOfChildren(operations, from: live, to: target), from: live, to: target)
  }

  /// A routine that went with a view that it is over is not dropped again.
  private func withoutRepeatedDrops(_ operations: [Operation]) -> [Operation] {
    var dropped: Set<DropFunction> = []
    return operations.filter { operation in
      switch operation.kind {
      case .dropFunction(let drop): dropped.insert(drop).inserted
      default: true
      }
    }
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
      guard capabilities.constraintsAreIndexes else { continue }
      for constraint in table.constraints where constraint.isIndex {
        guard let name = constraint.name else { continue }
        owner[key(QualifiedName(name, schema: table.schema))] = key(table.qualifiedName)
      }
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
      options.covers($0.qualifiedBaseName)
    }
    if capabilities.enumTypes { result.collectEnums(dialect) }
    return result
  }
}

extension Metadata {
  /// Enumerations that are declared where a column uses them become types of the schema.
  mutating func collectEnums(_ dialect: any Dialect) {
    var found: [EnumType] = []
    updateColumnTypes { found += Metadata.declaredEnum(&$0, dialect) }
    add(found)
  }

  /// The same for the columns of one table.
  mutating func collectEnums(of table: QualifiedName, _ dialect: any Dialect) {
    guard let place = tablePosition(table, dialect) else { return }
    var found: [EnumType] = []
    for index in tables[place].columns.indices {
      found += Metadata.declaredEnum(&tables[place].columns[index].type, dialect)
    }
    add(found)
  }

  private mutating func add(_ found: [EnumType]) {
    for type in found where !enums.contains(where: { $0.qualifiedName == type.qualifiedName }) {
      enums.append(type)
    }
  }

  /// The enumeration that a column's type makes; the type names it from then on.
  private static func declaredEnum(_ type: inout SQLType, _ dialect: any Dialect) -> [EnumType] {
    var variant = type.variant(for: dialect.optionNames)
    if var item = variant.rare.itemType {
      let found = declaredEnum(&item, dialect)
      guard !found.isEmpty else { return [] }
      variant.rare.itemType = item
      type = variant
      return found
    }
    guard case .generic(.enum) = variant.name, variant.rare.native != false,
      let name = variant.rare.typeName, let values = variant.rare.values
    else { return [] }
    let isMade = variant.rare.createType != false
    variant.rare.values = nil
    variant.rare.variants = []
    type = variant
    return isMade ? [EnumType(name, schema: variant.rare.typeSchema, values: values)] : []
  }
}
