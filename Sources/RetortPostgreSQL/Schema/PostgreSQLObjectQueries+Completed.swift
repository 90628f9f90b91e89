extension PostgreSQLObjectQueries {
  /// The query with its conditions, for this version of the server.
  static func completed(_ query: String, _ session: PostgreSQLReadSession) -> String {
    PostgreSQLCatalogText.filled(query) { key in
      if key == "no_parent" { return session.version >= 130000 ? "t.tgparentid = 0" : "true" }
      if key == "prefix" { return prefix }
      if key.hasPrefix("name:") {
        let column = String(key.dropFirst("name:".count))
        return PostgreSQLCatalogText.filled(nameCondition) { $0 == "name" ? column : nil }
      }
      if key.hasPrefix("owner:") {
        let words = key.dropFirst("owner:".count).split(separator: " ").map(String.init)
        guard let catalog = words.first, let row = words.last else { return nil }
        return PostgreSQLCatalogText.filled(ownerCondition) {
          $0 == "row" ? row : $0 == "catalog" ? catalog : nil
        }
      }
      return nil
    }
  }
}
