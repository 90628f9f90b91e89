import RetortSQL

/// Finds out whether branches touch the same things: by what their operations read and write.
public struct MergeChecker {
  /// Two operations of two branches of which one writes what the other reads or writes.
  public struct Conflict: Sendable {
    public var first: (revision: String, operation: Operation)
    public var second: (revision: String, operation: Operation)
    public var subject: String

    public var line: String {
      "conflict over \(subject): \(first.operation.directive) in \(first.revision), "
        + "\(second.operation.directive) in \(second.revision)"
    }

    public var json: JSONValue {
      [
        "subject": .string(subject),
        "operations": .array(
          [first, second].map {
            ["revision": .string($0.revision), "operation": .object($0.operation.json())]
          }),
      ]
    }
  }

  let scripts: ScriptDirectory

  public init(scripts: ScriptDirectory) {
    self.scripts = scripts
  }

  /// The conflicts between heads, over the revisions that each has and the other has not.
  public func conflicts(between heads: [String]) throws -> [Conflict] {
    let ancestors = Dictionary(
      heads.map { ($0, Set(scripts.graph.ancestors(of: [$0]))) }, uniquingKeysWith: { a, _ in a })
    var result: [Conflict] = []
    for (index, first) in heads.enumerated() {
      for second in heads[(index + 1)...] {
        let own = try operations((ancestors[first] ?? []).subtracting(ancestors[second] ?? []))
        let other = try operations((ancestors[second] ?? []).subtracting(ancestors[first] ?? []))
        for a in own {
          for b in other where a.operation != b.operation {
            if let subject = MergeChecker.overlap(a.operation, b.operation) {
              result.append(Conflict(first: a, second: b, subject: subject))
            }
          }
        }
      }
    }
    return result
  }

  private func operations(_ ids: Set<String>) throws -> [(revision: String, operation: Operation)] {
    try scripts.graph.newestFirst(of: ids).reversed().flatMap { id in
      try scripts.operations(of: [id])[id]?.upgrade.flatMap(MergeChecker.flattened).map { (id, $0) } ?? []
    }
  }

  /// The operations inside batches and blocks, each by itself.
  static func flattened(_ operation: Operation) -> [Operation] {
    switch operation.kind {
    case .autocommitBlock(let block): return block.operations.flatMap(flattened)
    case .batchAlterTable(let batch): return batch.operations
    default: return [operation]
    }
  }

  /// What two operations cannot both have, nil where they commute.
  static func overlap(_ a: Operation, _ b: Operation) -> String? {
    for first in a.effects {
      for second in b.effects where first.access == .write || second.access == .write {
        if let subject = overlap(first, second) { return subject }
      }
    }
    return nil
  }

  private static func overlap(_ a: Effect, _ b: Effect) -> String? {
    if a.resource == .everything || b.resource == .everything { return "raw SQL, which may touch anything" }
    if a.resource == b.resource { return describe(a.resource) }
    // Making or dropping a whole table touches all that is inside it.
    for (whole, part) in [(a, b), (b, a)] where whole.access == .write {
      if case .table(let table) = whole.resource, self.table(of: part.resource) == table {
        return "table '\(table)'"
      }
      if case .column(let table, let name) = whole.resource, self.table(of: part.resource) == table,
        column(of: part.resource) == name
      {
        return "column '\(table).\(name)'"
      }
    }
    return nil
  }

  private static func table(of resource: Effect.Resource) -> QualifiedName? {
    switch resource {
    case .table(let table), .wholeTable(let table), .rows(let table), .tableOptions(let table): table
    case .column(let table, _), .columnType(let table, _), .columnNullability(let table, _),
      .columnDefault(let table, _), .columnData(let table, _):
      table
    case .constraint(let table, _): table
    default: nil
    }
  }

  private static func column(of resource: Effect.Resource) -> String? {
    switch resource {
    case .column(_, let name), .columnType(_, let name), .columnNullability(_, let name),
      .columnDefault(_, let name),
      .columnData(_, let name):
      name
    default: nil
    }
  }

  private static func describe(_ resource: Effect.Resource) -> String {
    switch resource {
    case .table(let table), .wholeTable(let table): "table '\(table)'"
    case .rows(let table): "the rows of table '\(table)'"
    case .tableOptions(let table): "the options of table '\(table)'"
    case .column(let table, let name): "column '\(table).\(name)'"
    case .columnType(let table, let name): "the type of column '\(table).\(name)'"
    case .columnNullability(let table, let name): "whether column '\(table).\(name)' may be NULL"
    case .columnDefault(let table, let name): "the default of column '\(table).\(name)'"
    case .columnData(let table, let name): "the data of column '\(table).\(name)'"
    case .constraint(let table, let name): "constraint '\(name ?? "")' of table '\(table)'"
    case .index(let name): "index '\(name)'"
    case .view(let name): "view '\(name)'"
    case .trigger(let name): "trigger '\(name)'"
    case .routine(let name): "function '\(name)'"
    case .enumType(let name): "type '\(name)'"
    case .sequence(let name): "sequence '\(name)'"
    case .domain(let name): "domain '\(name)'"
    case .schema(let name): "schema '\(name)'"
    case .serverExtension(let name): "extension '\(name)'"
    case .comment(let subject): "the comment on \(subject)"
    case .everything: "raw SQL, which may touch anything"
    }
  }
}
