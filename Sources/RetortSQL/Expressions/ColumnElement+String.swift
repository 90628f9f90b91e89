/// Patterns and texts.
extension ColumnElement where Value == String {
  /// `self LIKE pattern`: `%` stands for any text, `_` for one character.
  ///
  /// - Parameter escape: a character that takes the two their meaning.
  public func like(_ pattern: some SQLExpression<String>, escape: Character? = nil) -> Condition {
    test(pattern, escape: escape)
  }
  /// `self NOT LIKE pattern`.
  public func notLike(_ pattern: some SQLExpression<String>, escape: Character? = nil) -> Condition {
    test(pattern, escape: escape, negated: true)
  }
  /// LIKE that does not look at case: `ILIKE`, or `lower(self) LIKE lower(pattern)`.
  public func ilike(_ pattern: some SQLExpression<String>, escape: Character? = nil) -> Condition {
    test(pattern, escape: escape, ignoresCase: true)
  }
  /// The opposite of `ilike`.
  public func notIlike(_ pattern: some SQLExpression<String>, escape: Character? = nil) -> Condition {
    test(pattern, escape: escape, ignoresCase: true, negated: true)
  }

  /// Whether the text begins with another one, as it is: `%` and `_` in it have no meaning.
  public func startsWith(_ text: String, ignoringCase: Bool = false) -> Condition {
    test(SQLPattern.literal(text) + "%", escape: SQLPattern.escape, ignoresCase: ignoringCase)
  }
  /// Whether the text ends with another one, as it is.
  public func endsWith(_ text: String, ignoringCase: Bool = false) -> Condition {
    test("%" + SQLPattern.literal(text), escape: SQLPattern.escape, ignoresCase: ignoringCase)
  }
  /// Whether another text is part of this one, as it is.
  public func contains(_ text: String, ignoringCase: Bool = false) -> Condition {
    test("%" + SQLPattern.literal(text) + "%", escape: SQLPattern.escape, ignoresCase: ignoringCase)
  }

  /// Whether the text begins with what an expression says: `%` and `_` in it have no meaning.
  ///
  /// ```swift
  /// files.path.startsWith(folders.path)
  /// // files.path LIKE replace(replace(replace(folders.path, '/', '//'), '%', '/%'), '_', '/_') || '%' ESCAPE '/'
  /// ```
  public func startsWith(_ text: some ColumnElement<String>, ignoringCase: Bool = false) -> Condition {
    test([SQLPattern.literal(text.sqlNode), SQLPattern.any], ignoringCase)
  }
  /// Whether the text ends with what an expression says.
  public func endsWith(_ text: some ColumnElement<String>, ignoringCase: Bool = false) -> Condition {
    test([SQLPattern.any, SQLPattern.literal(text.sqlNode)], ignoringCase)
  }
  /// Whether what an expression says is part of the text.
  public func contains(_ text: some ColumnElement<String>, ignoringCase: Bool = false) -> Condition {
    test([SQLPattern.any, SQLPattern.literal(text.sqlNode), SQLPattern.any], ignoringCase)
  }

  private func test(_ parts: [SQLNode], _ ignoresCase: Bool) -> Condition {
    let pattern = parts.dropFirst().reduce(parts[0]) { .binary(.concat, $0, $1) }
    return test(
      TypedExpression<String, String>(pattern), escape: SQLPattern.escape, ignoresCase: ignoresCase)
  }

  /// Whether the text matches a regular expression of the database, somewhere: PostgreSQL's own, PCRE on MariaDB, ICU's on
  /// MySQL, Swift's on SQLite, where this is a function of Retort's connections.
  public func matches(_ pattern: some SQLExpression<String>) -> Condition { compare(.regexpMatch, pattern) }
  /// The opposite of `matches`.
  public func doesNotMatch(_ pattern: some SQLExpression<String>) -> Condition {
    compare(.notRegexpMatch, pattern)
  }

  /// The text with every match of a regular expression of the database replaced: `regexp_replace`.
  /// In `other`, `\1` to `\9` are what the groups have matched (`$1` on MySQL).
  ///
  /// ```swift
  /// users.name.replacing(pattern: "[0-9]+", with: "#")
  /// // PostgreSQL: regexp_replace(users.name, ?, ?, 'g')
  /// // others:     regexp_replace(users.name, ?, ?)
  /// ```
  public func replacing(
    pattern: some SQLExpression<String>, with other: some SQLExpression<String>
  ) -> TypedExpression<String, Output> {
    let arguments = [sqlNode, pattern.sqlNode, other.sqlNode]
    let first = SQLNode.function(FunctionCall(QualifiedName("regexp_replace"), arguments))
    let all = SQLNode.function(
      FunctionCall(QualifiedName("regexp_replace"), arguments + [.literal(.text("g"))]))
    return TypedExpression(
      .variants(
        DialectVariants(
          "replacement by regular expressions",
          ["postgresql": all, "mariadb": first, "mysql": first, "sqlite": first])))
  }

  /// `self || other`.
  public func concat(_ other: some SQLExpression<String>) -> TypedExpression<String, Output> {
    TypedExpression(.binary(.concat, sqlNode, operand(other)))
  }
  /// `self COLLATE name`.
  public func collate(_ name: String) -> TypedExpression<String, Output> {
    TypedExpression(.collate(sqlNode, name))
  }

  private func test(
    _ pattern: some SQLExpression<String>, escape: Character?, ignoresCase: Bool = false,
    negated: Bool = false
  ) -> Condition {
    Condition(
      .like(
        LikeTest(
          sqlNode, operand(pattern), escape: escape.map(String.init), ignoresCase: ignoresCase,
          negated: negated)))
  }
}

/// Patterns of LIKE.
enum SQLPattern {
  /// What takes `%` and `_` their meaning: `/`, as in SQLAlchemy, since backslashes mean something to MySQL's literals.
  static let escape: Character = "/"

  /// Any text.
  static let any = SQLNode.literal(.text("%"))

  /// A text that matches itself alone, of an expression.
  static func literal(_ node: SQLNode) -> SQLNode {
    ["/", "%", "_"].reduce(node) { text, sign in
      .function(
        FunctionCall(
          QualifiedName("replace"), [text, .literal(.text(sign)), .literal(.text("/" + sign))]))
    }
  }

  /// A text that matches itself alone.
  static func literal(_ text: String) -> String {
    let signs: [UInt8] = [UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "/")]
    guard text.utf8.contains(where: { signs.contains($0) }) else { return text }
    // By bytes: with a combining mark behind it, `%` is another character to Swift, and still `%` to the database.
    var result: [UInt8] = []
    for byte in text.utf8 {
      if signs.contains(byte) { result.append(UInt8(ascii: "/")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
