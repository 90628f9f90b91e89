/// What `createAll` and `dropAll` look for before they make or drop it.
///
/// ```swift
/// try metadata.createAll(on: engine, checkFirst: [.tables, .types])
/// try metadata.createAll(on: engine, checkFirst: .all)    // adds indexes that tables lack
/// try metadata.createAll(on: engine, checkFirst: false)   // what is there already is an error
/// ```
///
/// What is looked for is passed over where it is there (or not there, when it is to be dropped), by name, however it looks.
public struct CheckFirst: OptionSet, Hashable, Sendable, ExpressibleByBooleanLiteral {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Tables, with the indexes that they are made with.
  public static let tables = CheckFirst(rawValue: 1)
  public static let views = CheckFirst(rawValue: 2)
  public static let sequences = CheckFirst(rawValue: 4)
  /// Enumerations and domains.
  public static let types = CheckFirst(rawValue: 8)
  /// Schemas, extensions, routines, triggers, comments and what is kept as text.
  public static let others = CheckFirst(rawValue: 16)
  /// Indexes of tables that are there: those that a table lacks are made. Together with `tables`.
  public static let indexes = CheckFirst(rawValue: 32)

  /// Nothing: `false`.
  public static let none: CheckFirst = []
  /// Everything but indexes of tables that are there: `true`.
  public static let standard: CheckFirst = [.tables, .views, .sequences, .types, .others]
  public static let all: CheckFirst = [.standard, .indexes]

  /// `standard` or `none`.
  public init(_ value: Bool) { self = value ? .standard : .none }

  public init(booleanLiteral value: Bool) { self.init(value) }
}
