import RetortSQL

/// A function of one's own, which every connection of an engine knows: SQLite calls it while a statement runs.
///
/// ```swift
/// let initials = SQLiteFunction("initials", isDeterministic: true) { (name: String?) in
///   name.map { String($0.split(separator: " ").compactMap(\.first)) }
/// }
/// let engine = try Engine("sqlite:///shop.db", drivers: [SQLiteDriver(functions: [initials])])
/// select(function("initials", users.name, as: String?.self))
/// // SELECT initials(users.name) FROM users
/// ```
///
/// What it throws ends the statement with a `DatabaseError` whose reason is its message. An argument that is NULL where the
/// closure takes no Optional, or of another type, is such an error (`unexpected_null`, `unexpected_value` in Swift).
/// Functions of one name that take different numbers of arguments stand beside each other; one with a name of SQLite's takes
/// its place. For aggregates see `aggregate`.
public struct SQLiteFunction: Sendable {
  enum Body: Sendable {
    case scalar(@Sendable ([SQLValue]) throws -> SQLValue)
    case aggregate(hasInverse: Bool, @Sendable () -> any SQLiteAggregation)
  }

  public let name: String
  /// Nil for any number.
  public let argumentCount: Int?
  /// Whether it always gives the same for the same arguments. Only then it may stand in indexes, generated columns and the
  /// conditions of partial indexes.
  public let isDeterministic: Bool
  let body: Body

  init(_ name: String, _ argumentCount: Int?, _ isDeterministic: Bool, _ body: Body) {
    self.name = name
    self.argumentCount = argumentCount
    self.isDeterministic = isDeterministic
    self.body = body
  }

  /// A function of values as they come.
  ///
  /// - Parameters:
  ///   - argumentCount: how many arguments it takes; nil for any number.
  ///   - body: gets the arguments; called on the thread of the statement, by several connections at the same time.
  public init(
    _ name: String, argumentCount: Int?, isDeterministic: Bool = false,
    _ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue
  ) {
    self.init(name, argumentCount, isDeterministic, .scalar(body))
  }

  /// A function without arguments.
  public init<Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false, _ body: @escaping @Sendable () throws -> Result
  ) {
    self.init(name, 0, isDeterministic, .scalar { _ in SQLiteArguments.result(try body()) })
  }

  /// A function of one argument.
  public init<A: SQLConvertible, Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false, _ body: @escaping @Sendable (A) throws -> Result
  ) {
    self.init(
      name, 1, isDeterministic,
      .scalar { values in
        let arguments = SQLiteArguments(values)
        return SQLiteArguments.result(try body(arguments.read(0, as: A.self)))
      })
  }

  /// A function of two arguments.
  public init<A: SQLConvertible, B: SQLConvertible, Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false, _ body: @escaping @Sendable (A, B) throws -> Result
  ) {
    self.init(
      name, 2, isDeterministic,
      .scalar { values in
        let arguments = SQLiteArguments(values)
        return SQLiteArguments.result(
          try body(arguments.read(0, as: A.self), arguments.read(1, as: B.self)))
      })
  }

  /// A function of three arguments.
  public init<A: SQLConvertible, B: SQLConvertible, C: SQLConvertible, Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false, _ body: @escaping @Sendable (A, B, C) throws -> Result
  ) {
    self.init(
      name, 3, isDeterministic,
      .scalar { values in
        let arguments = SQLiteArguments(values)
        return SQLiteArguments.result(
          try body(
            arguments.read(0, as: A.self), arguments.read(1, as: B.self), arguments.read(2, as: C.self)))
      })
  }
}

/// The arguments of a call.
struct SQLiteArguments {
  private let values: [SQLValue]

  init(_ values: [SQLValue]) { self.values = values }

  /// - Parameter index: of the argument, from 0. SQLite has counted them.
  func read<Value: SQLConvertible>(_ index: Int, as type: Value.Type) throws -> Value {
    do {
      return try Value.read(values[index])
    } catch let error as RetortError {
      throw RetortError(error.code, "argument \(index + 1): \(error.message)")
    }
  }

  /// What a function gives, in the form in which SQLite stores it.
  static func result<Value: SQLConvertible>(_ value: Value) -> SQLValue {
    SQLiteDialect().stored(BoundValue(value.storedValue, type: Value.storedType))
  }
}
