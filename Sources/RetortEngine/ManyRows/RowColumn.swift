import RetortSQL

/// Where a value stands in a row, a tuple in memory, and how it is read there.
///
/// A loop over the elements of a tuple whose types are not known takes ten times as long as reading a text in its place.
struct RowColumn {
  private enum Kind {
    case text, optionalText, integer, optionalInteger, double, optionalDouble
    case other((UnsafeRawPointer) -> SQLValue)
  }

  private let offset: Int
  private let kind: Kind

  /// - Parameter end: of the element before; moved behind this one.
  init<Value: SQLConvertible>(_ type: Value.Type, behind end: inout Int) {
    let alignment = MemoryLayout<Value>.alignment
    offset = (end + alignment - 1) / alignment * alignment
    end = offset + MemoryLayout<Value>.size
    kind =
      switch type {
      case is String.Type: .text
      case is String?.Type: .optionalText
      case is Int.Type: .integer
      case is Int?.Type: .optionalInteger
      case is Double.Type: .double
      case is Double?.Type: .optionalDouble
      default: .other { $0.assumingMemoryBound(to: Value.self).pointee.storedValue }
      }
  }

  /// The value in the row at an address, which holds one of this column's type at the offset.
  func value(in row: UnsafeRawPointer) -> SQLValue {
    func read<Value>(_ type: Value.Type) -> Value { row.load(fromByteOffset: offset, as: type) }
    return switch kind {
    case .text: .text(read(String.self))
    case .optionalText: read(String?.self).map { .text($0) } ?? .null
    case .integer: .integer(Int64(read(Int.self)))
    case .optionalInteger: read(Int?.self).map { .integer(Int64($0)) } ?? .null
    case .double: .double(read(Double.self))
    case .optionalDouble: read(Double?.self).map { .double($0) } ?? .null
    case .other(let read): read(row + offset)
    }
  }
}
