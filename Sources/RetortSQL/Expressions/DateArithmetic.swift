public import FoundationEssentials

/// A date, or a date with a time.
public protocol CalendarValue: SQLRepresentable {
  /// Whether it has a time.
  static var hasTime: Bool { get }
}

extension LocalDate: CalendarValue { public static var hasTime: Bool { false } }
extension LocalDateTime: CalendarValue { public static var hasTime: Bool { true } }
/// Days are those of the session's time zone on PostgreSQL, of UTC elsewhere.
extension Date: CalendarValue { public static var hasTime: Bool { true } }

/// A unit in which dates and times are moved.
public enum DateUnit: String, Hashable, Sendable, CaseIterable {
  case year = "YEAR", month = "MONTH", day = "DAY", hour = "HOUR", minute = "MINUTE", second = "SECOND"

  var isMonths: Bool { self == .year || self == .month }
  var isTime: Bool { self == .hour || self == .minute || self == .second }
}

extension ColumnElement where Value: CalendarValue {
  /// So many units later, and earlier where that is negative. A month later is the same day of the next month, or its last one
  /// where it has no such day, on every database. The fraction of a second stays.
  ///
  /// ```swift
  /// orders.placed.adding(3, .day)
  /// // PostgreSQL: CAST(orders.placed + CAST($1 AS INTEGER) * INTERVAL '1 day' AS TIMESTAMP WITHOUT TIME ZONE)
  /// // MariaDB:    timestampadd(DAY, ?, orders.placed)
  /// // SQLite:     datetime(substr(orders.placed, 1, 19), ? || ' day') || substr(orders.placed, 20)
  /// ```
  ///
  /// Hours, minutes and seconds are no units of a `LocalDate`: the statement is refused (`unsupported_construct`).
  public func adding(_ count: some SQLExpression<Int>, _ unit: DateUnit) -> TypedExpression<Value, Value?> {
    guard Value.hasTime || !unit.isTime else {
      return TypedExpression(
        .variants(DialectVariants("\(unit.rawValue.lowercased())s of a date without time", [:])))
    }
    let word = unit.rawValue.lowercased()
    let number = SQLNode.cast(count.sqlNode, SQLType(.integer))
    // A value alone would be taken for an interval.
    let moment = sqlNode.isBound ? SQLNode.cast(sqlNode.unlabelled, Value.sqlType) : sqlNode
    let added = SQLNode.text([.node(moment), .sql(" + "), .node(number), .sql(" * INTERVAL '1 \(word)'")])
    let standard = SQLNode.cast(added, Value.sqlType)
    let function = SQLNode.function(
      FunctionCall(QualifiedName("timestampadd"), [.literal(.word(unit.rawValue)), count.sqlNode, sqlNode]))
    return TypedExpression(
      .variants(
        DialectVariants(
          "arithmetic of dates",
          [
            "postgresql": standard, "mariadb": function, "mysql": function,
            "sqlite": sqlite(count.sqlNode, unit),
          ])))
  }

  /// How many seconds it is later than another one, negative where it is earlier. Fractions of seconds are not looked at.
  ///
  /// ```swift
  /// orders.shipped.seconds(since: orders.placed)
  /// // SQLite: CAST(strftime('%s', substr(orders.shipped, 1, 19)) AS INTEGER) - …
  /// ```
  public func seconds(since other: some ColumnElement<Value>) -> TypedExpression<Int, Int?> {
    TypedExpression(.binary(.subtract, extract(.epoch).sqlNode, other.extract(.epoch).sqlNode))
  }

  /// How many whole days it is later than another one, negative where it is earlier: `seconds(since:)`, divided by 86,400.
  ///
  /// ```swift
  /// select(orders.id).where(orders.shipped.days(since: orders.placed).gt(3))
  /// ```
  public func days(since other: some ColumnElement<Value>) -> TypedExpression<Int, Int?> {
    TypedExpression(.binary(.floorDivide, seconds(since: other).sqlNode, .literal(.integer(86_400))))
  }

  /// SQLite goes on into the month behind where the month has no such day.
  private func sqlite(_ count: SQLNode, _ unit: DateUnit) -> SQLNode {
    let move = SQLNode.binary(.concat, count, .literal(.text(" \(unit.rawValue.lowercased())")))
    func call(_ name: String, _ arguments: SQLNode...) -> SQLNode {
      .function(FunctionCall(QualifiedName(name), arguments))
    }
    let name = Value.hasTime ? "datetime" : "date"
    // What is behind the seconds would be rounded.
    let whole =
      Value.hasTime
      ? call("substr", sqlNode, .literal(.integer(1)), .literal(.integer(19))) : sqlNode
    var moved = call(name, whole, move)
    if unit.isMonths {
      let day = SQLNode.literal(.text("%d"))
      let back = SQLNode.binary(
        .concat, .binary(.concat, .literal(.text("-")), call("strftime", day, moved)), .literal(.text(" day"))
      )
      moved = .choice(
        of: nil,
        whens: [
          SQLNode.When(
            .binary(.notEqual, call("strftime", day, moved), call("strftime", day, whole)),
            call(name, whole, move, back))
        ], otherwise: moved)
    }
    guard Value.hasTime else { return moved }
    return .binary(.concat, moved, call("substr", sqlNode, .literal(.integer(20))))
  }
}
