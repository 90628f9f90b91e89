/// Templates for the names of constraints and indexes that have none, in SQLAlchemy's vocabulary:
/// `{"fk": "fk_%(table_name)s_%(column_0_name)s", "ix": "ix_%(table_name)s_%(column_0_N_name)s"}`.
public struct NamingConvention: Hashable, Sendable {
  public static let keys = ["pk", "uq", "fk", "ck", "ix"]

  public var templates: [String: String]

  /// Names indexes `ix_<table>_<columns>` and leaves constraints unnamed.
  public static let standard = NamingConvention(templates: ["ix": "ix_%(table_name)s_%(column_0_N_name)s"])

  public init(templates: [String: String]) {
    self.templates = templates
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
  /// (`table_column`), and `referred_column_0_name` likewise.
  public func name(_ key: String, for subject: Subject) -> String? {
    guard let template = templates[key] else { return nil }
    var result = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "%(") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: ")s") else { return nil }
      let token = rest[start.upperBound..<end.lowerBound]
      guard let value = NamingConvention.value(of: String(token), in: subject) else { return nil }
      result += value
      rest = rest[end.upperBound...]
    }
    return result + rest
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
