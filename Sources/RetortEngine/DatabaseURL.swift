import RetortSQL

/// A database URL: `sqlite:///relative.db`, `sqlite:////absolute.db`, `sqlite://` (in memory),
/// `postgresql://user:password@host:port/database?option=value`, `mysql://…`, `mariadb://…`.
///
/// `description` never shows the password.
public struct DatabaseURL: Hashable, Sendable, CustomStringConvertible {
  public var scheme: String
  public var user: String?
  public var password: String?
  /// A name or an address; an IPv6 address without its brackets.
  public var host: String?
  public var port: Int?
  /// Without the slash that separates it from the host; nil where the URL names none.
  public var database: String?
  public var options: [Option]

  public struct Option: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A URL of its parts, as they are: nothing in them is an escape.
  ///
  /// ```swift
  /// try DatabaseURL(
  ///   scheme: "postgresql", user: "app", password: secret, host: "db", database: "shop", options: ["sslmode": "require"])
  /// // postgresql://app:***@db/shop?sslmode=require
  /// ```
  ///
  /// - Parameters:
  ///   - host: a name or an address; an IPv6 address without its brackets.
  ///   - port: from 1 to 65535; nil for the database's own.
  ///   - database: the name, or the file of SQLite; nil for none, or a database in memory.
  ///   - options: in their order.
  /// - Throws: `invalid_url`.
  public init(
    scheme: String, user: String? = nil, password: String? = nil, host: String? = nil, port: Int? = nil,
    database: String? = nil, options: KeyValuePairs<String, String> = [:]
  ) throws {
    let isName = scheme.utf8.allSatisfy {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || "+-._".utf8.contains($0)
    }
    guard isName, !scheme.isEmpty else {
      throw RetortError("invalid_url", "'\(scheme)' is no scheme of a database URL: expected e.g. postgresql")
    }
    guard port.map({ (1...65535).contains($0) }) ?? true else {
      throw RetortError("invalid_url", "the port of the database URL is not a number from 1 to 65535")
    }
    self.scheme = DatabaseURL.scheme(scheme)
    self.user = user
    self.password = password
    self.host = host
    self.port = port
    self.database = database
    self.options = options.map { Option(name: $0.key, value: $0.value) }
  }

  /// `postgresql+driver://` is how SQLAlchemy names a driver; here there is one driver a database.
  private static func scheme(_ text: some StringProtocol) -> String {
    let scheme = text.prefix { $0 != "+" }.lowercased()
    return scheme == "postgres" ? "postgresql" : scheme
  }

  /// Reads a URL. Percent escapes are decoded in user, password, database and options.
  ///
  /// - Throws: `invalid_url` (which shows no password).
  public init(_ text: String) throws {
    guard let separator = text.firstRange(of: "://"), separator.lowerBound > text.startIndex else {
      throw RetortError(
        "invalid_url",
        "this is not a database URL: expected e.g. sqlite:///app.db or postgresql://host/database")
    }
    scheme = DatabaseURL.scheme(text[..<separator.lowerBound])
    var rest = text[separator.upperBound...]

    options = []
    if let question = rest.firstIndex(of: "?") {
      for pair in rest[rest.index(after: question)...].split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        options.append(
          Option(
            name: try DatabaseURL.decoded(parts[0]),
            value: try parts.count > 1 ? DatabaseURL.decoded(parts[1]) : ""))
      }
      rest = rest[..<question]
    }

    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var authority = rest[..<slash]
    if slash < rest.endIndex {
      let name = try DatabaseURL.decoded(rest[rest.index(after: slash)...])
      database = name.isEmpty ? nil : name
    }
    if let at = authority.lastIndex(of: "@") {
      let credentials = authority[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      user = try DatabaseURL.decoded(credentials[0])
      if credentials.count > 1 { password = try DatabaseURL.decoded(credentials[1]) }
      authority = authority[authority.index(after: at)...]
    }
    guard !authority.contains(",") else {
      throw RetortError(
        "invalid_url",
        "a database URL has one host: several for PostgreSQL go into its options, "
          + "postgresql:///database?host=one,two&port=5432,5433")
    }
    if let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") {
      guard let number = Int(authority[authority.index(after: colon)...]), (1...65535).contains(number) else {
        throw RetortError("invalid_url", "the port of the database URL is not a number from 1 to 65535")
      }
      port = number
      authority = authority[..<colon]
    }
    // The brackets of an IPv6 address are the URL's, and no part of it.
    if authority.first == "[", authority.last == "]" { authority = authority.dropFirst().dropLast() }
    if !authority.isEmpty { host = try DatabaseURL.decoded(authority) }
  }

  public func option(_ name: String) -> String? { options.last { $0.name == name }?.value }

  /// Sets an option, or takes it out.
  ///
  /// - Parameter value: in the place of all that it had; nil for none.
  public mutating func setOption(_ name: String, to value: String?) {
    let place = options.firstIndex { $0.name == name } ?? options.endIndex
    options.removeAll { $0.name == name }
    if let value { options.insert(Option(name: name, value: value), at: place) }
  }

  private static func decoded(_ text: Substring) throws -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = iterator.next(), let low = iterator.next(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { throw RetortError("invalid_url", "the database URL holds a '%' that is no percent escape") }
      bytes.append(value)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
