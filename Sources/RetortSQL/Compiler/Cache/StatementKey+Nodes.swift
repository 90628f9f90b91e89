extension StatementKey {
  mutating func write(nodes: [SQLNode]) { write(list: nodes) { $0.write($1) } }

  mutating func write(rows: [[SQLNode]]) { write(list: rows) { $0.write(nodes: $1) } }

  mutating func write(_ node: SQLNode?) {
    guard let node else {
      write(tag: 0)
      return
    }
    write(node)
  }

  mutating func write(_ node: SQLNode) { nested { $0.write(parts: node) } }

  private mutating func write(parts node: SQLNode) {
    switch node {
    case .column(let reference):
      write(tag: 1)
      write(reference)
    case .bound(let bound):
      write(tag: 2)
      write(bound)
    case .literal(let literal):
      write(tag: 3)
      write(literal)
    case .unary(let op, let operand):
      write(tag: 4)
      write(op)
      write(operand)
    case .binary(let op, let left, let right):
      write(tag: 5)
      write(op)
      write(left)
      write(right)
    case .joined(let connective, let nodes):
      write(tag: 6)
      write(plain: connective)
      write(nodes: nodes)
    case .isTest(let operand, let literal, let negated):
      write(tag: 7)
      write(flag: negated)
      write(literal)
      write(operand)
    case .between(let operand, let low, let high, let negated, let symmetric):
      write(tag: 8)
      write(flag: negated)
      write(flag: symmetric)
      write(operand)
      write(low)
      write(high)
    case .like(let test):
      write(tag: 9)
      write(flag: test.negated)
      write(flag: test.ignoresCase)
      write(test.escape)
      write(test.operand)
      write(test.pattern)
    case .inList(let operand, let nodes, let negated):
      write(tag: 10)
      write(flag: negated)
      write(operand)
      write(nodes: nodes)
    case .inSelect(let operand, let statement, let negated):
      write(tag: 11)
      write(flag: negated)
      write(operand)
      write(statement)
    case .exists(let statement):
      write(tag: 12)
      write(statement)
    case .scalarSelect(let statement):
      write(tag: 13)
      write(statement)
    case .function(let call):
      write(tag: 14)
      write(call)
    case .cast(let operand, let type):
      write(tag: 15)
      write(type)
      write(operand)
    case .choice(let operand, let whens, let otherwise):
      write(tag: 16)
      write(operand)
      write(list: whens) { key, when in
        key.write(when.condition)
        key.write(when.result)
      }
      write(otherwise)
    case .tuple(let nodes):
      write(tag: 17)
      write(nodes: nodes)
    case .text(let parts):
      write(tag: 18)
      write(text: parts)
    case .labelled(let operand, let name):
      write(tag: 19)
      write(name)
      write(operand)
    case .label(let name):
      write(tag: 20)
      write(name)
    default: writeSpecial(node)
    }
  }

  /// What is met seldom.
  private mutating func writeSpecial(_ node: SQLNode) {
    switch node {
    case .quantifier(let quantifier, let set):
      write(tag: 31)
      write(plain: quantifier)
      switch set {
      case .select(let statement):
        write(tag: 0)
        write(statement)
      case .array(let array):
        write(tag: 1)
        write(array)
      }
    case .jsonPath(let document, let path, let asText):
      write(tag: 32)
      write(flag: asText)
      write(path: path)
      write(document)
    case .jsonIsTrue(let document, let path):
      write(tag: 33)
      write(path: path)
      write(document)
    case .jsonContains(let document, let part):
      write(tag: 34)
      write(document)
      write(part)
    case .arrayElement(let array, let position):
      write(tag: 35)
      write(array)
      write(position)
    case .arraySlice(let array, let first, let last):
      write(tag: 42)
      write(array)
      write(first)
      write(last)
    case .array(let elements):
      write(tag: 43)
      write(nodes: elements)
    case .fullText(let columns, let query, let mode):
      write(tag: 36)
      write(nodes: columns)
      write(query)
      write(mode?.rawValue)
    case .collate(let operand, let name):
      write(tag: 37)
      write(name)
      write(operand)
    case .extract(let field, let operand):
      write(tag: 38)
      write(field)
      write(operand)
    case .excluded(let name):
      write(tag: 39)
      write(name)
    case .nextValue(let sequence):
      write(tag: 40)
      write(sequence)
    case .variants(let variants):
      write(tag: 41)
      write(variants.title)
      write(list: variants.nodes) { key, variant in
        key.write(variant.dialect)
        key.write(variant.node)
      }
      write(variants.otherwise)
    // Those of `write(parts:)` above; a new case has to be put into one of the two.
    case .column, .bound, .literal, .unary, .binary, .joined, .isTest, .between, .like, .inList, .inSelect,
      .exists,
      .scalarSelect, .function, .cast, .choice, .tuple, .text, .labelled, .label:
      assertionFailure("\(node) is written by write(parts:)")
    }
  }

  mutating func write(_ reference: ColumnReference) {
    if let source = reference.source {
      write(source)
    } else {
      write(tag: 0xFF)
    }
    write(reference.name)
  }

  private mutating func write(_ literal: SQLLiteral) {
    switch literal {
    case .null: write(tag: 0)
    case .true: write(tag: 1)
    case .false: write(tag: 2)
    case .default: write(tag: 3)
    case .star: write(tag: 4)
    case .integer(let value):
      write(tag: 5)
      write(count: Int(value))
    case .text(let text):
      write(tag: 6)
      write(text)
    case .word(let word):
      write(tag: 7)
      write(word)
    }
  }

  private mutating func write(_ op: UnaryOperator) {
    switch op {
    case .not: write(tag: 0)
    case .negative: write(tag: 1)
    case .bitNot: write(tag: 2)
    case .distinct: write(tag: 3)
    case .custom(let symbol):
      write(tag: 4)
      write(symbol)
    }
  }

  private mutating func write(_ op: BinaryOperator) {
    if case .custom(let symbol, let precedence) = op {
      write(tag: 0)
      write(symbol)
      write(plain: precedence)
    } else {
      write(tag: op.number)
    }
  }

  private mutating func write(path: [JSONStep]) {
    write(list: path) { key, step in
      switch step {
      case .key(let name):
        key.write(tag: 0)
        key.write(name)
      case .index(let index):
        key.write(tag: 1)
        key.write(count: index)
      }
    }
  }

  mutating func write(text parts: [SQLNode.TextPart]) {
    write(list: parts) { key, part in
      switch part {
      case .sql(let text):
        key.write(tag: 0)
        key.write(text)
      case .node(let node):
        key.write(tag: 1)
        key.write(node)
      case .identifier(let name):
        key.write(tag: 2)
        key.write(name)
      }
    }
  }

  // MARK: Functions

  mutating func write(_ call: FunctionCall) {
    write(call.name)
    write(nodes: call.arguments)
    write(flag: call.distinct)
    write(order: call.orderBy)
    write(order: call.withinGroup)
    write(call.filter)
    write(flag: call.window != nil)
    if let window = call.window { write(window) }
  }

  mutating func write(_ window: Window) {
    write(window.name)
    write(nodes: window.partitionBy)
    write(order: window.orderBy)
    write(flag: window.frame != nil)
    guard let frame = window.frame else { return }
    write(plain: frame.unit)
    write(frame.start)
    write(flag: frame.end != nil)
    if let end = frame.end { write(end) }
    write(flag: frame.exclude != nil)
    if let exclude = frame.exclude { write(plain: exclude) }
  }

  private mutating func write(_ bound: Window.Frame.Bound) {
    switch bound {
    case .unboundedPreceding: write(tag: 0)
    case .currentRow: write(tag: 1)
    case .unboundedFollowing: write(tag: 2)
    case .preceding(let node):
      write(tag: 3)
      write(node)
    case .following(let node):
      write(tag: 4)
      write(node)
    }
  }

  mutating func write(order terms: [OrderTerm]) {
    write(list: terms) { key, term in
      key.write(flag: term.descending)
      key.write(tag: term.nulls.map { $0 == .first ? 1 : 2 } ?? 0)
      key.write(term.node)
    }
  }
}

extension BinaryOperator {
  /// A number from 1 that tells it from the others, but for those of one dialect.
  fileprivate var number: UInt8 {
    switch self {
    case .custom: 0
    case .equal: 1
    case .notEqual: 2
    case .less: 3
    case .lessOrEqual: 4
    case .greater: 5
    case .greaterOrEqual: 6
    case .isNotDistinct: 7
    case .isDistinct: 8
    case .add: 9
    case .subtract: 10
    case .multiply: 11
    case .divide: 12
    case .floorDivide: 13
    case .modulo: 14
    case .concat: 15
    case .bitAnd: 16
    case .bitOr: 17
    case .bitXor: 18
    case .shiftLeft: 19
    case .shiftRight: 20
    case .regexpMatch: 21
    case .notRegexpMatch: 22
    }
  }
}
