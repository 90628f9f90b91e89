/// Makes a copy of a statement in which some nodes are others.
///
/// A source in FROM that columns refer to stays one source: all of its columns refer to the copy.
struct TreeRewriter {
  /// The node that stands for one; nil for what is copied with its parts. It is asked for the outer nodes first, and not for
  /// the parts of what it gave.
  private let replacement: (SQLNode) -> SQLNode?
  /// Whether a common table expression is copied where it stands in FROM, too, and not in WITH alone.
  private let entersCommonTables: Bool
  private var sources: [(old: FromSource, new: FromSource)] = []
  private var replacesSources = false

  init(entersCommonTables: Bool = true, _ replacement: @escaping (SQLNode) -> SQLNode?) {
    self.entersCommonTables = entersCommonTables
    self.replacement = replacement
  }

  /// Lets another source stand for one.
  mutating func replace(_ source: FromSource, with other: FromSource) {
    sources.append((source, other))
    replacesSources = true
  }

  // MARK: Nodes

  mutating func copy(_ nodes: [SQLNode]) -> [SQLNode] { nodes.map { copy($0) } }
  mutating func copy(_ rows: [[SQLNode]]) -> [[SQLNode]] { rows.map { copy($0) } }
  mutating func copy(_ node: SQLNode?) -> SQLNode? { node.map { copy($0) } }

  mutating func copy(_ node: SQLNode) -> SQLNode {
    if let other = replacement(node) { return other }
    switch node {
    case .column(let reference): return .column(copy(reference))
    case .bound, .literal, .excluded, .label, .nextValue: return node
    case .unary(let op, let operand): return .unary(op, copy(operand))
    case .binary(let op, let left, let right): return .binary(op, copy(left), copy(right))
    case .joined(let connective, let nodes): return .joined(connective, copy(nodes))
    case .isTest(let operand, let literal, let negated):
      return .isTest(copy(operand), literal, negated: negated)
    case .between(let operand, let low, let high, let negated, let symmetric):
      return .between(copy(operand), copy(low), copy(high), negated: negated, symmetric: symmetric)
    case .like(var test):
      test.operand = copy(test.operand)
      test.pattern = copy(test.pattern)
      return .like(test)
    case .inList(let operand, let nodes, let negated):
      return .inList(copy(operand), copy(nodes), negated: negated)
    case .inSelect(let operand, let statement, let negated):
      return .inSelect(copy(operand), copy(statement), negated: negated)
    case .exists(let statement): return .exists(copy(statement))
    case .quantifier(let quantifier, .select(let statement)):
      return .quantifier(quantifier, .select(copy(statement)))
    case .quantifier(let quantifier, .array(let array)): return .quantifier(quantifier, .array(copy(array)))
    case .jsonPath(let document, let path, let asText): return .jsonPath(copy(document), path, asText: asText)
    case .jsonIsTrue(let document, let path): return .jsonIsTrue(copy(document), path)
    case .jsonContains(let document, let part): return .jsonContains(copy(document), copy(part))
    case .arrayElement(let array, let position): return .arrayElement(copy(array), copy(position))
    case .arraySlice(let array, let first, let last):
      return .arraySlice(copy(array), copy(first), copy(last))
    case .array(let elements): return .array(copy(elements))
    case .fullText(let columns, let query, let mode): return .fullText(copy(columns), copy(query), mode)
    case .scalarSelect(let statement): return .scalarSelect(copy(statement))
    case .function(let call): return .function(copy(call))
    case .cast(let operand, let type): return .cast(copy(operand), type)
    case .choice(let operand, let whens, let otherwise):
      return .choice(
        of: copy(operand), whens: whens.map { SQLNode.When(copy($0.condition), copy($0.result)) },
        otherwise: copy(otherwise))
    case .tuple(let nodes): return .tuple(copy(nodes))
    case .collate(let operand, let name): return .collate(copy(operand), name)
    case .extract(let field, let operand): return .extract(field, copy(operand))
    case .variants(let variants): return .variants(variants.mapped { copy($0) })
    case .text(let parts): return .text(copy(parts))
    case .labelled(let operand, let name): return .labelled(copy(operand), name)
    }
  }

  private mutating func copy(_ reference: ColumnReference) -> ColumnReference {
    guard let source = reference.source else { return reference }
    return ColumnReference(reference.name, of: copy(source), type: reference.type)
  }

  private mutating func copy(_ parts: [SQLNode.TextPart]) -> [SQLNode.TextPart] {
    parts.map { part in if case .node(let node) = part { .node(copy(node)) } else { part } }
  }

  private mutating func copy(_ call: FunctionCall) -> FunctionCall {
    var call = call
    call.arguments = copy(call.arguments)
    call.orderBy = copy(call.orderBy)
    call.withinGroup = copy(call.withinGroup)
    call.filter = copy(call.filter)
    call.window = call.window.map { copy($0) }
    return call
  }

  private mutating func copy(_ window: Window) -> Window {
    var window = window
    window.partitionBy = copy(window.partitionBy)
    window.orderBy = copy(window.orderBy)
    if var frame = window.frame {
      frame.start = copy(frame.start)
      frame.end = frame.end.map { copy($0) }
      window.frame = frame
    }
    return window
  }

  private mutating func copy(_ bound: Window.Frame.Bound) -> Window.Frame.Bound {
    switch bound {
    case .unboundedPreceding, .currentRow, .unboundedFollowing: bound
    case .preceding(let node): .preceding(copy(node))
    case .following(let node): .following(copy(node))
    }
  }

  private mutating func copy(_ terms: [OrderTerm]) -> [OrderTerm] {
    terms.map { OrderTerm(copy($0.node), descending: $0.descending, nulls: $0.nulls) }
  }

  // MARK: Sources

  mutating func copy(_ source: FromSource) -> FromSource {
    if !replacesSources, case .table = source.kind, source.suffixes.isEmpty { return source }
    if let known = sources.first(where: { $0.old === source || $0.old == source }) { return known.new }
    let kind: FromSource.Kind =
      switch source.kind {
      case .table: source.kind
      case .select(let statement, let lateral): .select(copy(statement), lateral: lateral)
      case .common(let table): entersCommonTables ? .common(copy(table)) : source.kind
      case .function(let call, let lateral, let ordinality):
        .function(copy(call), lateral: lateral, ordinality: ordinality)
      case .values(let rows): .values(copy(rows))
      case .text(let parts): .text(copy(parts))
      }
    let new = FromSource(
      kind, alias: source.alias, columnNames: source.columnNames, columnTypes: source.columnTypes,
      only: source.only, sample: source.sample,
      suffixes: source.suffixes.mapValues { copy($0) })
    sources.append((source, new))
    return new
  }

  private mutating func copy(_ table: CommonTable) -> CommonTable {
    var table = table
    table.statement = copy(table.statement)
    return table
  }

  private mutating func copy(_ tables: [CommonTable]) -> [CommonTable] { tables.map { copy($0) } }

  private mutating func copy(_ elements: [FromElement]) -> [FromElement] { elements.map { copy($0) } }

  private mutating func copy(_ element: FromElement) -> FromElement {
    switch element {
    case .source(let source): return .source(copy(source))
    case .join(let left, let kind, let right, let condition):
      let joined = (copy(left), copy(right))
      if case .on(let node) = condition { return .join(joined.0, kind, joined.1, .on(copy(node))) }
      return .join(joined.0, kind, joined.1, condition)
    }
  }

  // MARK: Statements

  mutating func copy(_ statement: SQLStatement) -> SQLStatement {
    switch statement {
    case .select(let select): .select(copy(select))
    case .insert(let insert): .insert(copy(insert))
    case .update(let update): .update(copy(update))
    case .delete(let delete): .delete(copy(delete))
    case .text(let parts, let returnsRows): .text(copy(parts), returnsRows: returnsRows)
    }
  }

  private mutating func copy(_ original: SelectStatement) -> SelectStatement {
    var select = original
    select.common = copy(select.common)
    switch select.body {
    case .select: break
    case .values(let rows): select.body = .values(copy(rows))
    case .combined(let parts, let op): select.body = .combined(parts.map { copy($0) }, op)
    }
    if case .on(let nodes)? = select.distinct { select.distinct = .on(copy(nodes)) }
    select.columns = copy(select.columns)
    select.from = copy(select.from)
    select.conditions = copy(select.conditions)
    select.groupBy = select.groupBy.map { grouping in
      switch grouping {
      case .node(let node): .node(copy(node))
      case .rollup(let nodes): .rollup(copy(nodes))
      case .cube(let nodes): .cube(copy(nodes))
      case .sets(let sets): .sets(copy(sets))
      }
    }
    select.having = copy(select.having)
    select.windows = select.windows.map { SelectStatement.NamedWindow($0.name, copy($0.window)) }
    select.orderBy = copy(select.orderBy)
    select.limit = copy(select.limit)
    select.offset = copy(select.offset)
    if let fetch = select.fetch {
      select.fetch = SelectStatement.Fetch(copy(fetch.count), withTies: fetch.withTies)
    }
    for index in select.locks.indices { select.locks[index].of = select.locks[index].of.map { copy($0) } }
    switch select.correlation {
    case .automatic: break
    case .only(let sources): select.correlation = .only(sources.map { copy($0) })
    case .except(let sources): select.correlation = .except(sources.map { copy($0) })
    }
    return select
  }

  private mutating func copy(_ original: InsertStatement) -> InsertStatement {
    var insert = original
    insert.common = copy(insert.common)
    insert.table = copy(insert.table)
    switch insert.rows {
    case .defaults: break
    case .values(let rows): insert.rows = .values(copy(rows))
    case .select(let select): insert.rows = .select(copy(select))
    }
    if var conflict = insert.conflict {
      if case .elements(let nodes, let condition) = conflict.target {
        conflict.target = .elements(copy(nodes), copy(condition))
      }
      conflict.assignments = copy(conflict.assignments)
      conflict.condition = copy(conflict.condition)
      insert.conflict = conflict
    }
    insert.returning = copy(insert.returning)
    return insert
  }

  private mutating func copy(_ assignments: [Assignment]) -> [Assignment] {
    assignments.map { Assignment(copy($0.column), copy($0.value)) }
  }

  private mutating func copy(_ original: UpdateStatement) -> UpdateStatement {
    var update = original
    update.common = copy(update.common)
    update.table = copy(update.table)
    update.assignments = copy(update.assignments)
    update.from = copy(update.from)
    update.conditions = copy(update.conditions)
    update.orderBy = copy(update.orderBy)
    update.limit = copy(update.limit)
    update.returning = copy(update.returning)
    return update
  }

  private mutating func copy(_ original: DeleteStatement) -> DeleteStatement {
    var delete = original
    delete.common = copy(delete.common)
    delete.table = copy(delete.table)
    delete.using = copy(delete.using)
    delete.conditions = copy(delete.conditions)
    delete.orderBy = copy(delete.orderBy)
    delete.limit = copy(delete.limit)
    delete.returning = copy(delete.returning)
    return delete
  }
}
