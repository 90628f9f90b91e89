/// How MariaDB and MySQL read what is searched for.
public enum FullTextMode: String, Hashable, Sendable, CaseIterable {
  /// As words; what they do where nothing is said.
  case inNaturalLanguageMode = "IN NATURAL LANGUAGE MODE"
  /// With signs: `+quick -fox "brown dog" jump*`.
  case inBooleanMode = "IN BOOLEAN MODE"
  /// As words, and then as those of the best rows too.
  case withQueryExpansion = "WITH QUERY EXPANSION"
}

extension ColumnElement where Value == String {
  /// Whether the text matches what is searched for, by the database's own full-text search.
  ///
  /// ```swift
  /// articles.body.search("quick fox")
  /// // PostgreSQL: to_tsvector(articles.body) @@ plainto_tsquery($1)
  /// // MariaDB:    MATCH (articles.body) AGAINST (?)
  /// // SQLite:     articles.body MATCH ?      (a column of an FTS table)
  /// articles.body.search("+quick -fox", .inBooleanMode)
  /// // MariaDB:    MATCH (articles.body) AGAINST (? IN BOOLEAN MODE)
  /// ```
  ///
  /// - Parameter mode: for MariaDB and MySQL; other databases have none of them (`unsupported_construct`).
  public func search(_ query: some SQLExpression<String>, _ mode: FullTextMode? = nil) -> Condition {
    Condition(.fullText([sqlNode], query.sqlNode, mode))
  }

  /// How well the text matches: the more, the better; 0 where it does not.
  ///
  /// ```swift
  /// select(articles.title).orderBy(articles.body.relevance(of: "quick fox").desc())
  /// // PostgreSQL: CAST(ts_rank(to_tsvector(articles.body), plainto_tsquery($1)) AS DOUBLE PRECISION)
  /// // MariaDB:    MATCH (articles.body) AGAINST (?)
  /// ```
  ///
  /// - Parameter mode: for MariaDB and MySQL; on PostgreSQL it means nothing. SQLite has no relevance of a column
  ///   (`unsupported_construct`).
  public func relevance(
    of query: some SQLExpression<String>, _ mode: FullTextMode? = nil
  ) -> TypedExpression<Double, Double?> {
    let score = SQLNode.fullText([sqlNode], query.sqlNode, mode)
    let vector = SQLNode.function(FunctionCall(QualifiedName("to_tsvector"), [sqlNode]))
    let words = SQLNode.function(FunctionCall(QualifiedName("plainto_tsquery"), [query.sqlNode]))
    let rank = SQLNode.function(FunctionCall(QualifiedName("ts_rank"), [vector, words]))
    return TypedExpression(
      .variants(
        DialectVariants(
          "relevance of a text",
          ["postgresql": .cast(rank, SQLType(.double)), "mariadb": score, "mysql": score])))
  }
}

/// The same over several columns, which MariaDB and MySQL have one index for. SQLite searches whole tables: `table MATCH ?`.
public func search(
  _ query: some SQLExpression<String>, in columns: any ColumnElement<String>..., mode: FullTextMode? = nil
) -> Condition {
  Condition(.fullText(columns.map { $0.sqlNode }, query.sqlNode, mode))
}
