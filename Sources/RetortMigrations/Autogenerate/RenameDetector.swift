import RetortSQL

/// Recognises tables and columns that were probably renamed, from evidence: same position, type and
/// constraints, similar names.
struct RenameDetector {
  let dialect: any Dialect
  let options: ComparisonOptions

  /// The likely renames; each old and each new name is in one at most.
  func candidates(from live: Metadata, to target: Metadata) -> [Rename] {
    let comparer = SchemaComparer(dialect: dialect, options: options)
    let covered = { (table: Table) in options.covers(table.qualifiedName) && !table.temporary }
    let liveTables = live.tables.filter(covered).map(dialect.materialized)
    let targetTables = target.tables.filter(covered).map(dialect.materialized)
    let targetKeys = Set(targetTables.map { comparer.key($0.qualifiedName) })
    let liveKeys = Set(liveTables.map { comparer.key($0.qualifiedName) })
    var renames: [Rename] = []

    if options.owns.contains(.tables) {
      let removed = liveTables.filter { !targetKeys.contains(comparer.key($0.qualifiedName)) }
      let added = targetTables.filter { !liveKeys.contains(comparer.key($0.qualifiedName)) }
      var scored: [(score: Double, old: Table, new: Table)] = []
      for old in removed {
        for new in added where old.schema == new.schema {
          let score = similarity(old, new, comparer)
          if score >= 0.75 { scored.append((score, old, new)) }
        }
      }
      scored.sort { ($1.score, $0.old.name, $0.new.name) < ($0.score, $1.old.name, $1.new.name) }
      var used: Set<QualifiedName> = []
      for (_, old, new) in scored where !used.contains(old.qualifiedName) && !used.contains(new.qualifiedName)
      {
        used.formUnion([old.qualifiedName, new.qualifiedName])
        renames.append(Rename(table: old.name, schema: old.schema, newName: new.name))
      }
    }

    let byKey = Dictionary(
      targetTables.map { (comparer.key($0.qualifiedName), $0) }, uniquingKeysWith: { a, _ in a })
    for old in liveTables.sorted(by: { $0.qualifiedName < $1.qualifiedName }) {
      guard let new = byKey[comparer.key(old.qualifiedName)] else { continue }
      renames += columnRenames(old, new, comparer)
    }
    return renames
  }

  /// The share of columns that two tables have in common, by name and type.
  private func similarity(_ a: Table, _ b: Table, _ comparer: SchemaComparer) -> Double {
    let common = a.columns.filter { column in
      b.columns.contains {
        dialect.foldPart($0.name) == dialect.foldPart(column.name) && comparer.isSame($0.type, column.type)
      }
    }
    let most = max(a.columns.count, b.columns.count)
    guard most > 0 else { return 0 }
    let score = Double(common.count) / Double(most)
    // Two tables of an id and a name are alike without being the same: then the names must be alike too.
    return most > 2 || nameSimilarity(a.name, b.name) >= 0.5 ? score : 0
  }

  private func columnRenames(_ old: Table, _ new: Table, _ comparer: SchemaComparer) -> [Rename] {
    let newNames = Set(new.columns.map { dialect.foldPart($0.name) })
    let oldNames = Set(old.columns.map { dialect.foldPart($0.name) })
    var scored: [(score: Double, old: Column, new: Column)] = []
    for (oldIndex, removed) in old.columns.enumerated()
    where !newNames.contains(dialect.foldPart(removed.name)) {
      for (newIndex, added) in new.columns.enumerated() where !oldNames.contains(dialect.foldPart(added.name))
      {
        guard comparer.isSame(removed.type, added.type) else { continue }
        guard (removed.computed == nil) == (added.computed == nil) else { continue }
        let alike = nameSimilarity(removed.name, added.name)
        let samePlace = oldIndex == newIndex
        let sameRest = comparer.alteration(removed, renamed(added, to: removed.name), isKey: false) == nil
        let score = alike + (samePlace ? 0.5 : 0) + (sameRest ? 0.25 : 0)
        if (samePlace && sameRest) || (alike >= 0.5 && (samePlace || sameRest)) {
          scored.append((score, removed, added))
        }
      }
    }
    scored.sort { ($1.score, $0.old.name, $0.new.name) < ($0.score, $1.old.name, $1.new.name) }
    var used: Set<String> = []
    var renames: [Rename] = []
    for (_, removed, added) in scored
    where !used.contains("-\(removed.name)") && !used.contains("+\(added.name)") {
      used.formUnion(["-\(removed.name)", "+\(added.name)"])
      renames.append(Rename(table: old.name, schema: old.schema, column: removed.name, newName: added.name))
    }
    return renames
  }

  private func renamed(_ column: Column, to name: String) -> Column {
    var column = column
    column.name = name
    return column
  }

  /// 1 for equal names, 0 for names without a common part.
  private func nameSimilarity(_ a: String, _ b: String) -> Double {
    let first = Array(a.lowercased().utf8)
    let second = Array(b.lowercased().utf8)
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    // The longest common subsequence, as a share of the longer name.
    var row = [Int](repeating: 0, count: second.count + 1)
    for x in first {
      var diagonal = 0
      for (index, y) in second.enumerated() {
        let above = row[index + 1]
        row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return Double(row[second.count]) / Double(max(first.count, second.count))
  }
}
