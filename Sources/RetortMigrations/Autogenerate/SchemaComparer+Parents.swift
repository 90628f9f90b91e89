import RetortSQL

/// Tables that get other parents: they leave the old ones before anything is changed, and join the new ones when
/// everything is as those need it.
extension SchemaComparer {
  /// A pair as it is between leaving and joining: what parents that go handed down is the table's own, and what new ones
  /// hand down is so until then.
  func withParents(
    _ pair: Pair, _ live: [QualifiedName: Table], _ target: [QualifiedName: Table]
  ) -> Pair {
    var pair = pair
    let before = pair.old.parents.map(key)
    let after = pair.new.parents.map(key)
    guard !before.isEmpty || !after.isEmpty else { return pair }
    let oldPlace = option("partition_of", of: pair.old)
    let newPlace = option("partition_of", of: pair.new)
    let moves = !isSame(oldPlace ?? .null, newPlace ?? .null)
    let staying = moves ? [] : before.filter(after.contains)
    guard moves || Set(before) != Set(after) else {
      pair.handed = handed(pair.new, from: live, to: target)
      return pair
    }

    let name = pair.old.qualifiedName
    if moves {
      if oldPlace != nil { pair.leaves.append(setting("partition_of", to: .null, of: name)) }
      if let newPlace { pair.joins.append(setting("partition_of", to: newPlace, of: name)) }
    }
    let oldHeirs = option("inherits", of: pair.old)?.stringArrayValue ?? []
    let newHeirs = option("inherits", of: pair.new)?.stringArrayValue ?? []
    let kept = oldHeirs.filter(newHeirs.contains)
    if kept != oldHeirs {
      let rest = JSONValue.array(kept.map { .string($0) })
      pair.leaves.append(setting("inherits", to: kept.isEmpty ? .null : rest, of: name))
    }
    if Set(kept) != Set(newHeirs) {
      pair.joins.append(setting("inherits", to: .array(newHeirs.map { .string($0) }), of: name))
    }

    for parent in before where !staying.contains(parent) {
      guard let parent = live[parent] else { continue }
      takeOver(parent, &pair)
    }
    for parent in after where !staying.contains(parent) {
      guard let parent = target[parent] else { continue }
      if newPlace != nil, before.isEmpty { makeReady(for: parent, &pair, live, target) }
      giveUp(parent, &pair)
    }
    pair.old.columns = withOwn(pair.old.columns, staying.compactMap { live[$0] })
    pair.new.columns = withOwn(pair.new.columns, staying.compactMap { target[$0] })
    if !staying.isEmpty {
      var heir = pair.new
      heir.options.set("inherits", to: .array(kept.map { .string($0) }), for: dialect.ownOptions)
      pair.handed = handed(heir, from: live, to: target)
    }
    for key in ["partition_of", "inherits"] {
      pair.old.options.set(key, to: nil, for: dialect.ownOptions)
      pair.new.options.set(key, to: nil, for: dialect.ownOptions)
    }
    return pair
  }

  private func option(_ key: String, of table: Table) -> JSONValue? {
    table.options.value(key, for: dialect.optionNames)
  }

  private func setting(_ key: String, to value: JSONValue, of table: QualifiedName) -> Operation {
    var options = DialectOptions()
    options.set(key, to: value, for: dialect.ownOptions)
    return Operation(.setTableOptions(SetTableOptions(table, options: options)))
  }

  /// What a parent that goes handed down stays as the table's own.
  private func takeOver(_ parent: Table, _ pair: inout Pair) {
    let handed = Set(parent.constraints.map(meaning))
    pair.old.constraints += pair.new.constraints.filter { wanted in
      handed.contains(meaning(of: wanted))
        && !pair.old.constraints.contains { meaning(of: $0) == meaning(of: wanted) }
    }
    // Of these the names are the parent's, also where they are not wanted.
    pair.old.constraints += handedChecks(parent).filter { check in
      !pair.old.constraints.contains { meaning(of: $0) == meaning(of: check) }
    }
    pair.old.indexes += pair.new.indexes.filter { wanted in
      parent.indexes.contains { isAlike($0, wanted) } && !pair.old.indexes.contains { isAlike($0, wanted) }
    }
  }

  /// What a new parent hands down is the table's own no more; its conditions have to be there before.
  private func giveUp(_ parent: Table, _ pair: inout Pair) {
    let missing = handedChecks(parent).filter { check in
      !(pair.old.constraints + pair.new.constraints).contains { meaning(of: $0) == meaning(of: check) }
    }
    let handed = Set(parent.constraints.map(meaning))
    pair.old.constraints.removeAll { present in
      handed.contains(meaning(of: present))
        && !pair.new.constraints.contains { meaning(of: $0) == meaning(of: present) }
    }
    pair.new.constraints += missing
    pair.old.indexes.removeAll { present in
      parent.indexes.contains { isAlike($0, present) } && !pair.new.indexes.contains { isAlike($0, present) }
    }
  }

  /// A table that becomes a partition gets what its parent has of keys and indexes before, under the names that the
  /// database would give them: what it makes itself on the way would stay, unknown, when the table leaves again.
  private func makeReady(
    for parent: Table, _ pair: inout Pair, _ live: [QualifiedName: Table], _ target: [QualifiedName: Table]
  ) {
    let table = pair.new
    var taken: Set<String> = []
    for other in [pair.new] + live.values + target.values where other.schema == table.schema {
      taken.formUnion([other.name] + other.indexes.map(\.name) + other.constraints.compactMap(\.name))
    }
    func name(_ columns: [String], _ kind: Constraint.Kind?) -> String? {
      let name = dialect.implicitIndexName(table: table.name, columns: columns, of: kind) {
        taken.contains($0)
      }
      if let name { taken.insert(name) }
      return name
    }
    func included(_ options: DialectOptions) -> [String] {
      options.value("include", for: dialect.optionNames)?.stringArrayValue ?? []
    }
    for constraint in parent.constraints {
      guard !pair.old.constraints.contains(where: { meaning(of: $0) == meaning(of: constraint) }),
        !pair.new.constraints.contains(where: { meaning(of: $0) == meaning(of: constraint) })
      else { continue }
      switch constraint {
      case .primaryKey(var key):
        guard let own = name(key.columns + included(key.options), .primaryKey) else { continue }
        (key.name, key.comment) = (own, nil)
        pair.new.constraints.append(.primaryKey(key))
      case .unique(var unique):
        guard let own = name(unique.columns + included(unique.options), .unique) else { continue }
        (unique.name, unique.comment) = (own, nil)
        pair.new.constraints.append(.unique(unique))
      case .foreignKey(var key):
        let isTaken = (pair.old.constraints + pair.new.constraints).contains { $0.name == key.name }
        guard key.name != nil, !isTaken,
          !same(QualifiedName(key.referentTable, schema: key.referentSchema), parent.qualifiedName)
        else { continue }
        key.comment = nil
        pair.new.constraints.append(.foreignKey(key))
      case .check, .exclude: continue
      }
    }
    for index in parent.indexes
    where !(pair.old.indexes + pair.new.indexes).contains(where: { isAlike($0, index) }) {
      let columns = index.elements.compactMap(\.column)
      // What the server calls an expression is not known.
      guard columns.count == index.elements.count, let own = name(columns + included(index.options), nil)
      else {
        continue
      }
      var made = index
      (made.name, made.comment) = (own, nil)
      made.options.set("only", to: nil, for: dialect.ownOptions)
      pair.new.indexes.append(made)
    }
  }

  private func handedChecks(_ parent: Table) -> [Constraint] {
    parent.constraints.filter { constraint in
      guard case .check(let check) = constraint else { return false }
      return !check.options.flag("no_inherit", for: dialect.optionNames)
    }
  }

  /// The columns, those as own that come from none of the parents.
  private func withOwn(_ columns: [Column], _ parents: [Table]) -> [Column] {
    columns.map { column in
      guard isInherited(column),
        !parents.contains(where: { parent in
          parent.columns.contains { dialect.foldPart($0.name) == dialect.foldPart(column.name) }
        })
      else { return column }
      var own = column
      own.options.set("inherited", to: nil, for: dialect.ownOptions)
      return own
    }
  }

  /// Partitions that go while their table stays are detached before, where others refer to the table or get their
  /// places.
  func detached(
    _ dropped: [Table], _ joins: [Operation], _ added: [Table], _ live: Metadata, _ target: Metadata
  ) -> [Operation] {
    dropped.compactMap { table in
      guard option("partition_of", of: table) != nil,
        let parent = table.parents.first,
        target.tables.contains(where: { same($0.qualifiedName, parent) })
      else { return nil }
      let isReferred = live.tables.contains { other in
        other.foreignKeys.contains {
          same(QualifiedName($0.referentTable, schema: $0.referentSchema), parent)
        }
      }
      let isFollowed =
        !joins.isEmpty || added.contains { other in other.parents.contains { same($0, parent) } }
      guard isReferred || isFollowed else { return nil }
      return setting("partition_of", to: .null, of: table.qualifiedName)
    }
  }

  /// The changes with those first that drop indexes and constraints which children and partitions have of their own: what a
  /// parent loses, its children lose with all that is on it, and what a parent gets takes over what children have.
  func dropsOfChildrenFirst(_ changes: [Operation], _ pairs: [Pair]) -> [Operation] {
    let children = Set(pairs.filter { !$0.old.parents.isEmpty }.map { key($0.old.qualifiedName) })
    guard !children.isEmpty else { return changes }
    func goesFirst(_ operation: Operation) -> Bool {
      switch operation.kind {
      case .dropIndex(let drop):
        drop.table.map { children.contains(key(QualifiedName($0, schema: drop.name.schema))) } ?? false
      case .dropConstraint(let drop): children.contains(key(drop.table))
      default: false
      }
    }
    return changes.filter(goesFirst) + changes.filter { !goesFirst($0) }
  }
}
