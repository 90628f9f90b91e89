/// How MariaDB and MySQL read what is searched for.
public enum FullTextMode: String, Hashable, Sendable, CaseIterable {
  /// As words; what they do where nothing is said.
  case inNaturalLanguageMode = "IN NATURAL LANGUAGE MODE"
  /// With signs: `+quick -fox "brown dog" jump*`.
  case inBooleanMode = "IN BOOLEAN MODE"
  /// As words, and then as those of the best rows too.
  case withQueryExpansion = "WITH QUERY EXPANSION"
}

/// How PostgreSQL reads what is searched for
/// (https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-PARSING-QUERIES).
public enum FullTextQuery: String, Hashable, Sendable, CaseIterable {
  /// As words, all of which must occur.
  case plain = "plainto_tsquery"
  /// As words that follow each other.
  case phrase = "phraseto_tsquery"
  /// As search engines on the web do: `"brown dog" or jump -fox`. No text is an error.
  case web = "websearch_to_tsquery"
  /// With operators: `(brown | quick) & !fox & jump:*`. Another text is an error.
  case operators = "to_tsquery"
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

/// The same over several columns, which MariaDB and MySQL have one index for. SQLite searches in one column.
public func search(
  _ query: some SQLExpression<String>, in columns: any ColumnElement<String>..., mode: FullTextMode? = nil
) -> Condition {
  Condition(.fullText(columns.map { $0.sqlNode }, query.sqlNode, mode))
}

// Configurations and queries of PostgreSQL.
extension ColumnElement where Value == String {
  /// Whether the text matches what is searched for, in a language (PostgreSQL).
  ///
  /// ```swift
  /// articles.body.search("\"brown dog\" or jump -fox", configuration: "english", .web)
  /// // to_tsvector('english', articles.body) @@ websearch_to_tsquery('english', $1)
  /// ```
  ///
  /// - Parameter configuration: a name of `pg_ts_config`. An index of the same expression serves the search; where nothing is
  ///   said the setting `default_text_search_config` counts, and no index can be made.
  public func search(
    _ query: some SQLExpression<String>, configuration: String?, _ reading: FullTextQuery = .plain
  ) -> Condition {
    Condition(
      .variants(
        DialectVariants(
          "search with a configuration",
          [
            "postgresql": .binary(
              .custom("@@", .bits), vector(configuration), reading.node(query.sqlNode, configuration))
          ])))
  }

  /// How well the text matches: the more, the better; 0 where it does not (PostgreSQL).
  ///
  /// ```swift
  /// select(articles.title).orderBy(articles.body.relevance(of: "fox", configuration: "english").desc())
  /// // ORDER BY CAST(ts_rank(to_tsvector('english', articles.body), plainto_tsquery('english', $1)) AS DOUBLE PRECISION) DESC
  /// ```
  public func relevance(
    of query: some SQLExpression<String>, configuration: String?, _ reading: FullTextQuery = .plain
  ) -> TypedExpression<Double, Double?> {
    let rank = SQLNode.function(
      FunctionCall(
        QualifiedName("ts_rank"), [vector(configuration), reading.node(query.sqlNode, configuration)]))
    return TypedExpression(
      .variants(
        DialectVariants("search with a configuration", ["postgresql": .cast(rank, SQLType(.double))])))
  }

  private func vector(_ configuration: String?) -> SQLNode {
    .function(
      FunctionCall(QualifiedName("to_tsvector"), FullTextQuery.arguments(sqlNode, configuration)))
  }
}

extension FullTextQuery {
  fileprivate func node(_ query: SQLNode, _ configuration: String?) -> SQLNode {
    .function(
      FunctionCall(QualifiedName(rawValue), FullTextQuery.arguments(query, configuration)))
  }

  fileprivate static func arguments(_ text: SQLNode, _ configuration: String?) -> [SQLNode] {
    (configuration.map { [.literal(.text($0))] } ?? []) + [text]
  }
}
