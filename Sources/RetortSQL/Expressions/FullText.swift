extension ColumnElement where Value == String {
  /// Whether the text matches what is searched for, by the database's own full-text search.
  ///
  /// ```swift
  /// articles.body.search("quick fox")
  /// // PostgreSQL: to_tsvector(articles.body) @@ plainto_tsquery($1)
  /// // MariaDB:    MATCH (articles.body) AGAINST (?)
  /// // SQLite:     articles.body MATCH ?      (a column of an FTS table)
  /// ```
  public func search(_ query: some SQLExpression<String>) -> Condition {
    Condition(.fullText([sqlNode], query.sqlNode))
  }
}

/// The same over several columns, which MariaDB and MySQL have one index for. SQLite searches whole tables: `table MATCH ?`.
public func search(
  _ query: some SQLExpression<String>, in columns: any ColumnElement<String>...
) -> Condition {
  Condition(.fullText(columns.map { $0.sqlNode }, query.sqlNode))
}
