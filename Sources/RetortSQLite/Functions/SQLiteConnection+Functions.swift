import CSQLite
import RetortEngine
import RetortSQL

// Functions and collations of one's own (https://www.sqlite.org/c3ref/create_function.html).
//
// Each registration retains an object, which SQLite hands to the callbacks and releases through the destructor: when the
// connection is closed, when another function takes the place of this one, and also where the registration fails. So
// `takeUnretainedValue` in a callback always finds it alive.
extension SQLiteConnection {
  /// Makes a function known on this connection. For all connections of an engine give it to `SQLiteDriver`.
  ///
  /// - Throws: `invalid_function` for a name or a number of arguments that SQLite does not take; `database_locked` while a
  ///   statement runs that might call a function of that name.
  public func define(_ function: SQLiteFunction) throws {
    let handle = try opened()
    try SQLiteConnection.requireName(function.name)
    // SQLite's own bound is 127, and its usual limit 100.
    guard (0...100).contains(function.argumentCount ?? 0) else {
      throw RetortError(
        "invalid_function",
        "the function '\(function.name)' cannot have more than 100 arguments, nor less than none")
    }
    let count = function.argumentCount.map { Int32($0) } ?? -1
    let flags = SQLITE_UTF8 | (function.isDeterministic ? SQLITE_DETERMINISTIC : 0)
    let code: Int32
    switch function.body {
    case .scalar(let body):
      let object = Unmanaged.passRetained(SQLiteScalar(body)).toOpaque()
      code = sqlite3_create_function_v2(
        handle, function.name, count, flags, object,
        { context, count, values in
          guard let context else { return }
          let call = SQLiteCall(context: context, count: count, values: values)
          call.registered(SQLiteScalar.self)?.run(call)
        }, nil, nil, { SQLiteConnection.release(SQLiteScalar.self, $0) })
    case .aggregate(let hasInverse, let begin):
      let object = Unmanaged.passRetained(SQLiteAggregate(begin)).toOpaque()
      // SQLite takes both of the last two, or none.
      let value = hasInverse ? SQLiteAggregate.value : nil
      let inverse = hasInverse ? SQLiteAggregate.inverse : nil
      code = sqlite3_create_window_function(
        handle, function.name, count, flags, object, SQLiteAggregate.step, SQLiteAggregate.final, value,
        inverse,
        { SQLiteConnection.release(SQLiteAggregate.self, $0) })
    }
    guard code == SQLITE_OK else { throw failure(code, "CREATE FUNCTION \(function.name)") }
  }

  /// Makes an order of texts known on this connection. For all connections of an engine give it to `SQLiteDriver`.
  ///
  /// - Throws: `invalid_function` for a name that SQLite does not take; `database_locked` while a statement runs that might
  ///   use it.
  public func define(_ collation: SQLiteCollation) throws {
    let handle = try opened()
    try SQLiteConnection.requireName(collation.name)
    let object = Unmanaged.passRetained(SQLiteOrder(collation.areInIncreasingOrder))
    let code = sqlite3_create_collation_v2(
      handle, collation.name, SQLITE_UTF8, object.toOpaque(),
      { object, firstCount, first, secondCount, second in
        guard let object else { return 0 }
        return Unmanaged<SQLiteOrder>.fromOpaque(object).takeUnretainedValue().compare(
          UnsafeRawBufferPointer(start: first, count: Int(firstCount)),
          UnsafeRawBufferPointer(start: second, count: Int(secondCount)))
      }, { SQLiteConnection.release(SQLiteOrder.self, $0) })
    guard code == SQLITE_OK else {
      // This one alone does not call the destructor where it fails.
      object.release()
      throw failure(code, "CREATE COLLATION \(collation.name)")
    }
  }

  /// `regexp` and `regexp_replace`, which SQLite does not have itself; a pattern is compiled at its first use.
  func defineRegularExpressions() throws {
    let handle = try opened()
    let expressions = SQLiteRegularExpressions()
    // They give the same for the same, and reach nothing outside: views and triggers of any file may call them.
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    var code = sqlite3_create_function_v2(
      handle, "regexp", 2, flags, Unmanaged.passRetained(expressions).toOpaque(),
      { context, count, values in
        guard let context else { return }
        let call = SQLiteCall(context: context, count: count, values: values)
        call.registered(SQLiteRegularExpressions.self)?.match(call)
      }, nil, nil, { SQLiteConnection.release(SQLiteRegularExpressions.self, $0) })
    if code == SQLITE_OK {
      code = sqlite3_create_function_v2(
        handle, "regexp_replace", 3, flags, Unmanaged.passRetained(expressions).toOpaque(),
        { context, count, values in
          guard let context else { return }
          let call = SQLiteCall(context: context, count: count, values: values)
          call.registered(SQLiteRegularExpressions.self)?.replace(call)
        }, nil, nil, { SQLiteConnection.release(SQLiteRegularExpressions.self, $0) })
    }
    guard code == SQLITE_OK else { throw failure(code, "CREATE FUNCTION regexp") }
  }

  private static func requireName(_ name: String) throws {
    guard !name.isEmpty, name.utf8.count <= 255, !name.utf8.contains(0) else {
      throw RetortError(
        "invalid_function",
        "'\(name)' cannot be the name of a function or a collation: SQLite takes 1 to 255 bytes, without a NUL"
      )
    }
  }

  /// Balances the `passRetained` of a registration: SQLite calls the destructor once.
  private static func release<Object: AnyObject>(_ type: Object.Type, _ pointer: UnsafeMutableRawPointer?) {
    if let pointer { Unmanaged<Object>.fromOpaque(pointer).release() }
  }
}

/// A function that SQLite holds.
private final class SQLiteScalar: Sendable {
  private let body: @Sendable ([SQLValue]) throws -> SQLValue

  init(_ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue) { self.body = body }

  func run(_ call: SQLiteCall) {
    do { call.give(try body(call.arguments)) } catch { call.fail(error) }
  }
}

/// An order that SQLite holds.
private final class SQLiteOrder: Sendable {
  private let areInIncreasingOrder: @Sendable (String, String) -> Bool

  init(_ areInIncreasingOrder: @escaping @Sendable (String, String) -> Bool) {
    self.areInIncreasingOrder = areInIncreasingOrder
  }

  func compare(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int32 {
    let (first, second) = (String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
    return areInIncreasingOrder(first, second) ? -1 : areInIncreasingOrder(second, first) ? 1 : 0
  }
}

/// An aggregate that SQLite holds.
private final class SQLiteAggregate: Sendable {
  private let begin: @Sendable () -> any SQLiteAggregation

  init(_ begin: @escaping @Sendable () -> any SQLiteAggregation) { self.begin = begin }

  /// A group. SQLite keeps room for a pointer to it, which holds one reference from the first row to `end`.
  private final class Group {
    let rows: any SQLiteAggregation
    var hasFailed = false

    init(_ rows: any SQLiteAggregation) { self.rows = rows }
  }

  private static func group(
    _ call: SQLiteCall, ending: Bool = false, beginning: Bool = false
  ) -> Group? {
    let size = beginning ? Int32(MemoryLayout<UnsafeMutableRawPointer?>.size) : 0
    // SQLite clears the room before it gives it the first time, and gives none where there was no row.
    guard let room = sqlite3_aggregate_context(call.context, size) else { return nil }
    let place = room.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    if let pointer = place.pointee {
      let group = Unmanaged<Group>.fromOpaque(pointer)
      guard ending else { return group.takeUnretainedValue() }
      place.pointee = nil
      return group.takeRetainedValue()
    }
    guard beginning, let aggregate = call.registered(SQLiteAggregate.self) else { return nil }
    let group = Group(aggregate.begin())
    place.pointee = Unmanaged.passRetained(group).toOpaque()
    return group
  }

  private static func take(_ call: SQLiteCall, isInverse: Bool) {
    guard let group = group(call, beginning: true) else { return sqlite3_result_error_nomem(call.context) }
    guard !group.hasFailed else { return }
    do {
      try isInverse ? group.rows.inverse(call.arguments) : group.rows.step(call.arguments)
    } catch {
      group.hasFailed = true
      call.fail(error)
    }
  }

  private static func give(_ group: Group?, _ call: SQLiteCall) {
    if group?.hasFailed == true { return }
    // A group without rows.
    guard let rows = group?.rows ?? call.registered(SQLiteAggregate.self)?.begin() else { return }
    do { call.give(try rows.result()) } catch {
      group?.hasFailed = true
      call.fail(error)
    }
  }

  // What SQLite calls.
  typealias Rows =
    @Sendable @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void
  typealias Result = @Sendable @convention(c) (OpaquePointer?) -> Void

  static let step: Rows = { context, count, values in
    guard let context else { return }
    take(SQLiteCall(context: context, count: count, values: values), isInverse: false)
  }

  static let inverse: Rows = { context, count, values in
    guard let context else { return }
    take(SQLiteCall(context: context, count: count, values: values), isInverse: true)
  }

  static let value: Result = { context in
    guard let context else { return }
    let call = SQLiteCall(context: context, count: 0, values: nil)
    give(group(call), call)
  }

  /// Also called where the statement ends early, to tidy up.
  static let final: Result = { context in
    guard let context else { return }
    let call = SQLiteCall(context: context, count: 0, values: nil)
    give(group(call, ending: true), call)
  }
}
