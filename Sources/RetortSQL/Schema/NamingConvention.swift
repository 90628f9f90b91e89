/// Templates for the names of constraints and indexes that have none, in SQLAlchemy's vocabulary:
/// `{"fk": "fk_%(table_name)s_%(column_0_name)s", "ix": "ix_%(table_name)s_%(column_0_N_name)s"}`.
public struct NamingConvention: Hashable, Sendable {
  public static let keys = ["pk", "uq", "fk", "ck", "ix"]

  public var templates: [String: String]
  /// Tokens of one's own, which come before the usual ones of the same name.
  public var tokens: [String: Token]
  /// How many bytes a name has at most. A longer one that the convention has made is cut, and ends in four digits of the hash
  /// of what it was; nil does not cut.
  public var maximumLength: Int?

  /// Names indexes `ix_<table>_<columns>` and leaves constraints unnamed.
  public static let standard = NamingConvention(
    templates: ["ix": "ix_%(table_name)s_%(column_0_N_name)s"], maximumLength: nil)

  /// A convention.
  ///
  /// ```swift
  /// let convention = NamingConvention(
  ///   templates: ["fk": "fk_%(table_name)s_%(columns)s", "ck": "ck_%(table_name)s_%(constraint_name)s"],
  ///   tokens: ["columns": { $0.columns.joined(separator: "_and_") }])
  /// let metadata = convention.applied(to: Metadata(tables: […]))
  /// ```
  ///
  /// - Parameters:
  ///   - templates: by kind: `pk`, `uq`, `fk`, `ck`, `ix`.
  ///   - tokens: functions of what is named, by the name that templates use: `%(columns)s`.
  ///   - maximumLength: PostgreSQL keeps 63 bytes, MariaDB and MySQL 64 characters, SQLite all.
  public init(
    templates: [String: String], tokens: [String: @Sendable (Subject) -> String] = [:],
    maximumLength: Int? = 63
  ) {
    self.templates = templates
    self.tokens = tokens.mapValues(Token.init)
    self.maximumLength = maximumLength
  }

  /// What a function makes of a subject. Two are equal where one is a copy of the other.
  public struct Token: Hashable, Sendable {
    private final class Body: Sendable {
      let make: @Sendable (Subject) -> String
      init(_ make: @escaping @Sendable (Subject) -> String) { self.make = make }
    }

    private let body: Body

    /// A token that `make` works out.
    public init(_ make: @escaping @Sendable (Subject) -> String) { body = Body(make) }

    func value(for subject: Subject) -> String { body.make(subject) }

    public static func == (a: Token, b: Token) -> Bool { a.body === b.body }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(body)) }
  }

  /// What a template may mention.
  public struct Subject {
    public var table: String
    public var columns: [String]
    public var referredTable: String?
    public var referredColumns: [String]
    public var constraintName: String?

    public init(
      table: String, columns: [String], referredTable: String? = nil, referredColumns: [String] = [],
      constraintName: String? = nil
    ) {
      self.table = table
      self.columns = columns
      self.referredTable = referredTable
      self.referredColumns = referredColumns
      self.constraintName = constraintName
    }
  }

  /// The name that the convention gives, nil where it has no template for `key` or the template needs
  /// something that the subject lacks.
  ///
  /// Tokens: `table_name`, `referred_table_name`, `constraint_name`, `column_0_name` (and `_1`, …),
  /// `column_0N_name` (all columns joined), `column_0_N_name` (all joined by `_`), `column_0_label`
  /// (`table_column`), `referred_column_0_name` likewise, and those of `tokens`. A name that is longer than `maximumLength` is
  /// cut.
  public func name(_ key: String, for subject: Subject) -> String? {
    guard let template = templates[key] else { return nil }
    var result = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "%(") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: ")s") else { return nil }
      let token = rest[start.upperBound..<end.lowerBound]
      let own = tokens[String(token)]?.value(for: subject)
      guard let value = own ?? NamingConvention.value(of: String(token), in: subject) else { return nil }
      result += value
      rest = rest[end.upperBound...]
    }
    return cut(result + rest)
  }

  /// A name that fits: the beginning of a longer one, and the end of its hash, as SQLAlchemy cuts it.
  private func cut(_ name: String) -> String {
    guard let maximumLength, name.utf8.count > maximumLength else { return name }
    var kept = name.unicodeScalars.prefix(max(maximumLength - 8, 0))
    while kept.reduce(0, { $0 + UTF8.width($1) }) > maximumLength - 8, !kept.isEmpty { kept.removeLast() }
    return String(String.UnicodeScalarView(kept)) + "_" + MD5.hexadecimal(of: name).suffix(4)
  }

  private static func value(of token: String, in subject: Subject) -> String? {
    switch token {
    case "table_name": return subject.table
    case "referred_table_name": return subject.referredTable
    case "constraint_name": return subject.constraintName
    default: break
    }
    var columns = subject.columns
    var rest = token[...]
    if rest.hasPrefix("referred_") {
      columns = subject.referredColumns
      rest = rest.dropFirst("referred_".count)
    }
    guard rest.hasPrefix("column_"), !columns.isEmpty else { return nil }
    rest = rest.dropFirst("column_".count)
    guard let underscore = rest.lastIndex(of: "_") else { return nil }
    let position = rest[..<underscore]
    let suffix = rest[rest.index(after: underscore)...]
    let names = suffix == "label" ? columns.map { "\(subject.table)_\($0)" } : columns
    guard suffix == "name" || suffix == "label" || suffix == "key" else { return nil }
    switch position {
    case "0N": return names.joined()
    case "0_N": return names.joined(separator: "_")
    default:
      guard let index = Int(position), names.indices.contains(index) else { return nil }
      return names[index]
    }
  }
}
