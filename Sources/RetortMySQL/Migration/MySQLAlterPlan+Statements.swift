import RetortEngine
import RetortSQL

extension MySQLAlterPlan {
  /// The statements, in an order in which each can be done.
  func statements(for table: QualifiedName) throws -> [ChangeStatement] {
    var result: [ChangeStatement] = []
    func alter(_ clauses: [String], end: String? = nil) {
      guard !clauses.isEmpty || end != nil else { return }
      var text = "ALTER TABLE \(dialect.identifier(table))"
      if dialect.server.hasSetStatement, original.options.flag("system_versioning", for: dialect.optionNames)
      {
        // Without it the server refuses to touch a table that keeps its history.
        text = "SET STATEMENT system_versioning_alter_history = KEEP FOR " + text
      }
      // ALGORITHM and LOCK say nothing about partitions, and are not taken there.
      let all = clauses.isEmpty ? [] : clauses + requests
      if !all.isEmpty { text += " " + all.joined(separator: ", ") }
      if let end { text += "\n\(end)" }
      result.append(ChangeStatement(text, subject: ChangeSubject(.table, table)))
    }

    var dropKeys = uniqued(droppedForeignKeys).map { "DROP FOREIGN KEY \(dialect.identifier($0))" }
    let taken = Set(renames.map { dialect.foldPart($0.new) })
    let early = droppedColumns.filter { taken.contains(dialect.foldPart($0)) }
    let main = try mainClauses(withoutDropping: Set(early))
    // The server takes no foreign key under the name of one that goes in the same statement.
    let addedNames = Set(addedForeignKeys.compactMap { $0.name?.asciiLowercased })
    let dropped = Set(droppedForeignKeys.map(\.asciiLowercased))
    if !addedNames.isDisjoint(with: dropped)
      || !dropKeys.isEmpty && (!renames.isEmpty || changesEngine || partitions != nil || dropsOwnReference)
    {
      alter(dropKeys)
      dropKeys = []
    }
    // What the partitions are made by holds the columns and keys that it needs, and allows no foreign key.
    if removesPartitionsFirst(main) { alter([], end: "REMOVE PARTITIONING") }
    let renames = self.renames.map {
      "RENAME COLUMN \(dialect.identifier($0.old)) TO \(dialect.identifier($0.new))"
    }
    // A name is free when the column that has it is gone.
    alter(early.map { "DROP COLUMN \(dialect.identifier($0))" })
    if dialect.server.isMySQL, !renames.isEmpty {
      // MySQL refuses to rename what a CHECK mentions; the CHECK goes and comes in the same statement.
      alter(renames + (try renamedChecks()))
    } else {
      alter(renames)
    }
    // A column that is worked out when it is read is stored first: so it keeps its values.
    let stored = try storedFirst()
    if !stored.isEmpty {
      alter(dropKeys + stored)
      dropKeys = []
    }
    alter(dropKeys + main)
    alter(lateForeignKeys.map { "ADD \(dialect.foreignKeyText($0))" })
    if let partitions, !(removesPartitionsFirst(main) && partitions == "REMOVE PARTITIONING") {
      alter([], end: partitions)
    }
    return result
  }

  /// The foreign keys that the server takes only when the rest is done: those that refer to the table itself, whose key may
  /// come or change in the same statement, and those of a table that gets another engine.
  private var lateForeignKeys: [ForeignKey] {
    guard !changesEngine else { return addedForeignKeys }
    return addedForeignKeys.filter(refersToItself)
  }

  /// Whether a foreign key goes that holds on to a key of its own table.
  private var dropsOwnReference: Bool {
    original.foreignKeys.contains { key in
      refersToItself(key) && (key.name.map(droppedForeignKeys.contains) ?? false)
    }
  }

  private func refersToItself(_ key: ForeignKey) -> Bool {
    dialect.fold(key.referentTable) == dialect.fold(original.name) && key.referentSchema == original.schema
  }

  private var changesEngine: Bool {
    func engine(_ table: Table) -> String? {
      table.options.value("engine", for: dialect.optionNames)?.stringValue?.lowercased()
    }
    return engine(original) != engine(editor.table)
  }

  /// Whether the table gives up its partitions before anything else is done to it: they go, or will be made by something
  /// else, and there is more to do.
  private func removesPartitionsFirst(_ main: [String]) -> Bool {
    guard partitions != nil, dialect.partitionText(original.options) != nil else { return false }
    func expression(_ table: Table) -> JSONValue? {
      table.options.value("partition_by", for: dialect.optionNames)
    }
    guard expression(original) == expression(editor.table) else { return !main.isEmpty }
    // The bounds of the partitions are values of its columns.
    guard let text = expression(original)?.stringValue else { return false }
    return (Array(restated) + droppedColumns).contains {
      SQLText.mentions($0, in: text, rules: dialect.lexicalRules)
    }
  }

  private func uniqued(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The columns that are called otherwise afterwards.
  private var renames: [(old: String, new: String)] {
    editor.table.columns.compactMap { column in
      guard let old = editor.sources[column.name], old != column.name else { return nil }
      return (old, column.name)
    }
  }

  private func renamedChecks() throws -> [String] {
    var clauses: [String] = []
    for case .check(let check) in editor.table.constraints {
      guard let name = check.name,
        renames.contains(where: { SQLText.mentions($0.new, in: check.sql, rules: dialect.lexicalRules) }),
        original.constraints.contains(where: { $0.name == name && $0 != .check(check) })
      else { continue }
      clauses.append("DROP CHECK \(dialect.identifier(name))")
      clauses.append("ADD \(try dialect.checkText(check))")
    }
    return clauses
  }

  /// Everything but renames, foreign keys that go, and partitions.
  private func mainClauses(withoutDropping early: Set<String>) throws -> [String] {
    let restatedIndexes = impliedIndexesAtRisk
    let sized = try restatedKeys(except: restatedIndexes)
    var clauses = drops + sized.drops + restatedIndexes.map { "DROP INDEX \(dialect.identifier($0.name))" }
    clauses += droppedColumns.filter { !early.contains($0) }.map { "DROP COLUMN \(dialect.identifier($0))" }
    let remade = remadeColumns
    let keys = try keys(of: remade)
    clauses += keys.drops + remade.map { "DROP COLUMN \(dialect.identifier($0))" }
    clauses += try columnClauses(remade: Set(remade))
    clauses += keys.additions + sized.additions + additions
    clauses += try restatedIndexes.map { "ADD \(try dialect.indexText($0))" }
    let late = lateForeignKeys
    clauses += addedForeignKeys.filter { !late.contains($0) }.map { "ADD \(dialect.foreignKeyText($0))" }
    // Table options stand side by side, and count as one clause.
    clauses += options
    return clauses
  }

  /// The indexes that the server made for foreign keys and would take away, without a word, for the index of a new
  /// foreign key: they are dropped and added in the same statement, which changes nothing but makes them ones
  /// that were asked for.
  private var impliedIndexesAtRisk: [Index] {
    let new = addedForeignKeys.map { $0.columns.map(dialect.foldPart) }
    // The foreign key that one was made for may have gone in a statement before, and comes back now.
    let names = Set(
      (original.foreignKeys + addedForeignKeys).flatMap { [$0.name, $0.columns.first].compactMap(\.self) }
        .map(dialect.foldPart))
    return original.indexes.filter { index in
      names.contains(dialect.foldPart(index.name)) && editor.table.indexes.contains(index) && !index.unique
        && index.options.isEmpty && index.comment == nil
        && index.elements.allSatisfy { $0.column != nil && $0.length == nil && !$0.descending }
        && new.contains { $0.starts(with: index.elements.map { $0.column.map(dialect.foldPart) ?? "" }) }
    }
  }

  /// The keys that stay when the table gives up its KEY_BLOCK_SIZE: each would keep it for itself.
  private func restatedKeys(except others: [Index]) throws -> (drops: [String], additions: [String]) {
    guard dialect.server.isMariaDB, original.options.value("key_block_size", for: dialect.optionNames) != nil,
      editor.table.options.value("key_block_size", for: dialect.optionNames) == nil
    else { return ([], []) }
    var result: (drops: [String], additions: [String]) = ([], [])
    for constraint in editor.table.constraints where original.constraints.contains(constraint) {
      switch constraint {
      case .primaryKey(let key):
        result.drops.append("DROP PRIMARY KEY")
        result.additions.append("ADD \(dialect.primaryKeyText(key))")
      case .unique(let unique):
        guard let name = unique.name else { continue }
        result.drops.append("DROP INDEX \(dialect.identifier(name))")
        result.additions.append("ADD \(dialect.uniqueText(unique))")
      default: continue
      }
    }
    for index in editor.table.indexes where original.indexes.contains(index) && !others.contains(index) {
      result.drops.append("DROP INDEX \(dialect.identifier(index.name))")
      result.additions.append("ADD \(try dialect.indexText(index))")
    }
    return result
  }

  // MARK: Columns

  /// ADD and MODIFY of columns, from the first to the last, so that what stands behind AFTER is in its place.
  ///
  /// - Parameter remade: columns that are dropped and added again.
  private func columnClauses(remade: Set<String>) throws -> [String] {
    let table = released(editor.table)
    let wanted = wantedOrder()
    let survivors = original.columns.compactMap { column in
      editor.sources.first { $0.value == column.name }?.key
    }
    let staying = MySQLAlterPlan.longestOrdered(
      wanted.filter { !added.contains($0) }, among: survivors, moved: positioned)
    // Behind this one there are only new columns, which come at the end by themselves.
    let lastStaying = wanted.lastIndex { staying.contains($0) } ?? -1
    var clauses: [String] = []
    for (index, name) in wanted.enumerated() {
      guard let column = table.column(name) else { continue }
      let isRemade = remade.contains(name)
      let isNew = added.contains(name) || isRemade
      let isMoved = !isNew && !staying.contains(name)
      guard isNew || isMoved || restated.contains(name) else { continue }
      var text = isNew ? "ADD COLUMN " : "MODIFY COLUMN "
      text += try dialect.columnText(column, in: table)
      if isMoved || isRemade || (isNew && index < lastStaying) {
        text += index == 0 ? " FIRST" : " AFTER \(dialect.identifier(wanted[index - 1]))"
      }
      clauses.append(text)
    }
    return clauses
  }

  /// The columns that begin to be generated, or are kept in another way: the server changes none into the
  /// other, so they go and come back. What they hold is worked out anew either way.
  private var remadeColumns: [String] {
    editor.table.columns.compactMap { column in
      guard let source = editor.sources[column.name], restated.contains(column.name),
        let old = original.column(source), let new = column.computed,
        old.computed == nil || (old.computed?.persisted ?? false) != (new.persisted ?? false)
      else { return nil }
      return column.name
    }
  }

  /// Clauses that store the VIRTUAL columns that become plain ones, which the server does not do at once.
  private func storedFirst() throws -> [String] {
    let columns = editor.table.columns.compactMap { column -> Column? in
      guard column.computed == nil, let source = editor.sources[column.name],
        restated.contains(column.name), var old = original.column(source), let computed = old.computed,
        computed.persisted != true
      else { return nil }
      old.name = column.name
      old.computed = Computed(sql: computed.sql, persisted: true)
      return old
    }
    guard !columns.isEmpty else { return [] }
    let keys = try keys(of: columns.map(\.name))
    let order = editor.table.columns.map(\.name)
    let additions = try columns.map { column in
      // Behind one that is there already.
      let previous = order.prefix { $0 != column.name }.last { editor.sources[$0] != nil }
      return "ADD COLUMN \(try dialect.columnText(column, in: original))"
        + (previous.map { " AFTER \(dialect.identifier($0))" } ?? " FIRST")
    }
    return keys.drops + columns.map { "DROP COLUMN \(dialect.identifier($0.name))" } + additions
      + keys.additions
  }

  /// The keys that would go with columns, to be made again.
  private func keys(of columns: [String]) throws -> (drops: [String], additions: [String]) {
    guard !columns.isEmpty else { return ([], []) }
    var result: (drops: [String], additions: [String]) = ([], [])
    for index in editor.table.indexes where original.indexes.contains(index) {
      guard index.elements.contains(where: { columns.contains($0.column ?? "") }) else { continue }
      result.drops.append("DROP INDEX \(dialect.identifier(index.name))")
      result.additions.append("ADD \(try dialect.indexText(index))")
    }
    for case .unique(let unique) in editor.table.constraints
    where original.constraints.contains(.unique(unique)) && unique.columns.contains(where: columns.contains) {
      guard let name = unique.name else { continue }
      result.drops.append("DROP INDEX \(dialect.identifier(name))")
      result.additions.append("ADD \(dialect.uniqueText(unique))")
    }
    return result
  }

  /// The table with AUTO_INCREMENT only where a key of the table allows it.
  private func released(_ table: Table) -> Table {
    var table = table
    for index in table.columns.indices {
      let column = table.columns[index]
      guard dialect.isAutoIncrement(column, in: table) else { continue }
      let name = dialect.foldPart(column.name)
      // Other engines than InnoDB count within the columns before it as well.
      let depth = dialect.isInnoDB(table) ? 1 : Int.max
      let isKey =
        table.constraints.contains {
          ($0.kind == .primaryKey || $0.kind == .unique)
            && $0.columns.prefix(depth).map(dialect.foldPart).contains(name)
        }
        || table.indexes.contains {
          $0.elements.prefix(depth).contains { $0.column.map(dialect.foldPart) == name }
        }
      if !isKey { table.columns[index].autoincrement = .off }
    }
    return table
  }

  private func wantedOrder() -> [String] {
    let names = editor.table.columns.map(\.name)
    guard !order.isEmpty else { return names }
    let first = Set(order)
    return order + names.filter { !first.contains($0) }
  }

  /// The most of `names` that stand in the same order in `list`: those need not be moved. Names that were
  /// given a place weigh less than those that were not. O(n²).
  static func longestOrdered(_ names: [String], among list: [String], moved: Set<String>) -> Set<String> {
    // Mostly nothing is moved.
    if names == list { return Set(list) }
    let position = Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let places = names.compactMap { position[$0] }
    guard !places.isEmpty else { return [] }
    let weight = places.map { moved.contains(list[$0]) ? 1 : 2 }
    var total = weight
    var previous = [Int](repeating: -1, count: places.count)
    for i in places.indices {
      for j in 0..<i where places[j] < places[i] && total[j] + weight[i] > total[i] {
        total[i] = total[j] + weight[i]
        previous[i] = j
      }
    }
    var at = total.indices.max { total[$0] < total[$1] } ?? 0
    var result: Set<String> = []
    while at >= 0 {
      result.insert(list[places[at]])
      at = previous[at]
    }
    return result
  }
}
