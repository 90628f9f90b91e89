import RetortSQL

/// The parameters of several runs of one statement, one run's behind the other's.
public struct ParameterBatch: Sendable {
  /// How many parameters a run has; at least 1.
  public let width: Int
  /// All of them, in the order of the runs.
  public private(set) var values: [SQLValue] = []

  /// - Parameters:
  ///   - width: how many parameters a run has.
  ///   - capacity: for how many runs there is to be room.
  public init(width: Int, capacity: Int = 0) {
    precondition(width > 0, "a run of a statement with many sets of parameters has at least one")
    self.width = width
    values.reserveCapacity(width * capacity)
  }

  /// How many runs there are.
  public var count: Int { values.count / width }
  public var isEmpty: Bool { values.isEmpty }

  /// The next parameter: those of a run follow each other.
  public mutating func append(_ value: SQLValue) { values.append(value) }

  /// All parameters of a run.
  ///
  /// - Throws: `parameter_count` where they are more or fewer than the others'.
  public mutating func append(run parameters: some Collection<SQLValue>) throws {
    guard parameters.count == width else {
      throw RetortError(
        "parameter_count", "a run has \(parameters.count) parameters, those before it have \(width)")
    }
    values.append(contentsOf: parameters)
  }

  /// Those of one run, from 0.
  public subscript(run: Int) -> ArraySlice<SQLValue> { values[run * width..<(run + 1) * width] }

  /// The same parameters with so many runs made one, and those of the last runs that are fewer by themselves.
  ///
  /// - Complexity: O(1) where there are none of those, else O(number of parameters).
  func joiningRuns(_ count: Int) -> (joined: ParameterBatch, rest: ParameterBatch) {
    let whole = values.count - values.count % (width * count)
    let joined = ParameterBatch(
      width: width * count, values: whole == values.count ? values : Array(values[..<whole]))
    return (joined, ParameterBatch(width: width, values: Array(values[whole...])))
  }

  private init(width: Int, values: [SQLValue]) {
    self.width = width
    self.values = values
  }

  /// Empties it and keeps its memory.
  public mutating func removeAll() { values.removeAll(keepingCapacity: true) }
}
