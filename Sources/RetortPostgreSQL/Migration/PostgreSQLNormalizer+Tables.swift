import RetortEngine
import RetortSQL

extension PostgreSQLNormalizer {
  /// One of the texts of a table that the server may spell in another way.
  enum Expression: Hashable {
    case columnDefault(Int)
    case computed(Int)
    case constraint(Int)
    case index(Int)
  }

  func table(_ name: QualifiedName) -> Table? { liveTables[name] }

  /// The texts that are not among the live table's.
  private func expressions(of table: Table, unlike old: Table) -> [Expression] {
    var found: [Expression] = []
    for (index, column) in table.columns.enumerated() {
      let present = old.column(column.name)
      if let value = column.serverDefault, value != present?.serverDefault, present != nil {
        found.append(.columnDefault(index))
      }
      if let computed = column.computed, present?.computed.map({ $0.sql != computed.sql }) ?? true {
        found.append(.computed(index))
      }
    }
    for (index, constraint) in table.constraints.enumerated() {
      switch constraint {
      case .check(let check):
        let isKnown = old.constraints.contains {
          if case .check(let other) = $0 { other.sql == check.sql } else { false }
        }
        if !isKnown { found.append(.constraint(index)) }
      case .exclude: if !old.constraints.contains(constraint) { found.append(.constraint(index)) }
      default: break
      }
    }
    for (index, entry) in table.indexes.enumerated()
    where !old.indexes.contains(where: { $0.elements == entry.elements && $0.options == entry.options }) {
      found.append(.index(index))
    }
    return found
  }

  func needsLook(_ target: Table) -> Bool {
    guard let old = table(target.qualifiedName) else { return false }
    return !expressions(of: target, unlike: old).isEmpty
  }

  /// Tries the texts of tables together; where the server refuses one of them, in halves.
  func normalize(_ indexes: ArraySlice<Int>, of target: inout Metadata) throws {
    guard indexes.count > 1 else {
      if let index = indexes.first { target.tables[index] = try normalized(target.tables[index]) }
      return
    }
    let tables = indexes.compactMap { index in
      table(target.tables[index].qualifiedName).map { old in
        (index: index, wanted: expressions(of: target.tables[index], unlike: old))
      }
    }
    // Temporary tables have one schema.
    let areDistinct = Set(indexes.map { target.tables[$0].name }).count == indexes.count
    if areDistinct, let read = try read(tables.map { trial(of: target.tables[$0.index], $0.wanted) }) {
      for (index, wanted) in tables {
        if let made = read[target.tables[index].name] {
          target.tables[index] = result(target.tables[index], wanted, as: made)
        }
      }
      return
    }
    let middle = indexes.startIndex + indexes.count / 2
    try normalize(indexes[..<middle], of: &target)
    try normalize(indexes[middle...], of: &target)
  }

  /// How many tables are tried at once: each takes some of the server's locks until it is rolled back.
  static let batch = 100

  /// Makes tables and reads them back; nil where the server refuses one.
  private func read(_ trials: [Table]) throws -> [String: Table]? {
    let count = notes.count
    let tables = try attempt("tables", keeping: false) {
      let texts = try trials.flatMap { try statements(of: $0) }
      try connection.executeTogether(texts.map { BoundStatement($0) })
      return try PostgreSQLSchemaReader(connection: connection).temporaryTables()
    }
    notes.removeLast(notes.count - count)
    return tables
  }

  private func normalized(_ target: Table) throws -> Table {
    guard let old = table(target.qualifiedName) else { return target }
    let wanted = expressions(of: target, unlike: old)
    if let result = try normalized(target, wanted, isQuiet: true) { return result }
    // One that the server refuses must not hide the others.
    var result = target
    for expression in wanted {
      if let next = try normalized(result, [expression], isQuiet: false) { result = next }
    }
    return result
  }

  private func normalized(_ target: Table, _ wanted: [Expression], isQuiet: Bool) throws -> Table? {
    let count = notes.count
    let name = target.name
    let read = try attempt("table '\(target.qualifiedName)'", keeping: false) {
      try create(trial(of: target, wanted))
      return try PostgreSQLSchemaReader(connection: connection).table(
        QualifiedName(name, schema: try requiredTemporarySchema()))
    }
    if isQuiet { notes.removeLast(notes.count - count) }
    guard let read, let read else { return nil }
    return result(target, wanted, as: read)
  }

  /// A table of the target with its texts as they are in the one that was made for it.
  private func result(_ target: Table, _ wanted: [Expression], as read: Table) -> Table {
    var result = target
    for expression in wanted {
      switch expression {
      case .columnDefault(let index):
        result.columns[index].serverDefault = read.column(target.columns[index].name)?.serverDefault
      case .computed(let index):
        guard let computed = read.column(target.columns[index].name)?.computed else { continue }
        result.columns[index].computed?.sql = computed.sql
      case .constraint(let index):
        let name = trialName(index)
        guard let made = read.constraints.first(where: { $0.name == name }) else { continue }
        switch (target.constraints[index], made) {
        case (.check(var check), .check(let printed)):
          check.sql = printed.sql
          result.constraints[index] = .check(check)
        case (.exclude(var exclude), .exclude(let printed)):
          exclude.elements = printed.elements
          exclude.whereClause = printed.whereClause
          exclude.using = printed.using
          result.constraints[index] = .exclude(exclude)
        default: break
        }
      case .index(let index):
        guard let made = read.indexes.first(where: { $0.name == trialName(index) }) else { continue }
        result.indexes[index].elements = made.elements
        result.indexes[index].options = made.options
      }
    }
    return result
  }

  func trialName(_ index: Int) -> String { "retort_trial_\(index)" }

  /// A table with the columns and just the texts in question.
  func trial(of target: Table, _ wanted: [Expression]) -> Table {
    let wanted = Set(wanted)
    var table = Table(target.name, temporary: true)
    for (index, column) in target.columns.enumerated() {
      var made = Column(column.name, column.type)
      made.autoincrement = .off
      if dialect.isSerialName(column.type) { made.type = SQLType(exact: dialect.comparableType(column.type)) }
      if wanted.contains(.columnDefault(index)) { made.serverDefault = column.serverDefault }
      if wanted.contains(.computed(index)) { made.computed = column.computed }
      table.columns.append(made)
    }
    for (index, constraint) in target.constraints.enumerated() where wanted.contains(.constraint(index)) {
      var constraint = constraint
      constraint.name = trialName(index)
      table.constraints.append(constraint)
    }
    for (index, entry) in target.indexes.enumerated() where wanted.contains(.index(index)) {
      var entry = entry
      entry.name = trialName(index)
      for key in ["concurrently", "tablespace", "only"] {
        entry.options.set(key, to: nil, for: dialect.name)
      }
      table.indexes.append(entry)
    }
    return table
  }

  func create(_ table: Table) throws {
    for statement in try statements(of: table) { try connection.execute(statement) }
  }

  private func statements(of table: Table) throws -> [String] {
    [try dialect.createTable(table, ifNotExists: false)]
      + (try table.indexes.map {
        try dialect.createIndex($0, on: QualifiedName(table.name, schema: "pg_temp"), ifNotExists: false)
      })
  }

  /// The session's own schema of temporary things; there once it has made one.
  func requiredTemporarySchema() throws -> String {
    if let temporarySchema { return temporarySchema }
    let name =
      try connection.scalar("SELECT nspname::text FROM pg_namespace WHERE oid = pg_my_temp_schema()")?.text
      ?? "pg_temp"
    temporarySchema = name
    return name
  }

  /// A printed text that names temporary things as the real ones are named.
  func withoutTemporarySchema(_ sql: String) throws -> String {
    try ["pg_temp", requiredTemporarySchema()].reduce(sql) {
      SQLText.removingQualifier($1, from: $0, rules: dialect.lexicalRules)
    }
  }
}
