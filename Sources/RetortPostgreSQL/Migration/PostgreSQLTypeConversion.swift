import RetortSQL

/// How the values of a column become those of another type: the USING clause of ALTER COLUMN … TYPE.
///
/// Where the server has no cast between two types the values go through their texts. That the server always takes, so
/// that at least no rows and NULLs can be converted; a value whose text does not fit stops it.
struct PostgreSQLTypeConversion {
  private let from: PostgreSQLTypeName
  private let to: PostgreSQLTypeName
  /// The new type as it is spelled.
  private let target: String

  init(_ old: String, _ new: String) {
    from = PostgreSQLTypeName(old)
    to = PostgreSQLTypeName(new)
    target = new
  }

  /// The clause for a column; nil where the server converts by itself. It is left out there because a conversion that is
  /// written down cuts what is too long, and the server's own refuses.
  func using(_ column: String) -> String? {
    if from.canonical == to.canonical || from.base == to.base && from.isArray == to.isArray { return nil }
    if to.family == .text, !to.isArray {
      return from.base == "bytea" && !from.isArray ? "convert_from(\(column), 'UTF8')" : nil
    }
    switch (from.isArray, to.isArray) {
    case (false, false):
      return isAutomatic ? nil : PostgreSQLTypeConversion.scalar(column, from, to, target)
    case (true, true): return isAutomatic ? nil : "\(elements(column))::\(target)"
    case (false, true): return toArray(column)
    case (true, false):
      if to.family == .json { return "to_\(to.base)(\(column))" }
      return PostgreSQLTypeConversion.scalar("\(column)[1]", from.element, to, target)
    }
  }

  /// Whether an assignment converts values of the one type, or elements of arrays, to the other.
  private var isAutomatic: Bool {
    switch (from.family, to.family) {
    case (.number, .number), (.json, .json): true
    case (.moment, .moment):
      from.base == "timestamp" && (to.base == "date" || !to.hasZone || from.hasZone)
        || from.base == "date" && to.base == "timestamp"
    default: false
    }
  }

  /// An array whose elements have a cast to those of the new type, where need be through another one.
  private func elements(_ column: String) -> String {
    switch (from.family, to.family) {
    case (.boolean, .number), (.number, .boolean):
      from.base == "integer" || to.base == "integer" ? column : "\(column)::integer[]"
    default: from.family == .text || to.family == .text || from.casts(to: to) ? column : "\(column)::text[]"
    }
  }

  private func toArray(_ column: String) -> String {
    if from.family == .text { return "\(column)::\(target)" }
    let element = to.element
    if from.family == .json, element.family == .number || element.family == .boolean {
      return "translate(\(column)::text, '[]', '{}')::\(target)"
    }
    let isPlain = from.base == element.base || from.family == .number && element.family == .number
    let value =
      isPlain ? column : PostgreSQLTypeConversion.scalar(column, from, element, element.canonical)
    return "ARRAY[\(value)]::\(target)"
  }

  /// One value as one of another type.
  private static func scalar(
    _ value: String, _ from: PostgreSQLTypeName, _ to: PostgreSQLTypeName, _ target: String
  ) -> String {
    switch (from.family, to.family) {
    case (.text, _): return to.base == "bytea" ? "convert_to(\(value), 'UTF8')" : "\(value)::\(target)"
    case (_, .text): return from.base == "bytea" ? "convert_from(\(value), 'UTF8')" : "\(value)::\(target)"
    case (.json, .json): return "\(value)::\(target)"
    case (.json, _): return "(\(value) #>> '{}')::\(target)"
    case (_, .json): return "to_\(to.base)(\(value))"
    case (.boolean, .number) where to.base != "integer": return "\(value)::integer::\(target)"
    case (.number, .boolean): return "\(value) <> 0"
    case (.number, .other) where to.base == "money" && !from.casts(to: to),
      (.other, .number) where from.base == "money" && !from.casts(to: to):
      return "\(value)::numeric::\(target)"
    case (.moment, .moment) where from.base == "timestamp" && to.base == "time" && !from.casts(to: to):
      return "\(value)::timestamp with time zone::\(target)"
    default: return "\(value)\(from.casts(to: to) ? "" : "::text")::\(target)"
    }
  }
}

extension PostgreSQLTypeName {
  /// The type of an array's elements.
  fileprivate var element: PostgreSQLTypeName {
    isArray ? PostgreSQLTypeName(String(canonical.dropLast(2))) : self
  }

  fileprivate var hasZone: Bool { canonical.contains("with time zone") }

  /// The name that says all that a cast depends on.
  private var ofCast: String {
    if base.hasPrefix("interval") { return "interval" }
    return hasZone ? "\(base) with time zone" : base
  }

  /// Whether the server has a cast of its own between two types, arrays or not
  /// (https://www.postgresql.org/docs/current/catalog-pg-cast.html). Types of extensions and those that users make are
  /// taken to have none.
  fileprivate func casts(to other: PostgreSQLTypeName) -> Bool {
    let (from, to) = (ofCast, other.ofCast)
    if from == to || family == .number && other.family == .number { return true }
    if from.hasSuffix("range"), to == from.replacing("range", with: "multirange") { return true }
    return PostgreSQLTypeName.casts[from]?.contains(to) ?? false
  }

  private static let casts: [String: Set<String>] = [
    "boolean": ["integer"],
    "smallint": ["oid"],
    "integer": ["money", "bit", "boolean", "oid"],
    "bigint": ["money", "bit", "oid"],
    "numeric": ["money"],
    "money": ["numeric"],
    "oid": ["integer", "bigint"],
    "bit": ["integer", "bigint", "bit varying"],
    "bit varying": ["bit"],
    "date": ["timestamp", "timestamp with time zone"],
    "time": ["time with time zone", "interval"],
    "time with time zone": ["time"],
    "timestamp": ["date", "time", "timestamp with time zone"],
    "timestamp with time zone": ["date", "time", "time with time zone", "timestamp"],
    "interval": ["time"],
    "macaddr": ["macaddr8"],
    "macaddr8": ["macaddr"],
    "point": ["box"],
    "lseg": ["point"],
    "path": ["polygon"],
    "box": ["circle", "lseg", "polygon", "point"],
    "polygon": ["box", "point", "circle", "path"],
    "circle": ["point", "polygon", "box"],
  ]
}
