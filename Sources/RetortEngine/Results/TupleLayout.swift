import RetortSQL

/// Where the elements of a tuple stand in memory, and how they are read and written there.
///
/// Code that goes through a tuple whose types it does not know takes ten times as long as code that looks at a text in
/// its place.
struct TupleLayout {
  private(set) var elements: [TupleElement] = []
  private var accesses: [TupleAccess] = []
  private var end = 0

  /// Adds an element behind the others.
  mutating func add<Value: SQLConvertible>(_ type: Value.Type) {
    let alignment = MemoryLayout<Value>.alignment
    let offset = (end + alignment - 1) / alignment * alignment
    end = offset + MemoryLayout<Value>.size
    elements.append(TupleElement(type, at: offset))
    accesses.append(TupleAccess(type))
  }

  /// Makes sure that all elements are there.
  ///
  /// - Parameter size: the tuple's. Elements stand one behind the other, each where its alignment allows:
  ///   https://github.com/swiftlang/swift/blob/main/docs/ABI/TypeLayout.rst
  func fill(_ size: Int) { precondition(end == size, "a tuple is not laid out as it should be") }

  /// An element of the tuple at an address, as it is bound.
  func value(_ index: Int, in tuple: UnsafeRawPointer) -> SQLValue {
    let element = elements[index]
    return element.value(in: tuple) ?? accesses[index].value(tuple + element.offset)
  }

  /// Initializes the tuple at an address with a row.
  ///
  /// - Throws: as `RowReading` does; nothing stays initialized then.
  func read(_ row: borrowing any RowReader & ~Copyable, into tuple: UnsafeMutableRawPointer) throws {
    try elements.withUnsafeBufferPointer { elements in
      for index in elements.indices where !elements[index].read(row, index, into: tuple) {
        do {
          try accesses[index].read(row, index, tuple + elements[index].offset)
        } catch {
          for done in 0..<index { accesses[done].deinitialize(tuple + elements[done].offset) }
          throw error
        }
      }
    }
  }
}

/// One element of a type that is read often, without a function that knows the type; nothing that has to be counted when
/// it is looked at.
struct TupleElement {
  private enum Kind {
    case text, optionalText, integer, optionalInteger, double, optionalDouble, other
  }

  let offset: Int
  private let kind: Kind

  init<Value: SQLConvertible>(_ type: Value.Type, at offset: Int) {
    self.offset = offset
    kind =
      switch type {
      case is String.Type: .text
      case is String?.Type: .optionalText
      case is Int.Type: .integer
      case is Int?.Type: .optionalInteger
      case is Double.Type: .double
      case is Double?.Type: .optionalDouble
      default: .other
      }
  }

  /// The element of the tuple at an address, nil where its type is another one.
  func value(in tuple: UnsafeRawPointer) -> SQLValue? {
    func load<Value>(_ type: Value.Type) -> Value { tuple.load(fromByteOffset: offset, as: type) }
    return switch kind {
    case .text: .text(load(String.self))
    case .optionalText: load(String?.self).map { .text($0) } ?? .null
    case .integer: .integer(Int64(load(Int.self)))
    case .optionalInteger: load(Int?.self).map { .integer(Int64($0)) } ?? .null
    case .double: .double(load(Double.self))
    case .optionalDouble: load(Double?.self).map { .double($0) } ?? .null
    case .other: nil
    }
  }

  /// Initializes the element of the tuple at an address with a column of a row.
  ///
  /// - Returns: false where its type is another one, or the value is not just of that type: NULL, or an error.
  func read(_ row: borrowing any RowReader & ~Copyable, _ index: Int, into tuple: UnsafeMutableRawPointer)
    -> Bool
  {
    func put<Value>(_ value: Value, as type: Value.Type) -> Bool {
      (tuple + offset).initializeMemory(as: type, to: value)
      return true
    }
    switch kind {
    case .text: return row.exactText(index).map { put($0, as: String.self) } ?? false
    case .optionalText: return row.exactText(index).map { put($0, as: String?.self) } ?? false
    case .integer:
      return row.exactInteger(index).flatMap(Int.init(exactly:)).map { put($0, as: Int.self) } ?? false
    case .optionalInteger:
      return row.exactInteger(index).flatMap(Int.init(exactly:)).map { put($0, as: Int?.self) } ?? false
    case .double: return row.exactDouble(index).map { put($0, as: Double.self) } ?? false
    case .optionalDouble: return row.exactDouble(index).map { put($0, as: Double?.self) } ?? false
    case .other: return false
    }
  }
}

/// The same for any type, by functions that were made for it.
private struct TupleAccess {
  let value: (UnsafeRawPointer) -> SQLValue
  let read: (borrowing any RowReader & ~Copyable, Int, UnsafeMutableRawPointer) throws -> Void
  let deinitialize: (UnsafeMutableRawPointer) -> Void

  init<Value: SQLConvertible>(_ type: Value.Type) {
    value = { $0.assumingMemoryBound(to: Value.self).pointee.storedValue }
    read = { row, index, place in
      place.initializeMemory(as: Value.self, to: try RowReading.value(of: row, index, as: Value.self))
    }
    deinitialize = { $0.assumingMemoryBound(to: Value.self).deinitialize(count: 1) }
  }
}
