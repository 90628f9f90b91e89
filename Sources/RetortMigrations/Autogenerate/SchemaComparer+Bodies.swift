import RetortSQL

/// The bodies of routines.
extension SchemaComparer {
  /// A body that is only read when it runs needs nothing to be there before.
  func dependencyText(of routine: Routine) -> String {
    let isLazy =
      routine.kind != .aggregate
      && SQLText.mentions("plpgsql", in: routine.sql, rules: dialect.lexicalRules)
    if isLazy {
      let head = routine.head(dialect)
      // A trigger's function has no arguments, and its body is read when it runs.
      if SQLText.mentions("trigger", in: head, rules: dialect.lexicalRules) { return "" }
      return routine.schema.map { SQLText.removingQualifier($0, from: head, rules: dialect.lexicalRules) }
        ?? head
    }
    // A body between dollars is one token: its names count as well.
    return ([routine.sql] + bodies(of: routine)).joined(separator: " ")
  }

  /// The texts between dollars in a routine's statement.
  private func bodies(of routine: Routine) -> [String] {
    var tokenizer = SQLTokenizer(routine.sql, rules: dialect.lexicalRules)
    var result: [String] = []
    while let token = tokenizer.next() {
      guard token.kind == .string, tokenizer.bytes[token.range].first == UInt8(ascii: "$") else { continue }
      let body = tokenizer.text(token)
      if let open = body.dropFirst().firstIndex(of: "$"), let close = body.dropLast().lastIndex(of: "$"),
        open < close
      {
        result.append(String(body[body.index(after: open)..<close]))
      }
    }
    return result
  }

  /// The operations, with bodies of functions not read by the database when it makes them where one names a table or
  /// view of a schema without that: it is found on the search path of who calls the function only.
  func withUncheckedBodies(
    _ operations: [Operation], from live: Metadata, to target: Metadata
  ) -> [Operation] {
    guard capabilities.schemas else { return operations }
    var outside: Set<String> = []
    var inside: Set<String> = []
    for name in [live, target].flatMap({ $0.tables.map(\.qualifiedName) + $0.views.map(\.qualifiedName) }) {
      if name.schema == nil {
        inside.insert(dialect.fold(name.name))
      } else {
        outside.insert(dialect.fold(name.name))
      }
    }
    outside.subtract(inside)
    guard !outside.isEmpty else { return operations }
    var comparer = self
    comparer.schemas = Set((live.usedSchemas + target.usedSchemas).map(dialect.fold))
    let leans = operations.contains { operation in
      guard case .createFunction(let create) = operation.kind,
        SQLText.mentions("sql", in: create.routine.sql, rules: dialect.lexicalRules)
      else { return false }
      return bodies(of: create.routine).contains { !comparer.spellings(in: $0).isDisjoint(with: outside) }
    }
    return leans
      ? [Operation(.execute(Execute("SET LOCAL check_function_bodies = off")))] + operations : operations
  }
}
