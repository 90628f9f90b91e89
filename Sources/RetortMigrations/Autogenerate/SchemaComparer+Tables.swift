import RetortSQL

extension SchemaComparer {
  /// The operations on one table: drops of indexes and constraints, columns, then what is added.
  func tableChanges(_ given: Pair) -> [Operation] {
    let (pair, remade) = withoutHeldGenerated(given)
    let name = pair.old.qualifiedName
    let constraints = constraintChanges(pair)
    let indexes = indexChanges(pair)
    var operations = indexes.drops + constraints.0 + remade
    operations += columnChanges(pair)
    operations += constraints.1
    operations += optionChanges(pair)
    operations += indexes.creates + commentChanges(pair)
    if capabilities.comments, options.owns.contains(.comments), pair.old.comment != pair.new.comment {
      operations.append(
        pair.new.comment.map { Operation(.createTableComment(CreateTableComment(name, comment: $0))) }
          ?? Operation(.dropTableComment(DropTableComment(name))))
    }
    return operations
  }

  // MARK: Columns

  private func columnChanges(_ pair: Pair) -> [Operation] {
    let name = pair.old.qualifiedName
    let handed = handedChanges(pair)
    if areUnchanged(pair) { return handed }
    // The columns of a partition are its parent's.
    if isPartition(pair.old) && isPartition(pair.new) { return handed }
    let old = Dictionary(
      pair.old.columns.map { (dialect.foldPart($0.name), $0) }, uniquingKeysWith: { a, _ in a })
    let newNames = Set(pair.new.columns.map { dialect.foldPart($0.name) })
    let keyColumns = Set((pair.old.primaryKey?.columns ?? []).map(dialect.foldPart))
      .intersection((pair.new.primaryKey?.columns ?? []).map(dialect.foldPart))
    let moved = movedColumns(pair)
    var operations: [Operation] = []
    for (index, column) in pair.new.columns.enumerated() where !isInherited(column) {
      var position = ColumnPosition()
      if index > 0 {
        position.after = pair.new.columns[index - 1].name
      } else {
        position.before = pair.old.columns.first { newNames.contains(dialect.foldPart($0.name)) }?.name
      }
      if let present = old[dialect.foldPart(column.name)] {
        var change = alteration(present, column, isKey: keyColumns.contains(dialect.foldPart(column.name)))
        if moved.contains(dialect.foldPart(column.name)) {
          change = change ?? ColumnAlteration(present.name)
          change?.position = position
        }
        if let change { operations.append(Operation(.alterColumn(AlterColumn(name, change)))) }
      } else {
        var addition = AddedColumn(column)
        let isLast = pair.new.columns[index...].allSatisfy { old[dialect.foldPart($0.name)] == nil }
        if capabilities.columnPositions, !isLast || !moved.isEmpty { addition.position = position }
        operations.append(Operation(.addColumn(AddColumn(name, addition))))
      }
    }
    // Generated columns go before those that they are made of.
    let removed = pair.old.columns.filter {
      !newNames.contains(dialect.foldPart($0.name)) && !isInherited($0)
    }
    let drops = (removed.filter { $0.computed != nil } + removed.filter { $0.computed == nil }).map {
      Operation(.dropColumn(DropColumn(name, column: $0.name)))
    }
    return inGenerationOrder(operations + drops, pair) + handed
  }

  /// Whether the columns are plainly the same, each at its place: so it is with most tables, and this makes nothing.
  private func areUnchanged(_ pair: Pair) -> Bool {
    pair.old.columns.count == pair.new.columns.count
      && pair.old.columns.indices.allSatisfy { isUnchanged(pair.old.columns[$0], pair.new.columns[$0]) }
  }

  private func isUnchanged(_ old: Column, _ new: Column) -> Bool {
    guard old.name == new.name, old.nullable == new.nullable, old.serverDefault == new.serverDefault,
      old.autoincrement == new.autoincrement, old.options == new.options, old.hasSameRest(as: new)
    else { return false }
    return old.type == new.type
      || !old.type.hasDetails && !new.type.hasDetails && old.type.collation == new.type.collation
        && types.isSame(old.type, new.type)
  }

  func isPartition(_ table: Table) -> Bool {
    !table.options.isEmpty && table.options.value("partition_of", for: dialect.optionNames) != nil
  }

  /// A column that comes from a parent table changes with it.
  func isInherited(_ column: Column) -> Bool {
    !column.options.isEmpty && column.options.flag("inherited", for: dialect.optionNames)
  }

  /// The columns that must move for the order to be the target's: the fewest. A document says nothing of the
  /// order; a target that was read from a database does.
  private func movedColumns(_ pair: Pair) -> Set<String> {
    guard options.isExact, capabilities.columnPositions else { return [] }
    var place: [String: Int] = [:]
    for (index, column) in pair.old.columns.enumerated() { place[dialect.foldPart(column.name)] = index }
    let common = pair.new.columns.map { dialect.foldPart($0.name) }.filter { place[$0] != nil }
    // The longest run of columns that keep their order stays; the others move around it.
    var best: [(length: Int, previous: Int?)] = []
    for (index, name) in common.enumerated() {
      var entry = (length: 1, previous: Int?.none)
      for earlier in 0..<index where (place[common[earlier]] ?? 0) < (place[name] ?? 0) {
        if best[earlier].length + 1 > entry.length { entry = (best[earlier].length + 1, earlier) }
      }
      best.append(entry)
    }
    var staying: Set<String> = []
    var next = best.indices.max { best[$0].length < best[$1].length }
    while let index = next {
      staying.insert(common[index])
      next = best[index].previous
    }
    return Set(common).subtracting(staying)
  }

  /// What must change in a column, nil where nothing does.
  func alteration(_ old: Column, _ new: Column, isKey: Bool) -> ColumnAlteration? {
    if old == new { return nil }
    var change = ColumnAlteration(old.name)
    if !isSame(old.type, new.type) {
      var type = new.type
      type.collation = nil
      change.type = type
    }
    let oldCollation = old.type.variant(for: dialect.optionNames).collation
    let newCollation = new.type.variant(for: dialect.optionNames).collation
    if oldCollation.map(dialect.foldPart) != newCollation.map(dialect.foldPart) {
      change.collation = newCollation.map { .set($0) } ?? .drop
    }
    let isImplied = isKey && (old.nullabilityIsImplied || new.nullabilityIsImplied)
    if old.nullable != new.nullable, !isImplied { change.nullable = new.nullable }
    if !isSame(old.serverDefault, new.serverDefault) {
      change.serverDefault = new.serverDefault.map { .set($0) } ?? .drop
    }
    if !isSame(old.computed, new.computed) { change.computed = new.computed.map { .set($0) } ?? .drop }
    if !isSame(old.identity, new.identity) { change.identity = new.identity.map { .set($0) } ?? .drop }
    if capabilities.autoincrementColumns, (old.autoincrement == .on) != (new.autoincrement == .on) {
      change.autoincrement = new.autoincrement == .on
    }
    if old.onUpdate.map(dialect.canonical) != new.onUpdate.map(dialect.canonical) {
      change.onUpdate = new.onUpdate.map { .set($0) } ?? .drop
    }
    if capabilities.comments, options.owns.contains(.comments), old.comment != new.comment {
      change.comment = new.comment.map { .set($0) } ?? .drop
    }
    var oldOptions = old.options.merged(for: dialect.optionNames)
    var newOptions = new.options.merged(for: dialect.optionNames)
    oldOptions["inherited"] = nil
    newOptions["inherited"] = nil
    // A document need not know what the sequence is called, and a column that counts no more has none.
    if !options.isExact && newOptions["sequence"] == nil || new.autoincrement != .on && new.identity == nil {
      oldOptions["sequence"] = nil
    }
    // What is said about NOT NULL goes with it.
    if change.nullable == true { oldOptions["on_conflict_not_null"] = nil }
    if oldOptions != newOptions, Set(oldOptions.members) != Set(newOptions.members) {
      for member in oldOptions.members where newOptions[member.key] == nil {
        change.options.set(member.key, to: .null, for: dialect.ownOptions)
      }
      for member in newOptions.members where oldOptions[member.key] != member.value {
        change.options.set(member.key, to: member.value, for: dialect.ownOptions)
      }
    }
    guard change != ColumnAlteration(old.name) else { return nil }
    if capabilities.autoincrementColumns, old.autoincrement == .on {
      change.existing.autoincrement = true
    }
    change.existing.type = old.type
    change.existing.nullable = old.nullable
    if let value = old.serverDefault { change.existing.serverDefault = .set(value) }
    return change
  }

  func isSame(_ a: SQLType, _ b: SQLType) -> Bool { types.isSame(a, b) }

  private func isSame(_ a: Identity?, _ b: Identity?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    func options(_ identity: Identity) -> SequenceOptions {
      var options = identity.options
      options.increment = options.increment ?? 1
      options.cycle = options.cycle ?? false
      options.cache = options.cache ?? 1
      options.start = options.start ?? options.minValue ?? 1
      return options
    }
    return (a.always ?? false) == (b.always ?? false) && options(a) == options(b)
  }

  func isSame(_ a: ServerDefault?, _ b: ServerDefault?) -> Bool {
    if a == b { return true }
    let first = a.map(canonicalDefault)
    let second = b.map(canonicalDefault)
    if first == second { return true }
    guard !options.isExact else { return false }
    // A document that gives no default means none, which `DEFAULT NULL` is too; and it may quote a number.
    if first ?? "null" == second ?? "null" { return true }
    if case .string(let text)? = a, case .number(let number)? = b { return text == number }
    if case .number(let number)? = a, case .string(let text)? = b { return text == number }
    return false
  }

  private func canonicalDefault(_ value: ServerDefault) -> String {
    dialect.canonical(dialect.defaultText(value))
  }

  private func isSame(_ a: Computed?, _ b: Computed?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a.persisted ?? false) == (b.persisted ?? false)
      && dialect.canonical(a.sql) == dialect.canonical(b.sql)
  }

  // MARK: Indexes

  private func indexChanges(_ pair: Pair) -> (drops: [Operation], creates: [Operation]) {
    if pair.old.indexes == pair.new.indexes { return ([], []) }
    let table = pair.old.qualifiedName
    let old = Dictionary(
      pair.old.indexes.map { (dialect.foldPart($0.name), $0) }, uniquingKeysWith: { a, _ in a })
    let newNames = Set(pair.new.indexes.map { dialect.foldPart($0.name) })
    var gone = pair.old.indexes.filter { !newNames.contains(dialect.foldPart($0.name)) }
    var drops: [Operation] = []
    var creates: [Operation] = []
    for index in pair.new.indexes {
      if let present = old[dialect.foldPart(index.name)] {
        if present == index || isSame(present, index) { continue }
        drops.append(dropIndex(present, table))
      } else if let renamed = gone.firstIndex(where: { isSame($0, index) }) {
        creates.append(
          Operation(
            .renameIndex(
              RenameIndex(
                QualifiedName(gone[renamed].name, schema: table.schema), newName: index.name,
                table: table.name))))
        if capabilities.comments, options.owns.contains(.comments), gone[renamed].comment != index.comment,
          options.isExact || index.comment != nil
        {
          creates.append(
            Operation(
              .setComment(
                SetComment(
                  on: .index, QualifiedName(index.name, schema: table.schema), table: table.name,
                  comment: index.comment))))
        }
        gone.remove(at: renamed)
        continue
      }
      creates.append(Operation(.createIndex(CreateIndex(index, table: table))))
    }
    if options.owns.contains(.indexes) { drops += gone.map { dropIndex($0, table) } }
    return (drops, creates)
  }

  func dropIndex(_ index: Index, _ table: QualifiedName) -> Operation {
    Operation(.dropIndex(DropIndex(QualifiedName(index.name, schema: table.schema), table: table.name)))
  }

  /// Comments of indexes and constraints that stay.
  private func commentChanges(_ pair: Pair) -> [Operation] {
    guard capabilities.comments, options.owns.contains(.comments) else { return [] }
    let table = pair.old.qualifiedName
    var operations: [Operation] = []
    func set(_ subject: ObjectComment.Subject, _ name: String, _ text: String?) {
      operations.append(
        Operation(
          .setComment(
            SetComment(
              on: subject, QualifiedName(name, schema: table.schema), table: table.name, comment: text))))
    }
    for new in pair.new.indexes {
      // A comment of a new index comes with it.
      guard let old = pair.old.indexes.first(where: { $0.name == new.name }), isSame(old, new),
        old.comment != new.comment, options.isExact || new.comment != nil
      else { continue }
      set(.index, new.name, new.comment)
    }
    for new in pair.new.constraints {
      guard let name = new.name,
        let old = pair.old.constraints.first(where: { $0.name == name && meaning(of: $0) == meaning(of: new) }
        ),
        old.comment != new.comment, options.isExact || new.comment != nil
      else { continue }
      set(.constraint, name, new.comment)
    }
    return operations
  }

  /// Whether two lists of indexes are the same, whatever their order.
  func isSame(_ a: [Index], _ b: [Index]) -> Bool {
    guard a.count == b.count else { return false }
    return a.allSatisfy { index in
      b.contains { dialect.foldPart($0.name) == dialect.foldPart(index.name) && isSame($0, index) }
    }
  }

  /// Whether two indexes are the same but for their names.
  func isAlike(_ a: Index, _ b: Index) -> Bool { isSame(a, b) }

  private func isSame(_ a: Index, _ b: Index) -> Bool {
    func options(_ index: Index) -> [String: String] {
      var result: [String: String] = [:]
      // How an index is made is not how it is.
      for member in index.options.merged(for: dialect.optionNames).members where member.key != "concurrently"
      {
        result[member.key] = member.value.stringValue.map(dialect.canonical) ?? member.value.compactText
      }
      return result
    }
    func elements(_ index: Index) -> [[String]] {
      index.elements.map { element in
        let key: String =
          switch element.key {
          case .column(let name): dialect.foldPart(name)
          case .expression(let sql): "(" + dialect.canonical(sql)
          }
        return [
          key, element.descending ? "desc" : "", element.collation.map(dialect.foldPart) ?? "",
          element.operatorClass ?? "",
          element.nulls?.rawValue ?? "", element.length.map(String.init) ?? "",
        ]
      }
    }
    return a.unique == b.unique && elements(a) == elements(b) && options(a) == options(b)
  }

  // MARK: Options

  /// Whether two values of an option are the same, but for the spelling of SQL in them.
  func isSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    switch (a, b) {
    case (.string(let first), .string(let second)):
      return first == second || dialect.canonical(first) == dialect.canonical(second)
    case (.object(let first), .object(let second)):
      return first.members.count == second.members.count
        && first.members.allSatisfy { member in second[member.key].map { isSame(member.value, $0) } ?? false }
    default: return a == b
    }
  }

  private func optionChanges(_ pair: Pair) -> [Operation] {
    guard options.owns.contains(.options) else { return [] }
    let old = pair.old.options.merged(for: dialect.optionNames)
    let new = pair.new.options.merged(for: dialect.optionNames)
    var change = DialectOptions()
    for member in old.members where new[member.key] == nil {
      change.set(member.key, to: .null, for: dialect.ownOptions)
    }
    for member in new.members {
      if let present = old[member.key], isSame(present, member.value) { continue }
      change.set(member.key, to: member.value, for: dialect.ownOptions)
    }
    return change.isEmpty
      ? [] : [Operation(.setTableOptions(SetTableOptions(pair.old.qualifiedName, options: change)))]
  }
}
