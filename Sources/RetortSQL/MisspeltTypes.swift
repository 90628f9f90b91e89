/// A column of a type that nobody knows, and that looks like one that is known.
public struct MisspeltType: Sendable {
  public var table: Table
  public var column: Column
  /// The type as it is written.
  public var text: String
  /// Its first word, in lower case.
  public var word: String
  /// What it may have been meant for.
  public var near: String

  /// - Parameter table: how the database's messages name the table.
  public func error(table: String) -> RetortError {
    RetortError(
      "unsupported_type",
      "column '\(column.name)' of table '\(table)': the server knows no type '\(text)' (did you mean '\(near)'?)"
    )
  }
}

extension Metadata {
  /// The columns whose types may be misspelt, one for each such word: the database has to say whether it has one.
  ///
  /// - Parameters:
  ///   - known: the words that the dialect's types begin with.
  ///   - own: types that the schema itself makes.
  public func typesThatMayBeMisspelt(_ dialect: any Dialect, known: Set<String>, own: Set<String> = [])
    -> [MisspeltType]
  {
    var asked = own.union(known)
    let candidates = GenericType.allCases.map(\.rawValue) + known.sorted()
    var result: [MisspeltType] = []
    for table in tables {
      for column in table.columns {
        guard case .exact(let text) = column.type.variant(for: dialect.optionNames).name else { continue }
        let word = String(text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }).asciiLowercased
        guard asked.insert(word).inserted, let near = NearestName.of(word, among: candidates) else {
          continue
        }
        result.append(MisspeltType(table: table, column: column, text: text, word: word, near: near))
      }
    }
    return result
  }
}
