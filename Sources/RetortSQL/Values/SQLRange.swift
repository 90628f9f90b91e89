/// A range of values: PostgreSQL's `INT4RANGE`, `TSTZRANGE` and the others.
///
/// ```swift
/// SQLRange(1..<10)                  // [1,10)
/// SQLRange(from: 5)                 // [5,)
/// SQLRange(from: 1, through: 10)    // [1,10]
/// SQLRange<Int>.empty
/// ```
///
/// PostgreSQL gives ranges of whole numbers and days back as `[lower,upper)`.
public struct SQLRange<Bound: SQLRepresentable & Hashable>: Hashable, Sendable {
  public enum Edge: Hashable, Sendable {
    case unbounded
    case including(Bound)
    case excluding(Bound)
  }

  public var lower: Edge
  public var upper: Edge
  /// Whether nothing is in it; its edges mean nothing then.
  public var isEmpty: Bool

  public init(lower: Edge, upper: Edge) {
    self.lower = lower
    self.upper = upper
    isEmpty = false
  }

  /// The range that holds nothing.
  public static var empty: SQLRange {
    var range = SQLRange(lower: .unbounded, upper: .unbounded)
    range.isEmpty = true
    return range
  }

  public init(_ range: Range<Bound>) where Bound: Comparable {
    self.init(lower: .including(range.lowerBound), upper: .excluding(range.upperBound))
    isEmpty = range.isEmpty
  }

  public init(_ range: ClosedRange<Bound>) where Bound: Comparable {
    self.init(lower: .including(range.lowerBound), upper: .including(range.upperBound))
  }

  /// From a value on.
  public init(from bound: Bound) { self.init(lower: .including(bound), upper: .unbounded) }

  /// Up to a value, without it.
  public init(upTo bound: Bound) { self.init(lower: .unbounded, upper: .excluding(bound)) }

  /// From a value through another one.
  public init(from lower: Bound, through upper: Bound) {
    self.init(lower: .including(lower), upper: .including(upper))
  }
}

extension SQLRange: CustomStringConvertible {
  /// The text that PostgreSQL reads: `[1,10)`.
  public var description: String {
    if isEmpty { return "empty" }
    func text(_ bound: Bound) -> String { RangeText.text(bound.sqlValue) }
    let start =
      switch lower {
      case .unbounded: "("
      case .including(let bound): "[" + text(bound)
      case .excluding(let bound): "(" + text(bound)
      }
    let end =
      switch upper {
      case .unbounded: ")"
      case .including(let bound): text(bound) + "]"
      case .excluding(let bound): text(bound) + ")"
      }
    return start + "," + end
  }
}

extension SQLRange: TypedRepresentable {
  /// The range over `Bound`'s own type; text where the database has no ranges.
  public static var sqlType: SQLType { type("RANGE") }

  /// What stores what is over `Bound`'s own type.
  ///
  /// - Parameter ending: of the type's name: `RANGE`, `MULTIRANGE`.
  static func type(_ ending: String) -> SQLType {
    let start: String
    switch Bound.sqlType.name {
    case .generic(.integer), .generic(.smallInteger): start = "INT4"
    case .generic(.bigInteger): start = "INT8"
    case .generic(.date): start = "DATE"
    case .generic(.dateTime): start = Bound.sqlType.timezone == true ? "TSTZ" : "TS"
    default: start = "NUM"
    }
    return SQLType(exact: start + ending)
      .withVariant(SQLType(.string, length: 255), for: "mariadb", "mysql", "sqlite")
  }

  public var sqlValue: SQLValue { .text(description) }

  public init(sqlValue: SQLValue) throws {
    guard case .text(let text) = sqlValue else { throw sqlValue.mismatch(Self.self) }
    if text == "empty" {
      self = .empty
      return
    }
    guard let parts = RangeText.parts(text) else { throw sqlValue.mismatch(Self.self) }
    func bound(_ text: String) throws -> Bound { try Bound(sqlValue: RangeText.value(text, Bound.sqlType)) }
    self.init(lower: .unbounded, upper: .unbounded)
    if let lower = parts.lower {
      self.lower = parts.includesLower ? .including(try bound(lower)) : .excluding(try bound(lower))
    }
    if let upper = parts.upper {
      self.upper = parts.includesUpper ? .including(try bound(upper)) : .excluding(try bound(upper))
    }
  }
}

/// Ranges as texts (https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-IO).
enum RangeText {
  static func text(_ value: SQLValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .double(let number): number.description
    case .text(let text): ArrayText.quoted(text)
    default: "\"\""
    }
  }

  static func value(_ text: String, _ type: SQLType) -> SQLValue {
    switch type.name {
    case .generic(.float), .generic(.double): Double(text).map { .double($0) } ?? .text(text)
    default: .text(text)
    }
  }

  /// The texts of the ranges of a multirange.
  static func ranges(of text: String) -> [String]? {
    let scalars = text.unicodeScalars
    guard scalars.first == "{", scalars.last == "}", scalars.count >= 2 else { return nil }
    var ranges: [String] = []
    var range = String.UnicodeScalarView()
    var isQuoted = false
    var rest = scalars.dropFirst().dropLast().makeIterator()
    while let scalar = rest.next() {
      // Between two ranges.
      if range.isEmpty, scalar == "," { continue }
      range.append(scalar)
      switch scalar {
      case "\"": isQuoted.toggle()
      case "\\":
        guard let next = rest.next() else { return nil }
        range.append(next)
      case "]" where !isQuoted, ")" where !isQuoted:
        ranges.append(String(range))
        range = String.UnicodeScalarView()
      default: break
      }
    }
    return range.isEmpty ? ranges : nil
  }

  static func parts(
    _ text: String
  ) -> (includesLower: Bool, lower: String?, upper: String?, includesUpper: Bool)? {
    // By scalars: a mark that combines with a quote does not make it another one.
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, scalars.count >= 3,
      first == "[" || first == "(",
      last == "]" || last == ")"
    else { return nil }
    var bounds: [String?] = []
    var bound = String.UnicodeScalarView()
    var isQuoted = false
    var isGiven = false
    var rest = scalars.dropFirst().dropLast().makeIterator()
    while let scalar = rest.next() {
      switch scalar {
      case "\"":
        isQuoted.toggle()
        isGiven = true
      case "\\":
        guard let next = rest.next() else { return nil }
        bound.append(next)
      case "," where !isQuoted:
        bounds.append(isGiven ? String(bound) : nil)
        (bound, isGiven) = (String.UnicodeScalarView(), false)
      default:
        bound.append(scalar)
        isGiven = true
      }
    }
    bounds.append(isGiven ? String(bound) : nil)
    guard bounds.count == 2, !isQuoted else { return nil }
    return (first == "[", bounds[0], bounds[1], last == "]")
  }
}
