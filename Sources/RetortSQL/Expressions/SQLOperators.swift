/// How tightly the parts of an expression hold together, loosest first. An operand that holds looser than the operator
/// around it needs parentheses.
///
/// Where the databases do not agree, operators stand on one level and their operands always get parentheses: LIKE, IN, IS and
/// BETWEEN beside comparisons, `||` beside the operators for bits.
public enum SQLPrecedence: Int, Comparable, Sendable {
  case or, and, not, comparison, bits, additive, multiplicative, sign, postfix, atom

  public static func < (a: SQLPrecedence, b: SQLPrecedence) -> Bool { a.rawValue < b.rawValue }
}

/// An operator between two expressions.
public enum BinaryOperator: Hashable, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Equal where NULL equals NULL: `IS NOT DISTINCT FROM`, `IS`, `<=>`.
  case isNotDistinct, isDistinct
  case add, subtract, multiply
  case divide
  /// The whole part of the quotient.
  case floorDivide
  case modulo
  case concat
  case bitAnd, bitOr, bitXor, shiftLeft, shiftRight
  case regexpMatch, notRegexpMatch
  /// An operator of one dialect, as it is written; it holds like a comparison or tighter than all that have a level.
  case custom(String, SQLPrecedence)

  public var precedence: SQLPrecedence {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isNotDistinct, .isDistinct,
      .regexpMatch, .notRegexpMatch:
      .comparison
    case .add, .subtract: .additive
    case .multiply, .divide, .floorDivide, .modulo: .multiplicative
    case .concat, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: .bits
    case .custom(_, let precedence): precedence
    }
  }

  /// What its operands must at least be to stand without parentheses.
  var operandPrecedence: SQLPrecedence {
    switch precedence {
    case .additive: .additive
    case .multiplicative: .multiplicative
    case .comparison: .bits
    default: .sign
    }
  }

  /// Whether `a op (b op c)` is `(a op b) op c`, so that neither needs parentheses.
  public var isAssociative: Bool {
    switch self {
    case .add, .multiply, .concat, .bitAnd, .bitOr: true
    default: false
    }
  }

  /// The symbol, where all dialects have the same.
  public var symbol: String? {
    switch self {
    case .equal: "="
    case .notEqual: "<>"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .shiftLeft: "<<"
    case .shiftRight: ">>"
    case .custom(let text, _): text
    case .isNotDistinct, .isDistinct, .floorDivide, .concat, .bitXor, .regexpMatch, .notRegexpMatch: nil
    }
  }
}

/// An operator before one expression.
public enum UnaryOperator: Hashable, Sendable {
  case not, negative, bitNot
  /// `DISTINCT x`, inside an aggregate.
  case distinct
  /// An operator of one dialect, as it is written.
  case custom(String)

  public var precedence: SQLPrecedence {
    switch self {
    case .not: .not
    case .negative, .bitNot: .sign
    case .distinct: .or
    case .custom: .bits
    }
  }
}

/// What joins conditions.
public enum Connective: Hashable, Sendable {
  case and, or

  public var precedence: SQLPrecedence { self == .and ? .and : .or }
  public var word: String { self == .and ? " AND " : " OR " }
}
