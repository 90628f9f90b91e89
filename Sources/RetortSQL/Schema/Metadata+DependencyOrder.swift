extension Metadata {
  /// The tables in an order in which each comes after the tables that its foreign keys refer to, and that `addDependency` names.
  ///
  /// Tables in a cycle come in the order of their names, after all that the cycle depends on; the foreign
  /// keys that point forward are the second part of the result. Foreign keys to the table itself or to
  /// tables that are not here do not count. O((tables + foreign keys) · log tables), deterministic.
  ///
  /// - Parameter fold: makes names comparable, for dialects that ignore case.
  public func tablesInDependencyOrder(
    fold: (String) -> String = { $0 }
  ) -> (tables: [Table], forward: [(table: QualifiedName, key: ForeignKey)]) {
    func key(_ name: QualifiedName) -> QualifiedName {
      QualifiedName(fold(name.name), schema: name.schema.map(fold))
    }
    let sorted = tables.sorted { key($0.qualifiedName) < key($1.qualifiedName) }
    var position: [QualifiedName: Int] = [:]
    for (index, table) in sorted.enumerated() { position[key(table.qualifiedName)] = index }

    var needed: [Int: [Int]] = [:]
    for dependency in dependencies {
      guard let table = position[key(dependency.table)], let other = position[key(dependency.needed)] else {
        continue
      }
      needed[table, default: []].append(other)
    }
    let references: [[Int]] = sorted.enumerated().map { index, table in
      let targets =
        table.foreignKeys.compactMap {
          position[key(QualifiedName($0.referentTable, schema: $0.referentSchema))]
        } + table.parents.compactMap { position[key($0)] } + needed[index, default: []]
      return Array(Set(targets.filter { $0 != index })).sorted()
    }

    // Depth first, without recursion: a chain of thousands of tables must not exhaust the stack.
    var order: [Int] = []
    var state = [UInt8](repeating: 0, count: sorted.count)
    for root in sorted.indices where state[root] == 0 {
      var stack = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = stack.last {
        if next < references[node].count {
          stack[stack.count - 1].next += 1
          let target = references[node][next]
          if state[target] == 0 {
            state[target] = 1
            stack.append((target, 0))
          }
        } else {
          state[node] = 2
          order.append(node)
          stack.removeLast()
        }
      }
    }

    var placed = [Bool](repeating: false, count: sorted.count)
    var forward: [(QualifiedName, ForeignKey)] = []
    for node in order {
      placed[node] = true
      for foreignKey in sorted[node].foreignKeys {
        let target = key(
          QualifiedName(foreignKey.referentTable, schema: foreignKey.referentSchema))
        if let target = position[target], !placed[target] {
          forward.append((sorted[node].qualifiedName, foreignKey))
        }
      }
    }
    return (order.map { sorted[$0] }, forward)
  }
}

extension Table {
  /// The tables that this one is a partition of or inherits from (PostgreSQL).
  public var parents: [QualifiedName] {
    guard !options.isEmpty else { return [] }
    var names: [QualifiedName] = []
    if let partition = options.value("partition_of", for: ["postgresql"])?.objectValue,
      let parent = partition["table"]?.stringValue
    {
      names.append(QualifiedName(parent, schema: partition["schema"]?.stringValue))
    }
    for text in options.value("inherits", for: ["postgresql"])?.stringArrayValue ?? [] {
      let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
      names.append(parts.count == 2 ? QualifiedName(parts[1], schema: parts[0]) : QualifiedName(text))
    }
    return names
  }
}
