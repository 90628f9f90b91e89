import RetortSQL

/// An array that grows row by row.
///
/// The code that reads rows does not know their type when it is compiled; what an `Array` of them has to find out about it
/// at each `append` took a fifth of the time of a query.
final class RowCollector<Element> {
  private(set) var count = 0
  private var capacity = 0
  private var memory: UnsafeMutablePointer<Element>?
  private let stride = MemoryLayout<Element>.stride

  /// The uninitialized memory of the next row, which counts after `commit`.
  func place() -> UnsafeMutableRawPointer {
    if count < capacity, let memory { return UnsafeMutableRawPointer(memory).advanced(by: count * stride) }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(16, 2 * capacity))
    if let memory {
      larger.moveInitialize(from: memory, count: count)
      memory.deallocate()
    }
    memory = larger
    capacity = max(16, 2 * capacity)
    return UnsafeMutableRawPointer(larger).advanced(by: count * stride)
  }

  /// The row at `place()` has been initialized.
  func commit() { count += 1 }

  /// All rows, which are gone from here.
  func take() -> [Element] {
    guard let memory, count > 0 else { return [] }
    defer { count = 0 }
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: memory, count: count)
      initialized = count
    }
  }

  deinit {
    memory?.deinitialize(count: count)
    memory?.deallocate()
  }
}

/// What a row is read as.
protocol RowShape: SendableMetatype {
  associatedtype Element
  /// - Parameter statement: whose rows are read.
  init(_ statement: SQLStatement)
  /// How many columns a row must have; nil for any number.
  var width: Int? { get }
  func read(_ row: borrowing any RowReader & ~Copyable) throws -> Element
  /// The same, into uninitialized memory for an element; it stays uninitialized where that throws.
  func read(_ row: borrowing any RowReader & ~Copyable, into memory: UnsafeMutableRawPointer) throws
}

extension RowShape {
  var width: Int? { nil }

  /// - Throws: `column_count` where a query written by hand has other columns than types were given for.
  func requireWidth(of row: borrowing any RowReader & ~Copyable) throws {
    guard let width, row.count != width else { return }
    throw RetortError(
      "column_count",
      "the query has \(row.count) columns, and types were given for \(width): give one for each")
  }

  func read(_ row: borrowing any RowReader & ~Copyable, into memory: UnsafeMutableRawPointer) throws {
    memory.initializeMemory(as: Element.self, to: try read(row))
  }
}

/// A tuple. A value, not a function: closures cannot hold the types of a pack by themselves.
struct RowTuple<each Output: SQLConvertible>: RowShape {
  private let layout: TupleLayout
  var width: Int? { layout.elements.count }

  init(_ statement: SQLStatement) { self.init() }

  init() {
    var layout = TupleLayout()
    for type in repeat (each Output).self { layout.add(type) }
    layout.fill(MemoryLayout<(repeat each Output)>.size)
    self.layout = layout
  }

  func hand(_ row: borrowing any RowReader & ~Copyable, to body: (repeat each Output) throws -> Void) throws {
    let values = try read(row)
    try body(repeat each values)
  }

  func read(_ row: borrowing any RowReader & ~Copyable) throws -> (repeat each Output) {
    var index = 0
    func next<Value: SQLConvertible>(_ type: Value.Type) throws -> Value {
      defer { index += 1 }
      return try RowReading.value(of: row, index, as: type)
    }
    return (repeat try next((each Output).self))
  }

  /// Element by element: what the whole tuple's type is like is not asked for each row.
  func read(_ row: borrowing any RowReader & ~Copyable, into memory: UnsafeMutableRawPointer) throws {
    try layout.read(row, into: memory)
  }
}

/// The value of the only column. The same as a tuple of one, for which the compiler is told so.
struct SingleColumn<Output: SQLConvertible>: RowShape {
  var width: Int? { 1 }

  init(_ statement: SQLStatement) {}
  init() {}

  func read(_ row: borrowing any RowReader & ~Copyable) throws -> Output {
    try RowReading.value(of: row, 0, as: Output.self)
  }
}
