import RetortSQL

extension SQLiteFunction {
  /// An aggregate of values as they come.
  ///
  /// - Parameters:
  ///   - argumentCount: how many arguments it takes; nil for any number.
  ///   - initial: the state of a group before its first row.
  ///   - step: takes a row into the state.
  ///   - inverse: takes the oldest row out of the state again. With it, it is a window function too, `OVER (…)`.
  ///   - result: what the state amounts to. Called for a group without rows as well.
  public static func aggregate<State>(
    _ name: String, argumentCount: Int?, isDeterministic: Bool = false,
    initial: @escaping @autoclosure @Sendable () -> State,
    step: @escaping @Sendable (inout State, [SQLValue]) throws -> Void,
    inverse: (@Sendable (inout State, [SQLValue]) throws -> Void)? = nil,
    result: @escaping @Sendable (State) throws -> SQLValue
  ) -> SQLiteFunction {
    let body = Body.aggregate(hasInverse: inverse != nil) {
      TypedAggregation(initial(), step, inverse, result)
    }
    return SQLiteFunction(name, argumentCount, isDeterministic, body)
  }

  /// An aggregate of one argument.
  ///
  /// ```swift
  /// SQLiteFunction.aggregate("product", initial: 1.0) { (product: inout Double, factor: Double) in
  ///   product *= factor
  /// } result: { $0 }
  /// // SELECT product(items.quantity) FROM items
  /// ```
  public static func aggregate<State, A: SQLConvertible, Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false,
    initial: @escaping @autoclosure @Sendable () -> State,
    step: @escaping @Sendable (inout State, A) throws -> Void,
    inverse: (@Sendable (inout State, A) throws -> Void)? = nil,
    result: @escaping @Sendable (State) throws -> Result
  ) -> SQLiteFunction {
    var inverseOfValues: (@Sendable (inout State, [SQLValue]) throws -> Void)?
    if let inverse {
      inverseOfValues = { state, values in try inverse(&state, SQLiteArguments(values).read(0, as: A.self)) }
    }
    return aggregate(
      name, argumentCount: 1, isDeterministic: isDeterministic, initial: initial(),
      step: { state, values in try step(&state, SQLiteArguments(values).read(0, as: A.self)) },
      inverse: inverseOfValues, result: { state in SQLiteArguments.result(try result(state)) })
  }

  /// An aggregate of two arguments.
  public static func aggregate<State, A: SQLConvertible, B: SQLConvertible, Result: SQLConvertible>(
    _ name: String, isDeterministic: Bool = false,
    initial: @escaping @autoclosure @Sendable () -> State,
    step: @escaping @Sendable (inout State, A, B) throws -> Void,
    inverse: (@Sendable (inout State, A, B) throws -> Void)? = nil,
    result: @escaping @Sendable (State) throws -> Result
  ) -> SQLiteFunction {
    var inverseOfValues: (@Sendable (inout State, [SQLValue]) throws -> Void)?
    if let inverse {
      inverseOfValues = { state, values in
        let arguments = SQLiteArguments(values)
        try inverse(&state, arguments.read(0, as: A.self), arguments.read(1, as: B.self))
      }
    }
    return aggregate(
      name, argumentCount: 2, isDeterministic: isDeterministic, initial: initial(),
      step: { state, values in
        let arguments = SQLiteArguments(values)
        try step(&state, arguments.read(0, as: A.self), arguments.read(1, as: B.self))
      },
      inverse: inverseOfValues, result: { state in SQLiteArguments.result(try result(state)) })
  }
}

/// One group of an aggregate while its rows come.
protocol SQLiteAggregation: AnyObject {
  func step(_ values: [SQLValue]) throws
  func inverse(_ values: [SQLValue]) throws
  func result() throws -> SQLValue
}

private final class TypedAggregation<State>: SQLiteAggregation {
  private var state: State
  private let takeIn: @Sendable (inout State, [SQLValue]) throws -> Void
  private let takeOut: (@Sendable (inout State, [SQLValue]) throws -> Void)?
  private let amount: @Sendable (State) throws -> SQLValue

  init(
    _ state: State, _ takeIn: @escaping @Sendable (inout State, [SQLValue]) throws -> Void,
    _ takeOut: (@Sendable (inout State, [SQLValue]) throws -> Void)?,
    _ amount: @escaping @Sendable (State) throws -> SQLValue
  ) {
    self.state = state
    self.takeIn = takeIn
    self.takeOut = takeOut
    self.amount = amount
  }

  func step(_ values: [SQLValue]) throws { try takeIn(&state, values) }
  func inverse(_ values: [SQLValue]) throws { try takeOut?(&state, values) }
  func result() throws -> SQLValue { try amount(state) }
}
