extension StatementKey {
  mutating func write(_ statement: SQLStatement) {
    switch statement {
    case .select(let select):
      write(tag: 1)
      write(select)
    case .insert(let insert):
      write(tag: 2)
      write(insert)
    case .update(let update):
      write(tag: 3)
      write(update)
    case .delete(let delete):
      write(tag: 4)
      write(delete)
    case .text(let parts, let returnsRows):
      write(tag: 5)
      write(flag: returnsRows)
      write(text: parts)
    }
  }

  mutating func write(parts statement: SelectStatement) {
    write(common: statement.common)
    switch statement.body {
    case .select: write(tag: 0)
    case .values(let rows):
      write(tag: 1)
      write(rows: rows)
    case .combined(let parts, let op):
      write(tag: 2)
      write(plain: op)
      write(list: parts) { $0.write($1) }
    }
    switch statement.distinct {
    case nil: write(tag: 0)
    case .rows?: write(tag: 1)
    case .on(let nodes)?:
      write(tag: 2)
      write(nodes: nodes)
    }
    write(nodes: statement.columns)
    write(from: statement.from)
    write(nodes: statement.conditions)
    write(list: statement.groupBy) { $0.write($1) }
    write(nodes: statement.having)
    write(list: statement.windows) { key, named in
      key.write(named.name)
      key.write(named.window)
    }
    write(order: statement.orderBy)
    write(statement.limit)
    write(statement.offset)
    write(flag: statement.fetch != nil)
    if let fetch = statement.fetch {
      write(flag: fetch.withTies)
      write(fetch.count)
    }
    write(list: statement.locks) { key, lock in
      key.write(plain: lock.strength)
      key.write(list: lock.of) { $0.write($1) }
      key.write(tag: lock.wait.map { $0 == .nowait ? 1 : 2 } ?? 0)
    }
    switch statement.correlation {
    case .automatic: write(tag: 0)
    case .only(let sources):
      write(tag: 1)
      write(list: sources) { $0.write($1) }
    case .except(let sources):
      write(tag: 2)
      write(list: sources) { $0.write($1) }
    }
    write(statement.prefixes)
    write(statement.suffixes)
  }

  private mutating func write(_ grouping: SelectStatement.Grouping) {
    switch grouping {
    case .node(let node):
      write(tag: 0)
      write(node)
    case .rollup(let nodes):
      write(tag: 1)
      write(nodes: nodes)
    case .cube(let nodes):
      write(tag: 2)
      write(nodes: nodes)
    case .sets(let sets):
      write(tag: 3)
      write(rows: sets)
    }
  }

  // MARK: WITH and FROM

  private mutating func write(common tables: [CommonTable]) { write(list: tables) { $0.write($1) } }

  mutating func write(_ table: CommonTable) {
    write(table.name)
    write(names: table.columns)
    write(flag: table.recursive)
    write(table.materialized)
    write(table.suffixes)
    write(table.statement)
  }

  private mutating func write(from elements: [FromElement]) { write(list: elements) { $0.write($1) } }

  private mutating func write(_ element: FromElement) { nested { $0.write(parts: element) } }

  private mutating func write(parts element: FromElement) {
    switch element {
    case .source(let source):
      write(tag: 0)
      write(source)
    case .join(let left, let kind, let right, let condition):
      write(tag: 1)
      write(plain: kind)
      write(left)
      write(right)
      switch condition {
      case .on(let node):
        write(tag: 0)
        write(node)
      case .using(let names):
        write(tag: 1)
        write(names: names)
      case .natural: write(tag: 2)
      case .none: write(tag: 3)
      }
    }
  }

  // MARK: Changes

  private mutating func write(_ insert: InsertStatement) {
    write(common: insert.common)
    write(insert.table)
    write(names: insert.columns)
    switch insert.rows {
    case .defaults: write(tag: 0)
    case .values(let rows):
      write(tag: 1)
      write(rows: rows)
    case .select(let select):
      write(tag: 2)
      write(select)
    }
    write(flag: insert.conflict != nil)
    if let conflict = insert.conflict { write(conflict) }
    write(nodes: insert.returning)
    write(insert.prefixes)
    write(flag: insert.overriding != nil)
    if let overriding = insert.overriding { write(plain: overriding) }
    write(flag: !insert.strays.isEmpty)
  }

  private mutating func write(_ conflict: InsertStatement.Conflict) {
    switch conflict.target {
    case .any: write(tag: 0)
    case .elements(let nodes, let condition):
      write(tag: 1)
      write(nodes: nodes)
      write(condition)
    case .constraint(let name):
      write(tag: 2)
      write(name)
    }
    write(assignments: conflict.assignments)
    write(conflict.condition)
  }

  private mutating func write(assignments: [Assignment]) {
    write(list: assignments) { key, assignment in
      key.write(assignment.column)
      key.write(assignment.value)
    }
  }

  private mutating func write(_ update: UpdateStatement) {
    write(common: update.common)
    write(update.table)
    write(assignments: update.assignments)
    write(from: update.from)
    write(nodes: update.conditions)
    write(order: update.orderBy)
    write(update.limit)
    write(nodes: update.returning)
    write(update.prefixes)
  }

  private mutating func write(_ delete: DeleteStatement) {
    write(common: delete.common)
    write(delete.table)
    write(from: delete.using)
    write(nodes: delete.conditions)
    write(order: delete.orderBy)
    write(delete.limit)
    write(nodes: delete.returning)
    write(delete.prefixes)
  }
}
