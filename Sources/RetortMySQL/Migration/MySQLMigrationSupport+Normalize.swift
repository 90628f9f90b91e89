import RetortEngine
import RetortSQL

extension MySQLMigrationSupport {
  /// The target with its defaults, generated columns and CHECKs as the server prints them: what differs from
  /// the live table in its text goes into a temporary table, which is read back and dropped. Temporary tables
  /// hold no keys and refer to nothing. Views, triggers and routines that are there already get the server's
  /// words as well.
  ///
  /// - Throws: what `MySQLTargetCheck` finds.
  public func normalized(_ target: Metadata, against live: Metadata, on connection: Connection) throws
    -> (target: Metadata, notes: [String])
  {
    let reader = try MySQLSchemaReader(connection)
    let dialect = reader.dialect
    let checked = MySQLTargetCheck(dialect: dialect, target: target, live: live)
    try checked.run()
    try checked.requireTypes(reader)
    var target = target
    var notes = checked.notes
    let known = Dictionary(
      live.tables.map { (dialect.fold($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    let looks = target.tables.mapOnThreads(with: { TypeTexts(dialect) }) { types, table -> TargetLook in
      guard let held = known[dialect.fold(table.name)] else { return TargetLook(table: table) }
      let asHeld = MySQLTargetTable(dialect: dialect, held: held).asHeld(table)
      guard table.schema == nil else { return TargetLook(table: asHeld) }
      let wanted = dialect.materialized(asHeld)
      guard dialect.differsInText(wanted, held, types) else { return TargetLook(table: asHeld) }
      return TargetLook(table: asHeld, asked: (wanted, held))
    }
    for (index, look) in looks.enumerated() {
      target.tables[index] = look.table
      guard let (wanted, held) = look.asked else { continue }
      do {
        target.tables[index] = try reader.spelledByServer(wanted, held)
      } catch let error as DatabaseError where error.kind != .connectionLost && error.kind != .interrupted {
        notes.append(
          "table '\(wanted.name)': the server does not take its definition into a temporary table "
            + "(\(error.reason)); its expressions are compared as they are written")
      }
    }
    if !target.views.isEmpty {
      target.views = try MySQLViewComparison(reader, target: target, live: live).compared(&notes)
    }
    return (try leavingOpen(target, as: live, on: connection), notes)
  }

  /// Drops everything in the connection's database.
  public func empty(_ connection: Connection) throws {
    let reader = try MySQLSchemaReader(connection)
    var statements = ["SET foreign_key_checks = 0"]
    for object in try reader.everything() {
      statements.append(
        "DROP \(object.kind.rawValue.uppercased()) IF EXISTS \(reader.dialect.quoted(object.name))")
    }
    guard statements.count > 1 else { return }
    defer { _ = try? reader.connection.executeText("SET foreign_key_checks = 1") }
    for start in stride(from: 0, to: statements.count, by: 200) {
      let part = statements[start..<min(start + 200, statements.count)]
      try reader.connection.severalResults(part.joined(separator: ";")) { _, _ in }
    }
  }
}

/// A target's table beside the live one.
private struct TargetLook: Sendable {
  /// With what it left to the server.
  var table: Table
  /// The table, and the live one, where the server must be asked how it spells something.
  var asked: (wanted: Table, held: Table)?
}

extension MySQLDialect {
  /// Whether something that the server may only spell otherwise is not the same text.
  func differsInText(_ target: Table, _ live: Table, _ types: TypeTexts) -> Bool {
    for column in target.columns {
      guard let other = live.columns.first(where: { foldPart($0.name) == foldPart(column.name) }) else {
        continue
      }
      if !sameDefault(column.serverDefault, other.serverDefault) { return true }
      if column.computed.map({ canonical($0.sql) }) != other.computed.map({ canonical($0.sql) }) {
        return true
      }
      if column.onUpdate.map(canonical) != other.onUpdate.map(canonical) { return true }
      if !types.isSame(column.type, other.type) { return true }
    }
    func checks(_ table: Table) -> [String] {
      table.constraints.compactMap { if case .check(let check) = $0 { canonical(check.sql) } else { nil } }
        .sorted()
    }
    return checks(target) != checks(live)
  }

  private func sameDefault(_ a: ServerDefault?, _ b: ServerDefault?) -> Bool {
    if a == b { return true }
    guard let a, let b else { return false }
    return canonical(defaultText(a)) == canonical(defaultText(b))
  }

  /// The parts of a table that a temporary table can hold.
  func temporary(_ table: Table) -> Table {
    var result = Table(table.name, temporary: true)
    for key in ["charset", "collate"] {
      result.options.set(key, to: table.options.value(key, for: optionNames), for: "mysql")
    }
    result.columns = table.columns.map { column in
      var column = column
      column.autoincrement = .off
      column.comment = nil
      for name in optionNames {
        for key in ["generated", "system_versioning", "invisible"] {
          column.options.set(key, to: nil, for: name)
        }
      }
      return column
    }
    result.constraints = table.constraints.filter { $0.kind == .check }
    return result
  }
}

extension MySQLSchemaReader {
  /// The table with what the server made of its expressions and types.
  ///
  /// - Parameter held: the table as it is now.
  func spelledByServer(_ table: Table, _ held: Table = Table("")) throws -> Table {
    let name = dialect.quoted(table.name)
    let sql = try dialect.createTable(dialect.temporary(table), ifNotExists: false)
    var printed: String?
    try connection.severalResults("\(sql);\nSHOW CREATE TABLE \(name);\nDROP TEMPORARY TABLE \(name)") {
      _, row in
      printed = row.text(1)
    }
    guard let printed else { return table }
    let spelled = try self.table(printed)
    var result = table
    for (index, column) in spelled.columns.enumerated() where index < result.columns.count {
      let old = held.columns.first { dialect.foldPart($0.name) == dialect.foldPart(column.name) }
      // A default that a TIMESTAMP has without saying so is none that was asked for.
      if let own = result.columns[index].serverDefault {
        result.columns[index].serverDefault = unlost(own, column.serverDefault, old)
      }
      if let own = result.columns[index].computed, var computed = column.computed {
        computed.sql = unlost(own.sql, computed.sql, old?.computed.map { [$0.sql] } ?? [])
        result.columns[index].computed = computed
      } else {
        result.columns[index].computed = column.computed
      }
      if result.columns[index].onUpdate != nil { result.columns[index].onUpdate = column.onUpdate }
      if dialect.comparableType(result.columns[index].type) != dialect.comparableType(column.type) {
        result.columns[index].type = column.type
      }
    }
    // The server keeps their order: those of columns by their columns, the others as they came.
    func isOfColumn(_ check: CheckConstraint) -> Bool { dialect.columnOfCheck(check) != nil }
    var ofTable = spelled.constraints.compactMap { constraint -> CheckConstraint? in
      if case .check(let check) = constraint, !isOfColumn(check) { check } else { nil }
    }[...]
    let present = held.constraints.compactMap { if case .check(let check) = $0 { check.sql } else { nil } }
    result.constraints = result.constraints.map { constraint in
      guard case .check(var check) = constraint else { return constraint }
      if let column = dialect.columnOfCheck(check) {
        check.sql = unlost(check.sql, dialect.columnCheck(column, in: spelled)?.sql ?? check.sql, present)
      } else if let next = ofTable.popFirst() {
        check.sql = unlost(check.sql, next.sql, present)
      }
      return .check(check)
    }
    return result
  }

  // MARK: Characters that are not printed

  /// MariaDB prints a `?` for each character that takes four bytes. A text with one keeps its own words, but
  /// where the table has the same printed: more than that nobody can see.
  private func unlost(_ own: String, _ spelled: String, _ present: [String]) -> String {
    guard dialect.printed(own) != own, !present.contains(spelled) else { return spelled }
    return own
  }

  /// `x'…'` of what may be written `0x…`.
  private func hexadecimal(_ sql: String) -> String {
    let text = sql.asciiLowercased
    return text.hasPrefix("0x") ? "x'\(text.dropFirst(2))'" : text
  }

  private func unlost(_ own: ServerDefault, _ spelled: ServerDefault?, _ held: Column?) -> ServerDefault? {
    switch (own, spelled) {
    case (.string(let text), .string(let printed)?)
    where dialect.printed(text) != text && dialect.printed(text) == printed:
      // The default of a column that takes NULLs is known in full, others are where there is a row.
      if held?.nullable == false, case .string(printed)? = held?.serverDefault { return spelled }
      return own
    // Bytes that are no text, of which the server prints what cannot be read.
    case (.sql(let text), .string(let printed)?) where printed.unicodeScalars.contains("\u{FFFD}"):
      if case .sql(let sql)? = held?.serverDefault, hexadecimal(sql) == hexadecimal(text) {
        return held?.serverDefault
      }
      return own
    case (.sql(let text), .sql(let printed)?):
      let present: [String] = if case .sql(let sql)? = held?.serverDefault { [sql] } else { [] }
      return .sql(unlost(text, printed, present))
    default: return spelled
    }
  }
}
