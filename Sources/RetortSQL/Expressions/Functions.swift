import FoundationEssentials

/// Functions that all three databases have, under the name of each.
extension ColumnElement where Value == String {
  /// How many characters it has: `char_length`, `length`.
  public func length() -> FunctionExpression<Int, Int?> { FunctionExpression("char_length", [sqlNode]) }

  /// `replace(self, text, other)`.
  public func replacing(
    _ text: some SQLExpression<String>, with other: some SQLExpression<String>
  ) -> FunctionExpression<String, Output> {
    FunctionExpression("replace", [sqlNode, text.sqlNode, other.sqlNode])
  }

  /// `substr(self, start, length)`: from a position, from 1.
  public func substring(from start: Int, length: Int? = nil) -> FunctionExpression<String, Output> {
    FunctionExpression(
      "substr", [sqlNode] + [start, length].compactMap { $0 }.map { .literal(.integer(Int64($0))) })
  }

  /// All values in one text: `string_agg`, `group_concat`. NULL of no rows.
  ///
  /// - Parameter separator: stands in the text of the statement, since MariaDB and MySQL take no parameter there.
  public func joined(separator: String) -> FunctionExpression<String, String?> {
    FunctionExpression("string_agg", [sqlNode, .literal(.text(separator))])
  }
}

extension ColumnElement where Value: Numeric & Sendable {
  /// `round(self)`, to whole numbers.
  public func rounded() -> FunctionExpression<Value, Output> { FunctionExpression("round", [sqlNode]) }
  /// `floor(self)`.
  public func floor() -> FunctionExpression<Value, Output> { FunctionExpression("floor", [sqlNode]) }
  /// `ceiling(self)`.
  public func ceiling() -> FunctionExpression<Value, Output> { FunctionExpression("ceil", [sqlNode]) }
  /// `power(self, exponent)`.
  public func power(_ exponent: some SQLExpression<Value>) -> FunctionExpression<Double, Double?> {
    FunctionExpression("pow", [sqlNode, exponent.sqlNode])
  }
}

extension ColumnElement where Value: BinaryInteger & Sendable {
  /// Itself: a whole number is round. PostgreSQL and SQLite would make a floating-point number of it.
  public func rounded() -> TypedExpression<Value, Output> { TypedExpression(sqlNode) }
  /// Itself.
  public func floor() -> TypedExpression<Value, Output> { TypedExpression(sqlNode) }
  /// Itself.
  public func ceiling() -> TypedExpression<Value, Output> { TypedExpression(sqlNode) }
}

extension ColumnElement where Value == Decimal {
  /// `power(self, exponent)`: of decimal numbers it is a decimal number on PostgreSQL, and is made a floating-point number.
  public func power(_ exponent: some SQLExpression<Decimal>) -> FunctionExpression<Double, Double?> {
    FunctionExpression<Double, Double?>("pow", [sqlNode, exponent.sqlNode]).cast(toResult: SQLType(.double))
  }
}

extension ColumnElement {
  /// The largest of several values: `greatest`, SQLite's `max`.
  public func greatest(_ others: any SQLExpression<Value>...) -> FunctionExpression<Value, Value?> {
    FunctionExpression("greatest", [sqlNode] + others.map { SQLNode.typed($0.sqlNode, like: sqlNode) })
  }

  /// The smallest of several values: `least`, SQLite's `min`.
  public func least(_ others: any SQLExpression<Value>...) -> FunctionExpression<Value, Value?> {
    FunctionExpression("least", [sqlNode] + others.map { SQLNode.typed($0.sqlNode, like: sqlNode) })
  }

  /// All values as an array (PostgreSQL).
  public func arrayAggregate() -> FunctionExpression<[Value], [Value]?> {
    FunctionExpression("array_agg", [sqlNode])
  }

  /// All values as a JSON array: `json_agg`, `json_group_array`, `json_arrayagg`.
  public func jsonArrayAggregate() -> FunctionExpression<JSONValue, JSONValue?> {
    FunctionExpression("json_agg", [sqlNode])
  }

  /// A JSON object with a member for each row, named by this expression: `json_object_agg`, `json_group_object`,
  /// `json_objectagg`.
  public func jsonObjectAggregate(_ value: some ColumnElement) -> FunctionExpression<JSONValue, JSONValue?> {
    FunctionExpression("json_object_agg", [sqlNode, value.sqlNode])
  }

  /// `first_value(self)`, over a window.
  public func firstValue() -> FunctionExpression<Value, Value?> {
    FunctionExpression("first_value", [sqlNode])
  }
  /// `last_value(self)`, over a window.
  public func lastValue() -> FunctionExpression<Value, Value?> { FunctionExpression("last_value", [sqlNode]) }
  /// `nth_value(self, n)`, over a window.
  public func nthValue(_ n: Int) -> FunctionExpression<Value, Value?> {
    FunctionExpression("nth_value", [sqlNode, .literal(.integer(Int64(n)))])
  }

  /// A part of a date or time, as a whole number.
  ///
  /// ```swift
  /// orders.placed.extract(.year)
  /// // PostgreSQL: CAST(EXTRACT(YEAR FROM orders.placed) AS INTEGER)
  /// // MariaDB:    EXTRACT(YEAR FROM orders.placed)
  /// // SQLite:     CAST(strftime('%Y', orders.placed) AS INTEGER)
  /// ```
  public func extract(_ field: DateField) -> TypedExpression<Int, Int?> {
    TypedExpression(.extract(field.rawValue, sqlNode))
  }
}

/// A part of a date or time.
public enum DateField: String, Hashable, Sendable, CaseIterable {
  case year = "YEAR", month = "MONTH", day = "DAY", hour = "HOUR", minute = "MINUTE", second = "SECOND"
  case quarter = "QUARTER"
  /// The year without its last digit: 202 of 2024.
  case decade = "DECADE"
  /// 20 of 2000, 21 of 2001.
  case century = "CENTURY"
  /// 2 of 2000, 3 of 2001.
  case millennium = "MILLENNIUM"
  /// Of ISO 8601, from 1: the first one has the year's first Thursday.
  case week = "WEEK"
  /// The year that the week of ISO 8601 belongs to.
  case isoYear = "ISOYEAR"
  /// From 1, which is Monday, to 7.
  case isoDayOfWeek = "ISODOW"
  /// From 0, which is Sunday, to 6.
  case dayOfWeek = "DOW"
  /// From 1.
  case dayOfYear = "DOY"
  /// Seconds since 1970.
  case epoch = "EPOCH"
}

/// `percent_rank()`, over a window.
public func percentRank() -> FunctionExpression<Double, Double> { FunctionExpression("percent_rank", []) }
/// `cume_dist()`, over a window.
public func cumulativeDistribution() -> FunctionExpression<Double, Double> {
  FunctionExpression("cume_dist", [])
}
/// `ntile(count)`, over a window: in which of so many equal parts a row is.
public func ntile(_ count: Int) -> FunctionExpression<Int, Int> {
  FunctionExpression("ntile", [.literal(.integer(Int64(count)))])
}

/// A quantile of the values, between two of them where it must be: `percentile_cont(fraction) WITHIN GROUP (ORDER BY x)`
/// (PostgreSQL).
public func percentile(_ fraction: Double, of value: some ColumnElement) -> FunctionExpression<
  Double, Double?
> {
  FunctionExpression<Double, Double?>("percentile_cont", [.literal(.word(fraction.description))])
    .withinGroup(OrderTerm(value.sqlNode))
}

/// The value that is there most often: `mode() WITHIN GROUP (ORDER BY x)` (PostgreSQL).
public func mode<Element: ColumnElement>(of value: Element) -> FunctionExpression<
  Element.Value, Element.Value?
> {
  FunctionExpression<Element.Value, Element.Value?>("mode", []).withinGroup(OrderTerm(value.sqlNode))
}

/// The value at a part of the others by their order, one that is there: `percentile_disc(fraction) WITHIN GROUP (ORDER BY x)`
/// (PostgreSQL).
public func percentileDiscrete<Element: ColumnElement>(
  _ fraction: Double, of value: Element
) -> FunctionExpression<Element.Value, Element.Value?> {
  FunctionExpression<Element.Value, Element.Value?>(
    "percentile_disc", [.literal(.word(fraction.description))]
  )
  .withinGroup(OrderTerm(value.sqlNode))
}

/// A random number: from 0 to 1 on PostgreSQL, MariaDB and MySQL, a 64-bit integer on SQLite.
public func random() -> FunctionExpression<Double, Double> { FunctionExpression("random", []) }

/// `CURRENT_TIMESTAMP`. On SQLite, MariaDB and MySQL without its zone; on SQLite in UTC.
public func currentTimestamp<Moment: SQLRepresentable>(as type: Moment.Type) -> TypedExpression<
  Moment, Moment
> {
  TypedExpression(.literal(.word("CURRENT_TIMESTAMP")))
}

/// `CURRENT_DATE`.
public func currentDate() -> TypedExpression<LocalDate, LocalDate> {
  TypedExpression(.literal(.word("CURRENT_DATE")))
}

/// The time of day, without a zone: `LOCALTIME`, `CURRENT_TIME`. On SQLite in UTC.
public func currentTime() -> TypedExpression<LocalTime, LocalTime> {
  TypedExpression(
    .variants(
      DialectVariants(
        "time of day", ["postgresql": .literal(.word("LOCALTIME"))], .literal(.word("CURRENT_TIME")))))
}

/// The date with the time of day, without a zone: `LOCALTIMESTAMP`. On SQLite in UTC.
public func localTimestamp() -> TypedExpression<LocalDateTime, LocalDateTime> {
  TypedExpression(
    .variants(
      DialectVariants(
        "date with its time", ["sqlite": .literal(.word("CURRENT_TIMESTAMP"))],
        .literal(.word("LOCALTIMESTAMP")))))
}

/// The account that statements run as: `current_user`; SQLite has none.
public func currentUser() -> TypedExpression<String, String> {
  let word = SQLNode.literal(.word("current_user"))
  return TypedExpression(
    .variants(
      DialectVariants("accounts", ["postgresql": word, "mariadb": word, "mysql": word])))
}

/// A value by itself, bound: `select(value(1))`.
public func value<Value: SQLRepresentable & SQLExpression>(_ value: Value) -> TypedExpression<Value, Value> {
  TypedExpression(.bound(BoundValue(value.sqlValue, type: Value.sqlType)))
}

/// NULL of a type.
public func null<Value: SQLRepresentable>(_ type: Value.Type) -> TypedExpression<Value, Value?> {
  TypedExpression(.literal(.null))
}
