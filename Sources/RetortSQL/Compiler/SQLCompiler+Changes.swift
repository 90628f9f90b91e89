extension SQLCompiler {
  mutating func write(_ statement: SQLStatement) {
    switch statement {
    case .select(let select): write(select)
    case .insert(let insert): write(insert)
    case .update(let update): write(update)
    case .delete(let delete): write(delete)
    case .text(let parts, _): write(text: parts)
    }
  }

  // MARK: INSERT

  private mutating func write(_ given: InsertStatement) {
    var insert = given
    if syntax.commonPlace == .inSelect, !insert.common.isEmpty {
      if case .select(var select) = insert.rows {
        select.common = insert.common + select.common
        insert.rows = .select(select)
      } else {
        refuse("WITH before an INSERT of values")
      }
      insert.common = []
    }
    if let stray = insert.strays.first { reject(stray, isNoColumnOf: insert.table) }
    write(common: insert.common)
    write("INSERT ")
    write(prefixes: insert.prefixes)
    write("INTO ")
    write(insert.table)
    if !insert.columns.isEmpty { write(" (\(dialect.identifiers(insert.columns)))") }
    if let overriding = insert.overriding {
      if !syntax.hasOverriding { refuse("OVERRIDING") }
      write(" OVERRIDING \(overriding.rawValue) VALUE")
    }
    switch insert.rows {
    case .defaults: write(syntax.emptyInsert)
    case .values(let rows):
      write(" ")
      write(values: rows)
    case .select(let select):
      write(" ")
      // Without a condition SQLite would take ON for a join's.
      let needsCondition = insert.conflict != nil && !syntax.namesConflictConstraints
      let isAmbiguous =
        syntax.upsert == .onDuplicateKey && insert.conflict?.assignments.isEmpty == true
        && reads(select, from: insert.table)
      if isAmbiguous {
        // Its columns would be those of the table that is filled, too.
        write("SELECT * FROM ")
        write(subquery: select)
        write(" AS retort_rows")
      } else {
        write(needsCondition && syntax.upsert == .onConflict ? select.withCondition : select)
      }
    }
    if let conflict = insert.conflict { write(conflict, of: insert) }
    write(returning: insert.returning, isUpdate: false)
  }

  private func reads(_ select: SelectStatement, from table: FromSource) -> Bool {
    switch select.body {
    case .select: sources(of: select).all.contains(table)
    case .combined(let parts, _): parts.contains { reads($0, from: table) }
    case .values: false
    }
  }

  /// A column of another table would be taken for one of this table by its name.
  private mutating func reject(_ column: ColumnReference, isNoColumnOf table: FromSource) {
    let other = column.source.map { "\($0.label)" } ?? ""
    reject("'\(column.name)' is a column of '\(other)' and not of '\(table.label)', whose columns are set")
  }

  private mutating func requireColumns(_ assignments: [Assignment], of tables: [FromSource]) {
    for assignment in assignments {
      guard let source = assignment.column.source, !tables.contains(source), let table = tables.first else {
        continue
      }
      reject(assignment.column, isNoColumnOf: table)
    }
  }

  private mutating func write(_ conflict: InsertStatement.Conflict, of insert: InsertStatement) {
    requireColumns(conflict.assignments, of: [insert.table])
    if syntax.upsert == .onDuplicateKey {
      guard !conflict.assignments.isEmpty else { return writeNoChange(insert) }
      if conflict.condition != nil {
        refuse("condition in ON DUPLICATE KEY UPDATE", "put it into the values with a case")
      }
      let end = length
      // Only rows of values can have a name.
      if syntax.namesNewRow, case .values = insert.rows {
        newRow = insert.table.label.name.asciiLowercased == "new" ? "new_row" : "new"
      }
      write(" ON DUPLICATE KEY UPDATE ")
      write(assignments: conflict.assignments)
      if let newRow, namesNewRow { self.insert(" AS \(dialect.identifier(newRow))", at: end) }
      newRow = nil
      return
    }
    write(" ON CONFLICT")
    switch conflict.target {
    case .any:
      if !conflict.assignments.isEmpty {
        refuse("ON CONFLICT DO UPDATE without a key", "name one with onConflict")
      }
    case .elements(let nodes, let condition):
      write(" (")
      write(nodes) { compiler, node in
        // Only the name: the table is clear.
        if case .column(let reference) = node {
          compiler.write(identifier: reference.name)
        } else {
          compiler.write(node, in: .atom)
        }
      }
      write(")")
      if let condition {
        write(" WHERE ")
        write(condition)
      }
    case .constraint(let name):
      if !syntax.namesConflictConstraints {
        refuse("ON CONFLICT ON CONSTRAINT", "name the columns of the key")
      }
      write(" ON CONSTRAINT ")
      write(identifier: name)
    }
    guard !conflict.assignments.isEmpty else {
      write(" DO NOTHING")
      return
    }
    write(" DO UPDATE SET ")
    write(assignments: conflict.assignments)
    if let condition = conflict.condition {
      write(" WHERE ")
      write(condition)
    }
  }

  /// `ON DUPLICATE KEY UPDATE a = t.a`: nothing is changed. INSERT IGNORE would pass over errors of other kinds too.
  private mutating func writeNoChange(_ insert: InsertStatement) {
    if !insert.returning.isEmpty {
      refuse(
        "ON CONFLICT DO NOTHING with RETURNING",
        "what is there would be given back too; INSERT with the prefix IGNORE passes over errors of other kinds as well"
      )
    }
    guard let column = insert.columns.first else {
      return refuse("ON CONFLICT DO NOTHING without a column", "give a column its value")
    }
    write(" ON DUPLICATE KEY UPDATE ")
    write(identifier: column)
    write(" = ")
    write(labelOf: insert.table)
    write(".")
    write(identifier: column)
  }

  // MARK: UPDATE

  private mutating func write(_ update: UpdateStatement) {
    write(commonOfChange: update.common, "UPDATE")
    let others = self.others(
      than: update.table, update.from, in: update.conditions + update.assignments.map(\.value))
    let elements = update.from + others.map(FromElement.source)
    warn(of: [.source(update.table)] + elements, update.conditions)
    write("UPDATE ")
    write(prefixes: update.prefixes)
    write(update.table)
    if !elements.isEmpty, case .list = syntax.updateFrom {
      write(", ")
      write(elements) { $0.write($1) }
    }
    enclosing.append([update.table] + elements.flatMap(\.sources))
    defer { enclosing.removeLast() }
    if update.assignments.isEmpty { reject("an UPDATE sets nothing: say what with set()") }
    write(" SET ")
    let qualifies = !elements.isEmpty && syntax.qualifiesAssignments
    requireColumns(update.assignments, of: [update.table] + (qualifies ? elements.flatMap(\.sources) : []))
    write(assignments: update.assignments, qualified: qualifies)
    if !elements.isEmpty, case .from = syntax.updateFrom {
      write(" FROM ")
      write(elements) { $0.write($1) }
    }
    write(conditions: update.conditions)
    writeOrder(update.orderBy, update.limit, of: "UPDATE")
    write(returning: update.returning, isUpdate: true)
  }

  private mutating func write(assignments: [Assignment], qualified: Bool = false) {
    write(assignments) { compiler, assignment in
      if qualified, let source = assignment.column.source {
        compiler.write(labelOf: source)
        compiler.write(".")
      }
      compiler.write(identifier: assignment.column.name)
      compiler.write(" = ")
      compiler.write(assignment.value)
    }
  }

  // MARK: DELETE

  private mutating func write(_ delete: DeleteStatement) {
    write(commonOfChange: delete.common, "DELETE")
    let others = self.others(than: delete.table, delete.using, in: delete.conditions)
    let elements = delete.using + others.map(FromElement.source)
    warn(of: [.source(delete.table)] + elements, delete.conditions)
    write("DELETE ")
    write(prefixes: delete.prefixes)
    write("FROM ")
    if case .usingBoth = syntax.deleteUsing, let alias = delete.table.alias {
      // An alias stands in USING alone.
      write(identifier: alias)
      write(" USING ")
      write(delete.table)
      if !elements.isEmpty { write(", ") }
    } else {
      write(delete.table)
      if !elements.isEmpty {
        switch syntax.deleteUsing {
        case .using: write(" USING ")
        case .usingBoth:
          write(" USING ")
          write(delete.table)
          write(", ")
        case .none:
          refuse("DELETE with other tables", "write the condition with a subquery")
          write(" USING ")
        }
      }
    }
    write(elements) { $0.write($1) }
    enclosing.append([delete.table] + elements.flatMap(\.sources))
    defer { enclosing.removeLast() }
    write(conditions: delete.conditions)
    writeOrder(delete.orderBy, delete.limit, of: "DELETE")
    write(returning: delete.returning, isUpdate: false)
  }

  // MARK: Common

  private mutating func write(commonOfChange tables: [CommonTable], _ word: String) {
    if !tables.isEmpty, !syntax.changesTakeCommon {
      refuse("WITH before \(word)", "write the condition with a subquery")
    }
    write(common: tables)
  }

  private mutating func writeOrder(_ terms: [OrderTerm], _ limit: SQLNode?, of word: String) {
    guard !terms.isEmpty || limit != nil else { return }
    if case .onConflict = syntax.upsert { refuse("ORDER BY and LIMIT in \(word)") }
    if !terms.isEmpty {
      write(" ORDER BY ")
      write(order: terms)
    }
    if let limit {
      requireAmount(limit)
      write(" LIMIT ")
      write(limit, in: .atom)
    }
  }

  private mutating func write(returning nodes: [SQLNode], isUpdate: Bool) {
    guard !nodes.isEmpty else { return }
    switch syntax.returning {
    case .all: break
    case .insertAndDelete: if isUpdate { refuse("UPDATE … RETURNING", "select the rows after the update") }
    case .none: refuse("RETURNING", "select the rows after the change")
    }
    write(" RETURNING ")
    write(columns: nodes)
  }

  /// The sources that conditions and values name beside the table itself.
  private func others(than table: FromSource, _ given: [FromElement], in nodes: [SQLNode]) -> [FromSource] {
    var found: [FromSource] = []
    for node in nodes { node.collectSources(into: &found) }
    let known = [table] + given.flatMap(\.sources)
    var result: [FromSource] = []
    for source in found where !known.contains(source) && !result.contains(source) { result.append(source) }
    return result
  }
}

extension SelectStatement {
  /// The statement with a condition at its end: `WHERE true`, where it has none.
  fileprivate var withCondition: SelectStatement {
    var copy = self
    switch body {
    case .select: if conditions.isEmpty { copy.conditions = [.literal(.true)] }
    case .combined(var parts, let op):
      if let last = parts.popLast() { copy.body = .combined(parts + [last.withCondition], op) }
    case .values: break
    }
    return copy
  }
}
