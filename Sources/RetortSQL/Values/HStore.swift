/// Texts by name: PostgreSQL's `HSTORE` (https://www.postgresql.org/docs/current/hstore.html), an extension that has to be
/// made first. A text can be NULL.
///
/// ```swift
/// products.attributes.set(HStore(["color": "red", "size": nil]))   // "color"=>"red","size"=>NULL
/// ```
///
/// Other databases have no such type; there it is stored as that text.
public struct HStore: Hashable, Sendable {
  public var values: [String: String?]

  public init(_ values: [String: String?]) { self.values = values }

  /// The text of a name; nil where there is none, or where it is NULL.
  public subscript(name: String) -> String? { values[name] ?? nil }
}

extension HStore: CustomStringConvertible {
  /// The text that PostgreSQL reads, in the order of the names.
  public var description: String {
    values.sorted { $0.key < $1.key }
      .map { "\(ArrayText.quoted($0.key))=>\($0.value.map(ArrayText.quoted) ?? "NULL")" }
      .joined(separator: ",")
  }
}

extension HStore: TypedRepresentable {
  public static var sqlType: SQLType {
    SQLType(exact: "HSTORE").withVariant(SQLType(.text), for: "mariadb", "mysql", "sqlite")
  }

  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue, let values = HStore.values(of: text) else {
      throw sqlValue.mismatch(Self.self)
    }
    self.init(values)
  }

  /// `"a"=>"1", "b"=>NULL`, as PostgreSQL writes it: names and texts always stand in quotes.
  private static func values(of text: String) -> [String: String?]? {
    var values: [String: String?] = [:]
    // By scalars: a mark that combines with a quote does not make it another one.
    var rest = text.unicodeScalars[...]
    func skip(_ signs: String) {
      while let first = rest.first, signs.unicodeScalars.contains(first) { rest.removeFirst() }
    }
    func quoted() -> String? {
      guard rest.popFirst() == "\"" else { return nil }
      var result = String.UnicodeScalarView()
      while let scalar = rest.popFirst() {
        switch scalar {
        case "\"": return String(result)
        case "\\":
          guard let next = rest.popFirst() else { return nil }
          result.append(next)
        default: result.append(scalar)
        }
      }
      return nil
    }
    skip(" ")
    while !rest.isEmpty {
      guard let name = quoted() else { return nil }
      skip(" =>")
      if rest.first == "\"" {
        guard let value = quoted() else { return nil }
        values[name] = .some(value)
      } else {
        guard String(rest.prefix(4)).uppercased() == "NULL" else { return nil }
        rest.removeFirst(4)
        values[name] = .some(nil)
      }
      skip(", ")
    }
    return values
  }
}
