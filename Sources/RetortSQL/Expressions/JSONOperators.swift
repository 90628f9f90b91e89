import FoundationEssentials

// What is asked of JSON, and made of it.

extension ColumnElement where Value: JSONStored {
  /// Whether the JSON object has a member of this name.
  ///
  /// ```swift
  /// users.settings.hasKey("theme")
  /// // PostgreSQL: users.settings ? $1
  /// // SQLite:     json_type(users.settings, ?) IS NOT NULL
  /// // MariaDB:    json_contains_path(users.settings, 'one', ?)
  /// ```
  ///
  /// On PostgreSQL, which takes a column of the type JSONB, also whether an array has such a text.
  public func hasKey(_ key: String) -> Condition { hasKeys([key], .or, "?", .bound(BoundValue(.text(key)))) }

  /// Whether the JSON object has a member of one of these names. None has one of none.
  public func hasAnyKey(_ keys: [String]) -> Condition { hasKeys(keys, .or, "?|", keys.sqlNode) }

  /// Whether the JSON object has members of all of these names. Each has all of none.
  public func hasAllKeys(_ keys: [String]) -> Condition { hasKeys(keys, .and, "?&", keys.sqlNode) }

  private func hasKeys(
    _ keys: [String], _ connective: Connective, _ symbol: String, _ operand: SQLNode
  ) -> Condition {
    let paths = keys.map { SQLNode.bound(BoundValue([JSONStep.key($0)].standardPath)) }
    let types = paths.map { path in
      SQLNode.isTest(
        .function(FunctionCall(QualifiedName("json_type"), [sqlNode, path])), .null, negated: true)
    }
    let count = SQLNode.literal(.text(connective == .or ? "one" : "all"))
    let contains = SQLNode.function(
      FunctionCall(QualifiedName("json_contains_path"), [sqlNode, count] + paths))
    return Condition(
      .variants(
        DialectVariants(
          "test of the keys of JSON",
          [
            "postgresql": .binary(.custom(symbol, .bits), sqlNode, operand),
            "sqlite": .joined(connective, types),
            "mariadb": keys.isEmpty ? .joined(connective, []) : contains,
            "mysql": keys.isEmpty ? .joined(connective, []) : contains,
          ])))
  }

  /// Whether another JSON has all that this one has: `self <@ other` (PostgreSQL's JSONB), `json_contains(other, self)`.
  public func isContained(in other: some SQLExpression<Value>) -> Condition {
    Condition(.jsonContains(operand(other), sqlNode))
  }

  /// The JSON without what stands at the end of a path: `self #- path` (PostgreSQL's JSONB), `json_remove`.
  ///
  /// ```swift
  /// users.settings.removing("theme", "colors", 0)
  /// // PostgreSQL: users.settings #- $1
  /// // SQLite:     json_remove(users.settings, ?)
  /// ```
  public func removing(_ path: JSONStep...) -> TypedExpression<Value, Output> {
    let other = SQLNode.function(
      FunctionCall(QualifiedName("json_remove"), [sqlNode, .bound(BoundValue(path.standardPath))]))
    let operand = SQLNode.bound(BoundValue(path.postgresqlPath, type: [String].sqlType))
    return TypedExpression(
      .variants(
        DialectVariants(
          "removal from JSON", ["postgresql": .binary(.custom("#-", .bits), sqlNode, operand)], other)))
  }

  /// Whether there is something at a path of SQL's own language for them: `self @? path` (PostgreSQL's JSONB).
  ///
  /// ```swift
  /// orders.document.pathExists("$.lines[*] ? (@.price > 100)")   // orders.document @? CAST($1 AS JSONPATH)
  /// ```
  public func pathExists(_ path: some SQLExpression<String>) -> Condition { test("@?", path) }

  /// What a predicate of that language says: `self @@ path` (PostgreSQL's JSONB).
  public func pathMatches(_ path: some SQLExpression<String>) -> Condition { test("@@", path) }

  private func test(_ symbol: String, _ path: some SQLExpression<String>) -> Condition {
    let path = SQLNode.cast(path.sqlNode, SQLType(exact: "JSONPATH"))
    return Condition(
      .variants(
        DialectVariants(
          "test of JSON by a path", ["postgresql": .binary(.custom(symbol, .bits), sqlNode, path)])))
  }

  // MARK: Computed steps

  /// The member of the JSON object whose name an expression says.
  ///
  /// ```swift
  /// products.prices[key: users.currency].double()
  /// // PostgreSQL, SQLite: products.prices -> users.currency
  /// // MariaDB:            json_extract(products.prices, concat('$.', json_quote(users.currency)))
  /// ```
  public subscript(key key: some SQLExpression<String>) -> JSONElement {
    let quoted = SQLNode.function(FunctionCall(QualifiedName("json_quote"), [key.sqlNode]))
    return step(key.sqlNode, [.literal(.text("$.")), quoted])
  }

  /// The element of the JSON array whose place an expression says, from 0.
  public subscript(index index: some SQLExpression<Int>) -> JSONElement {
    step(
      .cast(index.sqlNode, SQLType(.integer)), [.literal(.text("$[")), index.sqlNode, .literal(.text("]"))])
  }

  private func step(_ operand: SQLNode, _ path: [SQLNode]) -> JSONElement {
    let plain = SQLNode.binary(.custom("->", .bits), sqlNode, operand)
    let concatenated = SQLNode.function(FunctionCall(QualifiedName("concat"), path))
    let extract = SQLNode.function(FunctionCall(QualifiedName("json_extract"), [sqlNode, concatenated]))
    return JSONElement(
      document: .variants(
        DialectVariants(
          "step into JSON",
          ["postgresql": plain, "sqlite": plain, "mariadb": extract, "mysql": extract])), path: [])
  }
}

extension JSONElement {
  /// As a decimal number.
  ///
  /// - Parameters:
  ///   - precision: its digits.
  ///   - scale: how many of them stand behind the point.
  public func decimal(precision: Int, scale: Int) -> TypedExpression<Decimal, Decimal?> {
    TypedExpression(.cast(textNode, SQLType(.numeric, precision: precision, scale: scale)))
  }
}
