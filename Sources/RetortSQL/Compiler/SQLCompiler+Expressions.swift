extension SQLNode {
  /// How tightly it holds together.
  var precedence: SQLPrecedence {
    switch self {
    case .binary(let op, _, _): op.precedence
    case .unary(let op, _): op.precedence
    case .joined(let connective, let nodes):
      nodes.isEmpty ? .comparison : nodes.count == 1 ? nodes[0].precedence : connective.precedence
    case .isTest, .between, .like, .inList, .inSelect, .jsonIsTrue, .jsonContains, .fullText: .comparison
    case .labelled(let node, _): node.precedence
    // What is written by hand may be anything.
    case .text: .or
    case .collate: .postfix
    case .jsonPath: .bits
    case .arrayElement, .arraySlice: .postfix
    case .quantifier, .column, .excluded, .bound, .literal, .exists, .scalarSelect, .function, .cast, .choice,
      .tuple,
      .extract, .label, .nextValue, .array:
      .atom
    // In parentheses, whatever it is for a dialect.
    case .variants: .or
    }
  }
}

extension SQLCompiler {
  /// Writes an expression, in parentheses where it holds looser than `context`.
  mutating func write(_ node: SQLNode, in context: SQLPrecedence = .or) {
    let needsParentheses = precedence(node) < context
    if needsParentheses { write("(") }
    writeBare(node)
    if needsParentheses { write(")") }
  }

  /// The same for what may be a value whose type nothing tells.
  ///
  /// - Parameter alone: whether what is beside it does not tell it.
  mutating func write(_ node: SQLNode, in context: SQLPrecedence, alone: @autoclosure () -> Bool) {
    if !writesValues, node.isBound, alone() {
      write(typed: node.unlabelled)
    } else {
      write(node, in: context)
    }
  }

  /// The precedence of what is really written.
  private func precedence(_ node: SQLNode) -> SQLPrecedence {
    switch node {
    case .binary(.concat, _, _) where syntax.concatenation == .function: .atom
    case .binary(.isDistinct, _, _) where syntax.distinctness == .spaceship: .not
    // The sign would begin a comment behind another one.
    case .literal(.integer(let number)) where number < 0: .sign
    case .bound(let bound) where writesValues && dialect.stored(bound).isNegative: .sign
    case .variants(let variants): variants.node(for: dialect.name).map { precedence($0) } ?? .atom
    case .labelled(let node, _): precedence(node)
    case .joined(_, let nodes) where nodes.count == 1: precedence(nodes[0])
    default: node.precedence
    }
  }

  private mutating func writeBare(_ node: SQLNode) {
    switch node {
    case .column(let reference): write(reference)
    case .bound(let bound): write(bound: bound)
    case .literal(let literal): write(literal)
    case .unary(let op, let operand): write(op, operand)
    case .binary(let op, let left, let right): write(op, left, right)
    case .joined(let connective, let nodes): write(connective, nodes)
    case .isTest(let operand, let literal, let negated):
      if operand.isBound { write(known: operand.unlabelled) } else { write(operand, in: .bits) }
      write(negated ? " IS NOT " : " IS ")
      write(literal)
    case .between(let operand, let low, let high, let negated, let symmetric):
      writeBetween(operand, low, high, negated: negated, symmetric: symmetric)
    case .like(let test): write(test)
    case .inList(let operand, let nodes, let negated):
      guard !nodes.isEmpty else {
        write(negated ? "1 = 1" : "1 = 0")
        return
      }
      write(operand, in: .bits, alone: nodes.allSatisfy(\.isBound))
      write(negated ? " NOT IN (" : " IN (")
      if syntax.tupleListsAreValues, case .tuple = nodes[0] { write("VALUES ") }
      write(list: nodes)
      write(")")
    case .inSelect(let operand, let statement, let negated):
      write(operand, in: .bits)
      write(negated ? " NOT IN " : " IN ")
      write(subquery: statement)
    case .exists(let statement):
      write("EXISTS ")
      write(subquery: statement)
    case .quantifier(let quantifier, let set): write(quantifier, set)
    case .jsonPath(let document, let path, let asText): writeJSON(document, path, asText: asText)
    case .jsonIsTrue(let document, let path): writeJSONTest(document, path)
    case .jsonContains(let document, let part): writeJSONContains(document, part)
    case .arrayElement(let array, let position):
      write(array) { $0.write(position) }
    case .arraySlice(let array, let first, let last):
      write(array) {
        $0.write(first)
        $0.write(":")
        $0.write(last)
      }
    case .array(let elements):
      requireArrays()
      write("ARRAY[")
      write(elements) { $0.write(typed: $1) }
      write("]")
    case .fullText(let columns, let query, let mode): writeFullText(columns, query, mode)
    case .scalarSelect(let statement): write(subquery: statement)
    case .function(let call): write(call)
    case .cast(let operand, let type):
      if case .generic(let name) = type.name, let function = syntax.castFunctions[name] {
        write(FunctionCall(QualifiedName(function), [operand]))
        return
      }
      write("CAST(")
      write(operand)
      write(" AS ")
      write(type: type, forCast: true)
      write(")")
    case .choice(let operand, let whens, let otherwise): writeCase(operand, whens, otherwise)
    case .tuple(let nodes):
      write("(")
      write(list: nodes)
      write(")")
    case .collate(let operand, let name):
      write(operand, in: .postfix)
      write(" COLLATE ")
      write(dialect.collation(name))
    case .extract(let field, let operand): writeExtract(field, operand)
    case .nextValue(let sequence): writeNextValue(of: sequence)
    case .variants(let variants):
      guard let node = variants.node(for: dialect.name) else { return refuse(variants.title) }
      writeBare(node)
    case .text(let parts): write(text: parts)
    case .excluded(let name):
      if let newRow {
        namesNewRow = true
        write(identifier: newRow)
        write(".")
        write(identifier: name)
      } else if syntax.excludedIsFunction {
        write("VALUES(")
        write(identifier: name)
        write(")")
      } else {
        write("excluded.")
        write(identifier: name)
      }
    case .labelled(let operand, _): writeBare(operand)
    case .label(let name): write(identifier: name)
    }
  }

  mutating func write(text parts: [SQLNode.TextPart]) {
    for part in parts {
      switch part {
      case .sql(let text): write(text)
      case .node(let node): write(node, in: .atom)
      case .identifier(let name): write(name: name)
      }
    }
  }

  private mutating func write(_ reference: ColumnReference) {
    if let source = reference.source, source.isNamed {
      write(labelOf: source)
      write(".")
    }
    write(identifier: reference.name)
  }

  func word(of literal: SQLLiteral) -> String {
    switch literal {
    case .null: "NULL"
    case .true: syntax.trueWord
    case .false: syntax.falseWord
    case .default: "DEFAULT"
    case .star: "*"
    case .integer(let value): String(value)
    case .text(let text): dialect.literal(text)
    case .word(let word): word
    }
  }

  private mutating func write(_ literal: SQLLiteral) {
    switch literal {
    case .default: if !syntax.hasDefaultValue { refuse("DEFAULT as a value", "leave the column out") }
    case .word(let word):
      let isWord = word.utf8.allSatisfy {
        $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "_.+- ".utf8.contains($0)
      }
      if !isWord || !word.utf8.contains(where: { $0 != 0x20 }) || word.contains("--") {
        refuse("word '\(word)'", "write it with sql()")
      }
    default: break
    }
    write(word(of: literal))
  }

  private mutating func write(_ op: UnaryOperator, _ operand: SQLNode) {
    switch op {
    case .not:
      write("NOT ")
      write(operand, in: .atom)
    case .negative:
      write("-")
      write(operand, in: .postfix, alone: true)
    case .bitNot:
      write("~")
      write(operand, in: .postfix, alone: true)
    case .distinct:
      write("DISTINCT ")
      write(operand)
    case .custom(let symbol):
      requireOperator(symbol)
      write("\(symbol) ")
      write(operand, in: .postfix)
    }
  }

  private mutating func write(_ connective: Connective, _ nodes: [SQLNode]) {
    guard !nodes.isEmpty else {
      write(connective == .and ? "1 = 1" : "1 = 0")
      return
    }
    if nodes.count == 1 {
      write(nodes[0])
      return
    }
    write(nodes, separator: connective.word) { $0.write($1, in: connective.precedence) }
  }

  private mutating func write(_ op: BinaryOperator, _ left: SQLNode, _ right: SQLNode) {
    let context = op.operandPrecedence
    // Both levels read from the left.
    let isLeft = op.precedence == .additive || op.precedence == .multiplicative
    func isSame(_ node: SQLNode) -> Bool {
      if case .binary(op, _, _) = node { op.isAssociative } else { false }
    }
    func leftContext() -> SQLPrecedence { isSame(left) ? op.precedence : context }
    func rightContext() -> SQLPrecedence {
      isSame(right)
        ? op.precedence : isLeft ? SQLPrecedence(rawValue: context.rawValue + 1) ?? .atom : context
    }
    switch op {
    case .concat where syntax.concatenation == .function:
      write("concat(")
      write(list: flattened(op, left) + flattened(op, right))
      write(")")
      return
    case .isDistinct where syntax.distinctness == .spaceship:
      write("NOT (")
      write(left, in: context)
      write(" <=> ")
      write(right, in: context)
      write(")")
      return
    case .bitXor:
      if case .emulated = syntax.exclusiveOr {
        // (a | b) - (a & b)
        write("(")
        write(left, in: .sign)
        write(" | ")
        write(right, in: .sign)
        write(") - (")
        write(left, in: .sign)
        write(" & ")
        write(right, in: .sign)
        write(")")
        return
      }
    case .custom(let symbol, _): requireOperator(symbol)
    default: break
    }
    // Neither of two parameters tells the type of the other.
    write(left, in: leftContext(), alone: right.isBound)
    write(symbol(of: op))
    write(right, in: rightContext())
  }

  private func flattened(_ op: BinaryOperator, _ node: SQLNode) -> [SQLNode] {
    if case .binary(op, let left, let right) = node { return flattened(op, left) + flattened(op, right) }
    return [node]
  }

  /// The operator with the spaces around it.
  func symbol(of op: BinaryOperator) -> String {
    if let symbol = op.symbol { return " \(symbol) " }
    switch op {
    case .isNotDistinct:
      switch syntax.distinctness {
      case .words: return " IS NOT DISTINCT FROM "
      case .isOperator: return " IS "
      case .spaceship: return " <=> "
      }
    case .isDistinct: return syntax.distinctness == .isOperator ? " IS NOT " : " IS DISTINCT FROM "
    case .floorDivide:
      return syntax.wholeDivision
    case .concat: return " || "
    case .bitXor:
      if case .symbol(let symbol) = syntax.exclusiveOr { return " \(symbol) " }
      return " # "
    case .regexpMatch: return syntax.regexpMatch
    case .notRegexpMatch: return syntax.notRegexpMatch
    default: return " "
    }
  }

  private mutating func writeBetween(
    _ operand: SQLNode, _ low: SQLNode, _ high: SQLNode, negated: Bool, symmetric: Bool
  ) {
    let word = negated ? " NOT BETWEEN " : " BETWEEN "
    if symmetric, !syntax.hasSymmetricBetween {
      // Only PostgreSQL looks which end is which.
      write("(")
      writeBetween(operand, low, high, negated: negated, symmetric: false)
      write(negated ? " AND " : " OR ")
      writeBetween(operand, high, low, negated: negated, symmetric: false)
      write(")")
      return
    }
    write(operand, in: .bits, alone: low.isBound)
    write(word)
    if symmetric { write("SYMMETRIC ") }
    write(low, in: .bits)
    write(" AND ")
    write(high, in: .bits)
  }

  private mutating func write(_ test: LikeTest) {
    func lowered(_ node: SQLNode) -> SQLNode { .function(FunctionCall(QualifiedName("lower"), [node])) }
    let folds = test.ignoresCase && syntax.caseBlindness == .lower
    write(folds ? lowered(test.operand) : test.operand, in: .bits)
    write(test.negated ? " NOT" : "")
    write(test.ignoresCase && !folds ? " ILIKE " : " LIKE ")
    write(folds ? lowered(test.pattern) : test.pattern, in: .bits)
    if let escape = test.escape {
      write(" ESCAPE ")
      write(dialect.literal(escape))
    }
  }

  private mutating func writeCase(_ operand: SQLNode?, _ whens: [SQLNode.When], _ otherwise: SQLNode?) {
    write("CASE")
    if let operand {
      write(" ")
      write(operand)
    }
    for when in whens {
      write(" WHEN ")
      write(when.condition)
      write(" THEN ")
      write(typed: when.result)
    }
    if let otherwise {
      write(" ELSE ")
      write(typed: otherwise)
    }
    write(" END")
  }

  mutating func write(type: SQLType, forCast: Bool) {
    do {
      let text = forCast ? try dialect.castTypeText(type) : try dialect.typeText(type)
      guard SQLText.isTypeName(text, rules: dialect.lexicalRules) else {
        refuse("type '\(text)' to cast to", "it must be the name of one type")
        return
      }
      write(text)
    } catch {
      refuse("type for a cast to \(type)")
    }
  }
}

extension SQLValue {
  /// Whether its literal begins with a minus.
  fileprivate var isNegative: Bool {
    switch self {
    case .integer(let number): number < 0
    case .double(let number): number.sign == .minus
    case .decimal(let text): text.hasPrefix("-")
    default: false
    }
  }
}
