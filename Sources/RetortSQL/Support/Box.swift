/// A value kept out of line: for recursive values, and for parts that few values have.
public indirect enum Box<Value> {
  case value(Value)

  public init(_ value: Value) { self = .value(value) }

  public var value: Value {
    switch self {
    case .value(let value): value
    }
  }
}

extension Box: Equatable where Value: Equatable {}
extension Box: Hashable where Value: Hashable {}
extension Box: Sendable where Value: Sendable {}
