extension SQLCompiler {
  /// `(SELECT …)`.
  mutating func write(subquery statement: SelectStatement) {
    write("(")
    write(statement)
    write(")")
  }

  mutating func write(_ statement: SelectStatement) {
    write(common: statement.common)
    let around = enclosing
    switch statement.body {
    case .select: writeSelect(statement)
    case .values(let rows):
      write(values: rows)
    case .combined(let parts, let op):
      requireNoClauses(of: statement, op)
      if !syntax.keepsRepeatedRows, op == .exceptAll || op == .intersectAll { refuse(op.rawValue) }
      write(parts, separator: " \(op.rawValue) ") { $0.write(part: $1) }
    }
    // The order may be that of a query, which sees what is in FROM.
    writeTail(statement)
    enclosing = around
  }

  /// What belongs to a part of a UNION would be written nowhere.
  private mutating func requireNoClauses(of statement: SelectStatement, _ op: SelectStatement.SetOperator) {
    let clauses = [
      ("WHERE", !statement.conditions.isEmpty), ("FROM", !statement.from.isEmpty),
      ("GROUP BY", !statement.groupBy.isEmpty), ("HAVING", !statement.having.isEmpty),
      ("DISTINCT", statement.distinct != nil), ("WINDOW", !statement.windows.isEmpty),
      ("prefix", !statement.prefixes.isEmpty),
    ]
    guard let clause = clauses.first(where: \.1)?.0 else { return }
    reject(
      "a \(op.rawValue) has no \(clause) of its own: write it before '\(op.rawValue.lowercased())', in the part that it "
        + "belongs to, or select from the whole as a subquery")
  }

  /// A part of a UNION: in parentheses where it has an order or limit, or is one itself.
  private mutating func write(part: SelectStatement) {
    var isPlain = part.orderBy.isEmpty && part.limit == nil && part.offset == nil && part.fetch == nil
    if case .combined = part.body { isPlain = false }
    if !part.common.isEmpty || !part.locks.isEmpty || !part.suffixes.isEmpty { isPlain = false }
    if isPlain {
      write(part)
    } else if !syntax.takesParenthesesInUnions {
      // SQLite takes no parentheses there, but a subquery.
      write("SELECT * FROM ")
      write(subquery: part)
    } else {
      write(subquery: part)
    }
  }

  /// Leaves the sources of the statement in `enclosing`, for what follows.
  private mutating func writeSelect(_ statement: SelectStatement) {
    let sources = self.sources(of: statement)
    requireOwnSource(statement, sources.implied)
    write("SELECT ")
    write(prefixes: statement.prefixes)
    switch statement.distinct {
    case .rows?: write("DISTINCT ")
    case .on(let nodes)?:
      if !syntax.hasDistinctOn { refuse("DISTINCT ON") }
      write("DISTINCT ON (")
      write(list: nodes)
      write(") ")
    case nil: break
    }
    enclosing.append(sources.all)
    write(columns: statement.columns)
    let elements = statement.from + sources.implied.map(FromElement.source)
    warn(of: elements, statement.conditions)
    if !elements.isEmpty {
      write(" FROM ")
      write(elements) { $0.write($1) }
    }
    write(conditions: statement.conditions)
    write(grouping: statement.groupBy)
    if !statement.having.isEmpty {
      write(" HAVING ")
      write(.joined(.and, statement.having))
    }
    if !statement.windows.isEmpty {
      write(" WINDOW ")
      write(statement.windows) { compiler, named in
        compiler.write(identifier: named.name)
        compiler.write(" AS ")
        compiler.write(named.window)
      }
    }
  }

  private mutating func writeTail(_ statement: SelectStatement) {
    if !statement.orderBy.isEmpty {
      write(" ORDER BY ")
      write(
        order: statement.isPlainSelect ? statement.orderBy : statement.orderBy.map(\.ofResult),
        of: statement.columns)
    }
    for amount in [statement.limit, statement.offset, statement.fetch?.count] {
      requireAmount(amount)
      guard let amount, !syntax.limitTakesExpressions, !amount.isNumber else { continue }
      refuse("LIMIT or OFFSET of an expression", "use a number")
    }
    if let limit = statement.limit {
      write(" LIMIT ")
      write(limit, in: .atom)
    } else if statement.offset != nil, statement.fetch == nil, case .after(let limit) = syntax.offset {
      write(" LIMIT \(limit)")
    }
    if let offset = statement.offset {
      write(" OFFSET ")
      write(offset, in: .atom)
      if statement.fetch != nil { write(" ROWS") }
    }
    if let fetch = statement.fetch {
      if !syntax.hasFetch { refuse("FETCH FIRST", "use a limit") }
      write(" FETCH FIRST ")
      write(fetch.count, in: .atom)
      write(fetch.withTies ? " ROWS WITH TIES" : " ROWS ONLY")
    }
    for lock in statement.locks { write(lock) }
    write(suffixes: statement.suffixes)
  }

  /// Numbers of rows are not negative.
  mutating func requireAmount(_ node: SQLNode?) {
    guard case .literal(.integer(let number))? = node, number < 0 else { return }
    reject("a number of rows is \(number), which is negative")
  }

  private mutating func write(_ lock: SelectStatement.RowLock) {
    switch syntax.locking {
    case .none: return
    case .mariadb:
      let isShared = lock.strength == .share || lock.strength == .keyShare
      write(isShared ? " LOCK IN SHARE MODE" : " FOR UPDATE")
    case .mysql:
      let isShared = lock.strength == .share || lock.strength == .keyShare
      write(isShared ? " FOR SHARE" : " FOR UPDATE")
    case .full: write(" FOR \(lock.strength.rawValue)")
    }
    var takesTables = true
    if case .mariadb = syntax.locking { takesTables = false }
    if !lock.of.isEmpty, takesTables {
      write(" OF ")
      write(lock.of) { $0.write(name: QualifiedName($1.label.name)) }
    }
    switch lock.wait {
    case .nowait?: write(" NOWAIT")
    case .skipLocked?: write(" SKIP LOCKED")
    case nil: break
    }
  }

  private mutating func write(grouping terms: [SelectStatement.Grouping]) {
    guard !terms.isEmpty else { return }
    write(" GROUP BY ")
    write(terms) { compiler, term in
      switch term {
      case .node(let node): compiler.write(node)
      case .rollup(let nodes):
        if compiler.syntax.grouping == .plain { compiler.refuse("ROLLUP") }
        if compiler.syntax.grouping == .rollupFollows {
          // WITH ROLLUP would take what stands before it along.
          if terms.count > 1 {
            compiler.refuse("ROLLUP beside other groups", "put all of them into the ROLLUP")
          }
          compiler.write(list: nodes)
          compiler.write(" WITH ROLLUP")
        } else {
          compiler.write("ROLLUP (")
          compiler.write(list: nodes)
          compiler.write(")")
        }
      case .cube(let nodes):
        if compiler.syntax.grouping != .sets { compiler.refuse("CUBE") }
        compiler.write("CUBE (")
        compiler.write(list: nodes)
        compiler.write(")")
      case .sets(let sets):
        if compiler.syntax.grouping != .sets { compiler.refuse("GROUPING SETS") }
        compiler.write("GROUPING SETS (")
        compiler.write(sets) { compiler, nodes in
          compiler.write("(")
          compiler.write(list: nodes)
          compiler.write(")")
        }
        compiler.write(")")
      }
    }
  }

  // MARK: WITH

  mutating func write(common tables: [CommonTable]) {
    guard !tables.isEmpty else { return }
    write(tables.contains(where: \.recursive) ? "WITH RECURSIVE " : "WITH ")
    write(tables) { compiler, table in
      compiler.write(identifier: table.name)
      if !table.columns.isEmpty { compiler.write(" (\(compiler.dialect.identifiers(table.columns)))") }
      compiler.write(" AS ")
      if let materialized = table.materialized, compiler.syntax.ordersNulls {
        compiler.write(materialized ? "MATERIALIZED " : "NOT MATERIALIZED ")
      }
      compiler.write("(")
      switch table.statement {
      case .select, .text: break
      case .insert, .update, .delete:
        if !compiler.syntax.commonTakesChanges { compiler.refuse("change in WITH") }
      }
      compiler.write(seeing: []) { $0.write(table.statement) }
      compiler.write(")")
      compiler.write(suffixes: table.suffixes)
    }
    write(" ")
  }

  /// Writes a statement that sees other sources than those around it: what stands in WITH none, what stands in FROM not
  /// those beside it.
  private mutating func write(seeing sources: [[FromSource]], _ body: (inout SQLCompiler) -> Void) {
    let around = enclosing
    enclosing = sources
    body(&self)
    enclosing = around
  }

  // MARK: FROM

  mutating func write(_ element: FromElement) {
    switch element {
    case .source(let source): write(source)
    case .join(let left, let kind, let right, let condition):
      write(left)
      if case .natural = condition { write(" NATURAL") }
      switch kind {
      case .inner: write(" JOIN ")
      case .left: write(" LEFT JOIN ")
      case .right: write(" RIGHT JOIN ")
      case .full:
        if !syntax.hasFullJoin { refuse("FULL JOIN") }
        write(" FULL JOIN ")
      case .cross: write(" CROSS JOIN ")
      }
      if case .join = right {
        write("(")
        write(right)
        write(")")
      } else {
        write(right)
      }
      switch condition {
      case .on(let node):
        write(" ON ")
        write(node)
      case .using(let names): write(" USING (\(dialect.identifiers(names)))")
      case .natural, .none: break
      }
    }
  }

  mutating func write(_ source: FromSource) {
    switch source.kind {
    case .table(let name):
      if source.only {
        if !syntax.hasTableParts { refuse("ONLY") }
        write("ONLY ")
      }
      write(table: name)
    case .common(let table): write(identifier: table.name)
    case .select(let statement, let lateral):
      writeLateral(lateral)
      write(seeing: lateral ? enclosing : enclosing.dropLast()) { $0.write(subquery: statement) }
    case .text(let parts):
      write("(")
      write(text: parts)
      write(")")
    case .function(let call, let lateral, let ordinality):
      if syntax.functionsInFrom == .none { refuse("function in FROM") }
      if syntax.functionsInFrom == .bare, !source.columnNames.isEmpty || ordinality {
        refuse("names for the columns of a function in FROM")
      }
      writeLateral(lateral)
      write(call, typed: true)
      if ordinality { write(" WITH ORDINALITY") }
    case .values(let rows):
      write("(")
      if namesColumnsInside(source) {
        write(selects: rows, names: source.columnNames)
      } else {
        write(typedValues: rows)
      }
      write(")")
    }
    if let alias = source.alias {
      write(" AS ")
      write(identifier: alias)
      if !source.columnTypes.isEmpty {
        write(" (")
        write(zip(source.columnNames, source.columnTypes)) { compiler, column in
          compiler.write(identifier: column.0)
          compiler.write(" ")
          compiler.write(type: column.1, forCast: false)
        }
        write(")")
      } else if !source.columnNames.isEmpty, !namesColumnsInside(source) {
        write(" (\(dialect.identifiers(source.columnNames)))")
      }
    }
    if let sample = source.sample {
      if !syntax.hasTableParts { refuse("TABLESAMPLE") }
      if !sample.percent.isFinite { refuse("sample of \(sample.percent) per cent") }
      write(" TABLESAMPLE \(sample.method.rawValue) (\(sample.percent))")
      if let seed = sample.seed { write(" REPEATABLE (\(seed))") }
    }
    for name in ["", dialect.name] {
      guard let parts = source.suffixes[name], !parts.isEmpty else { continue }
      write(" ")
      write(text: parts)
    }
  }

  private mutating func writeLateral(_ isLateral: Bool) {
    guard isLateral else { return }
    if !syntax.hasLateral { refuse("LATERAL") }
    write("LATERAL ")
  }

  /// Whether the columns of rows of values get their names in a SELECT, since an alias cannot give them.
  private func namesColumnsInside(_ source: FromSource) -> Bool {
    guard case .values = source.kind else { return false }
    return !syntax.aliasesNameColumns && !source.columnNames.isEmpty
  }

  private mutating func write(typedValues rows: [[SQLNode]]) {
    write("VALUES ")
    write(rows) { compiler, row in
      compiler.write("\(compiler.syntax.rowOfValues)(")
      compiler.write(row) { $0.write(typed: $1) }
      compiler.write(")")
    }
  }

  /// `SELECT … AS name UNION ALL SELECT …`.
  private mutating func write(selects rows: [[SQLNode]], names: [String]) {
    for (number, row) in rows.enumerated() {
      write(number == 0 ? "SELECT " : " UNION ALL SELECT ")
      write(row.enumerated().map { ($0.offset, $0.element) }) { compiler, element in
        compiler.write(element.1)
        if number == 0, names.indices.contains(element.0) {
          compiler.write(" AS ")
          compiler.write(identifier: names[element.0])
        }
      }
    }
  }

  /// One table alone is the subquery's own, as nothing would be left in FROM; of several nobody knows which.
  private mutating func requireOwnSource(_ statement: SelectStatement, _ implied: [FromSource]) {
    let around = enclosing.flatMap { $0 }
    guard statement.correlation == .automatic, statement.from.isEmpty, implied.count > 1,
      implied.allSatisfy({ around.contains($0) })
    else { return }
    let names = implied.map { "\($0.label)" }.joined(separator: ", ")
    reject(
      "every table of a subquery (\(names)) is one of the statement around it: say with from() which are the subquery's own, "
        + "or with correlate() which are not")
  }

  /// What is in FROM: what was put there, and what columns and conditions need besides. What a statement around this
  /// one has in FROM is not put into it again, unless nothing else is left.
  func sources(of statement: SelectStatement) -> (implied: [FromSource], all: [FromSource]) {
    let given = statement.from.flatMap(\.sources)
    var found: [FromSource] = []
    for node in statement.columns { node.collectSources(into: &found) }
    for node in statement.conditions { node.collectSources(into: &found) }
    var implied: [FromSource] = []
    for source in found where !given.contains(source) && !implied.contains(source) { implied.append(source) }
    if !enclosing.isEmpty, !implied.isEmpty {
      let around = enclosing.flatMap { $0 }
      let outer =
        switch statement.correlation {
        case .automatic: around
        case .only(let sources): sources
        case .except(let sources): around.filter { !sources.contains($0) }
        }
      let own = implied.filter { !outer.contains($0) }
      if !own.isEmpty || !given.isEmpty || statement.correlation != .automatic { implied = own }
    }
    return (implied, given + implied)
  }
}

extension SQLNode {
  /// Whether it is a number, bound or written.
  fileprivate var isNumber: Bool {
    switch self {
    case .bound, .literal: true
    default: false
    }
  }
}

extension SelectStatement {
  /// Whether it has FROM and conditions of its own.
  fileprivate var isPlainSelect: Bool { if case .select = body { true } else { false } }
}

extension OrderTerm {
  /// The term as a UNION has it: its columns are in no table.
  fileprivate var ofResult: OrderTerm {
    if case .labelled(_, let name) = node {
      return OrderTerm(.label(name), descending: descending, nulls: nulls)
    }
    guard case .column(var reference) = node else { return self }
    reference.source = nil
    return OrderTerm(.column(reference), descending: descending, nulls: nulls)
  }
}

extension SQLNode {
  /// The sources of the columns in it; those of statements inside are theirs.
  func collectSources(into sources: inout [FromSource]) {
    switch self {
    case .column(let reference):
      if let source = reference.source, sources.last !== source { sources.append(source) }
    case .bound, .literal, .exists, .scalarSelect, .label, .excluded, .nextValue: break
    case .variants(let variants):
      for variant in variants.nodes { variant.node.collectSources(into: &sources) }
      variants.otherwise?.collectSources(into: &sources)
    case .unary(_, let node), .isTest(let node, _, _), .cast(let node, _), .collate(let node, _),
      .extract(_, let node), .labelled(let node, _), .inSelect(let node, _, _):
      node.collectSources(into: &sources)
    case .binary(_, let left, let right):
      left.collectSources(into: &sources)
      right.collectSources(into: &sources)
    case .joined(_, let nodes), .tuple(let nodes), .array(let nodes):
      for node in nodes { node.collectSources(into: &sources) }
    case .between(let node, let low, let high, _, _), .arraySlice(let node, let low, let high):
      for node in [node, low, high] { node.collectSources(into: &sources) }
    case .like(let test):
      test.operand.collectSources(into: &sources)
      test.pattern.collectSources(into: &sources)
    case .inList(let node, let nodes, _):
      node.collectSources(into: &sources)
      for node in nodes { node.collectSources(into: &sources) }
    case .quantifier(_, let set): if case .array(let array) = set { array.collectSources(into: &sources) }
    case .jsonPath(let node, _, _), .jsonIsTrue(let node, _): node.collectSources(into: &sources)
    case .jsonContains(let first, let second), .arrayElement(let first, let second):
      first.collectSources(into: &sources)
      second.collectSources(into: &sources)
    case .fullText(let columns, let query, _):
      for node in columns + [query] { node.collectSources(into: &sources) }
    case .function(let call):
      for node in call.arguments { node.collectSources(into: &sources) }
      for term in call.orderBy + call.withinGroup { term.node.collectSources(into: &sources) }
      call.filter?.collectSources(into: &sources)
      for node in call.window?.partitionBy ?? [] { node.collectSources(into: &sources) }
      for term in call.window?.orderBy ?? [] { term.node.collectSources(into: &sources) }
    case .choice(let operand, let whens, let otherwise):
      operand?.collectSources(into: &sources)
      for when in whens {
        when.condition.collectSources(into: &sources)
        when.result.collectSources(into: &sources)
      }
      otherwise?.collectSources(into: &sources)
    case .text(let parts):
      for case .node(let node) in parts { node.collectSources(into: &sources) }
    }
  }
}
