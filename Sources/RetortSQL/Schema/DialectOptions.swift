/// Options that only one dialect reads: `{"sqlite": {"strict": true}}`.
public struct DialectOptions: Hashable, Sendable {
  /// Sorted by dialect name; each object keeps the order in which it was written.
  public private(set) var byDialect: [String: JSONObject]

  public init(_ byDialect: [String: JSONObject] = [:]) {
    self.byDialect = byDialect.filter { !$0.value.isEmpty }
  }

  public var isEmpty: Bool { byDialect.isEmpty }

  /// The value of an option for the dialect known by `names`, most specific first.
  public func value(_ key: String, for names: [String]) -> JSONValue? {
    guard !byDialect.isEmpty else { return nil }
    for name in names {
      if let value = byDialect[name]?[key] { return value }
    }
    return nil
  }

  public func flag(_ key: String, for names: [String]) -> Bool {
    value(key, for: names)?.boolValue ?? false
  }

  /// Sets an option, or removes it where `value` is nil.
  public mutating func set(_ key: String, to value: JSONValue?, for dialect: String) {
    if value == nil, byDialect[dialect] == nil { return }
    var object = byDialect[dialect] ?? JSONObject()
    object[key] = value
    byDialect[dialect] = object.isEmpty ? nil : object
  }

  /// All options of the dialect known by `names`; what a more specific name says wins.
  public func merged(for names: [String]) -> JSONObject {
    var result = JSONObject()
    for name in names.reversed() {
      for member in byDialect[name]?.members ?? [] { result[member.key] = member.value }
    }
    return result
  }

  /// Adds `other`'s options; a null value removes one.
  public mutating func merge(_ other: DialectOptions) {
    for (dialect, object) in other.byDialect {
      for member in object.members {
        set(member.key, to: member.value == .null ? nil : member.value, for: dialect)
      }
    }
  }
}
