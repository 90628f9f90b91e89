import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  public func state(of subject: ChangeSubject, on connection: Connection) throws -> SubjectState {
    try MySQLSchemaReader(connection).state(of: subject)
  }

  /// Judges an interrupted statement by what its subject looks like. A server that dies while it swaps a table
  /// for its altered copy can come back without one of the table's foreign keys, altered or not: what an
  /// ALTER TABLE did not drop, and what it was to add, is brought back.
  public func resumption(of statement: ChangeStatement, from state: SubjectState, on connection: Connection)
    throws -> Resumption
  {
    guard statement.subject != .rows else { return Resumption(isDone: false) }
    let reader = try MySQLSchemaReader(connection)
    if let part = state.lacking {
      return Resumption(
        isDone: try reader.table(named: statement.subject.name).map { reader.dialect.has(part, $0) } ?? false)
    }
    let present = try reader.state(of: statement.subject)
    var plain = Resumption(isDone: present.digest != state.digest)
    // Whatever else has changed: what is not there was not made, what is there was not dropped.
    if statement.subject.kind != .database, let verb = MySQLRawSubject.verb(ofWhole: statement.sql),
      (present.digest == "absent") == (verb == .create)
    {
      plain.isDone = false
    }
    let alteration = MySQLKeyChanges(statement.sql)
    guard statement.subject.kind == .table || statement.subject.kind == .index, present.digest != "absent",
      state.digest != "absent", state.definition != nil || !alteration.added.isEmpty,
      let now = try reader.table(named: statement.subject.name)
    else { return plain }
    // Without a definition it had no foreign keys, and only those that were to come can be missing.
    let before = try state.definition.map { try reader.table($0) }
    return reader.dialect.resumption(from: before, to: now, plain: plain, alteration)
  }
}

extension MySQLDialect {
  /// Whether a table has a part.
  fileprivate func has(_ part: SubjectPart, _ table: Table) -> Bool {
    switch part {
    case .column(let name): column(name, in: table) != nil
    case .index(let name):
      table.indexes.contains { foldPart($0.name) == foldPart(name) }
        || table.constraints.contains { $0.kind == .unique && $0.name.map(foldPart) == foldPart(name) }
    }
  }

  func resumption(from before: Table?, to now: Table, plain: Resumption, _ changes: MySQLKeyChanges)
    -> Resumption
  {
    func named(_ table: Table?) -> [String: ForeignKey] {
      let keys = (table?.foreignKeys ?? []).compactMap { key in key.name.map { (foldPart($0), key) } }
      return Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }
    let held = named(now)
    let earlier = named(before)
    let dropped = Set(changes.dropped.map(foldPart))
    let added = Dictionary(
      changes.added.map { (foldPart($0.name), $0.clause) }, uniquingKeysWith: { first, _ in first })
    let expected = Set(earlier.keys).subtracting(dropped).union(added.keys)

    var isDone = plain.isDone
    if isDone, let before, bare(before) == bare(now) {
      // Nothing but foreign keys differs: done if it was about those, and they are as it was to make them.
      isDone = !(dropped.isEmpty && added.isEmpty) && Set(held.keys) == expected
    }
    let columns = Set(now.columns.map { foldPart($0.name) })
    var clauses: [String] = []
    for name in (isDone ? expected : Set(earlier.keys)).subtracting(held.keys).sorted() {
      if isDone, let clause = added[name] {
        clauses.append(clause)
      } else if let key = earlier[name], key.columns.allSatisfy({ columns.contains(foldPart($0)) }) {
        clauses.append("ADD \(foreignKeyText(key))")
      }
    }
    guard !clauses.isEmpty else { return Resumption(isDone: isDone) }
    return Resumption(
      isDone: isDone,
      repairs: ["ALTER TABLE \(identifier(now.qualifiedName)) \(clauses.joined(separator: ", "))"])
  }

  private func bare(_ table: Table) -> Table {
    var table = table
    table.constraints.removeAll { $0.kind == .foreignKey }
    return table
  }
}

/// The foreign keys that an ALTER TABLE drops and adds by name.
struct MySQLKeyChanges {
  var dropped: [String] = []
  var added: [(name: String, clause: String)] = []

  init(_ sql: String) {
    var cursor = MySQLTokenCursor(sql)
    guard cursor.take("ALTER") else { return }
    _ = cursor.take("ONLINE") || cursor.take("OFFLINE") || cursor.take("IGNORE")
    guard cursor.take("TABLE") else { return }
    var depth = 0
    var clause = cursor.position
    func finish(_ end: Int) {
      guard clause < end, end > 0 else { return }
      var part = cursor
      part.position = clause
      let text = String(
        decoding: cursor.bytes[
          cursor.tokens[clause].range.lowerBound..<cursor.tokens[end - 1].range.upperBound],
        as: UTF8.self)
      read(&part, text)
    }
    // The first clause stands behind the table's name.
    if cursor.take("IF") { _ = cursor.take("EXISTS") }
    guard (try? cursor.qualifiedName()) != nil else { return }
    clause = cursor.position
    while !cursor.isAtEnd {
      if cursor.isAtSymbol("(") { depth += 1 }
      if cursor.isAtSymbol(")") { depth -= 1 }
      if depth == 0, cursor.isAtSymbol(",") {
        finish(cursor.position)
        clause = cursor.position + 1
      }
      cursor.position += 1
    }
    finish(cursor.tokens.count)
  }

  private mutating func read(_ cursor: inout MySQLTokenCursor, _ text: String) {
    if cursor.take("DROP", "FOREIGN") {
      guard cursor.take("KEY") else { return }
      if cursor.take("IF") { _ = cursor.take("EXISTS") }
      if let name = try? cursor.name() { dropped.append(name) }
    } else if cursor.take("ADD", "CONSTRAINT") {
      if let name = try? cursor.name(), cursor.take("FOREIGN", "KEY") { added.append((name, text)) }
    }
  }
}
