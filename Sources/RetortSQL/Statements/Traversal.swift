// What looks into statements, and makes others of them.

extension SQLStatement {
  /// Hands each expression of the statement to `body`, outer ones before their parts, those of the queries inside it too.
  ///
  /// ```swift
  /// var columns: Set<String> = []
  /// query.sqlStatement.forEachNode { if case .column(let column) = $0 { columns.insert(column.name) } }
  /// ```
  ///
  /// - Complexity: O(size of the statement).
  public func forEachNode(_ body: (SQLNode) -> Void) {
    _ = replacing { node in
      body(node)
      return nil
    }
  }

  /// The same statement with other expressions in it.
  ///
  /// - Parameter replacement: what stands for an expression; nil to go on with its parts. It is not asked for the parts of
  ///   what it gave.
  /// - Complexity: O(size of the statement).
  public func replacing(_ replacement: (SQLNode) -> SQLNode?) -> SQLStatement {
    withoutActuallyEscaping(replacement) { replacement in
      var rewriter = TreeRewriter(entersCommonTables: false, replacement)
      return rewriter.copy(self)
    }
  }

  /// The same statement about another table, subquery or alias: columns of the one become those of the other.
  ///
  /// - Complexity: O(size of the statement).
  public func replacing(_ source: FromSource, with other: FromSource) -> SQLStatement {
    var rewriter = TreeRewriter(entersCommonTables: false) { _ in nil }
    rewriter.replace(source, with: other)
    return rewriter.copy(self)
  }
}

/// A statement whose expressions can be replaced by others.
public protocol RewritableStatement: ExecutableStatement {
  /// The statement of this kind that says this; nil where it is one of another kind.
  init?(_ sqlStatement: SQLStatement)
}

extension RewritableStatement {
  /// The same statement with other expressions in it.
  ///
  /// ```swift
  /// // No name is looked at but in small letters.
  /// query.replacing { node in
  ///   guard case .column(let column) = node, column.name == "name" else { return nil }
  ///   return .function(FunctionCall(QualifiedName("lower"), [node]))
  /// }
  /// // SELECT users.id FROM users WHERE lower(users.name) = ?
  /// ```
  ///
  /// - Parameter replacement: what stands for an expression; nil to go on with its parts. It is not asked for the parts of
  ///   what it gave.
  /// - Complexity: O(size of the statement).
  public func replacing(_ replacement: (SQLNode) -> SQLNode?) -> Self {
    Self(sqlStatement.replacing(replacement)) ?? self
  }

  /// The same statement about another table, subquery or alias: columns of the one become those of the other.
  ///
  /// ```swift
  /// query.replacing(users, with: Users.alias("u"))   // SELECT u.id FROM users AS u WHERE u.name = ?
  /// ```
  ///
  /// - Complexity: O(size of the statement).
  public func replacing(_ source: some Selectable, with other: some Selectable) -> Self {
    Self(sqlStatement.replacing(source.source, with: other.source)) ?? self
  }
}

extension Select: RewritableStatement {
  public init?(_ sqlStatement: SQLStatement) {
    guard case .select(let statement) = sqlStatement else { return nil }
    self.init(statement)
  }
}

extension Insert: RewritableStatement {
  public init?(_ sqlStatement: SQLStatement) {
    guard case .insert(let statement) = sqlStatement else { return nil }
    self.init(statement: statement)
  }
}

extension Update: RewritableStatement {
  public init?(_ sqlStatement: SQLStatement) {
    guard case .update(let statement) = sqlStatement else { return nil }
    self.init(statement: statement)
  }
}

extension Delete: RewritableStatement {
  public init?(_ sqlStatement: SQLStatement) {
    guard case .delete(let statement) = sqlStatement else { return nil }
    self.init(statement: statement)
  }
}
