/// A row whose columns are known when the program runs. Its values are read by position or by name.
///
/// ```swift
/// let row = try connection.execute(statement("SELECT id, name FROM users")).one()
/// let id = try row.get(0, as: Int.self)
/// let name = try row.get("name", as: String.self)
/// ```
public struct Row: Hashable, Sendable {
  /// The names of the columns of a result, once for all of its rows.
  public final class Columns: Hashable, Sendable {
    public let names: [String]
    private let positions: [String: Int]

    public init(_ names: [String]) {
      self.names = names
      positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The first column of that name; where there is none, one that is the same but for case.
    public func position(of name: String) -> Int? {
      positions[name] ?? names.firstIndex { $0.asciiLowercased == name.asciiLowercased }
    }

    public static func == (a: Columns, b: Columns) -> Bool { a === b || a.names == b.names }
    public func hash(into hasher: inout Hasher) { hasher.combine(names) }
  }

  public let columns: Columns
  public let values: [SQLValue]

  public init(_ columns: Columns, _ values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  /// The value at a position, from 0. O(1).
  public subscript(position: Int) -> SQLValue { values[position] }

  /// The value of the column `name`; nil where there is no such column.
  public subscript(name: String) -> SQLValue? { columns.position(of: name).map { values[$0] } }

  /// The value at a position, as a type.
  ///
  /// - Throws: `unknown_column` where the row is shorter, `unexpected_null`, `unexpected_value`, `out_of_range`.
  public func get<Value: SQLConvertible>(_ position: Int, as type: Value.Type = Value.self) throws -> Value {
    guard values.indices.contains(position) else {
      throw RetortError(
        "unknown_column", "the row has \(values.count) columns, there is none at position \(position)")
    }
    return try RowReading.value(values[position], as: type, column: columns.names[position])
  }

  /// The value of the column `name`, as a type.
  ///
  /// - Throws: `unknown_column`, `unexpected_null`, `unexpected_value`, `out_of_range`.
  public func get<Value: SQLConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    guard let position = columns.position(of: name) else {
      throw RetortError(
        "unknown_column",
        "the row has no column '\(name)'; it has \(columns.names.joined(separator: ", "))"
          + NearestName.hint(for: name, among: columns.names))
    }
    return try RowReading.value(values[position], as: type, column: name)
  }

  /// The value of a typed column.
  public func get<Value, Output: SQLConvertible>(_ column: TypedColumn<Value, Output>) throws -> Output {
    try get(column.name, as: Output.self)
  }

  /// The row as names and values, in the order of the columns.
  public var mapping: [(name: String, value: SQLValue)] {
    zip(columns.names, values).map { (name: $0, value: $1) }
  }
}

extension Row: CustomStringConvertible {
  /// `(id: 1, name: "ada")`.
  public var description: String {
    "(" + mapping.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + ")"
  }
}

/// Reads values of rows; an error tells which column it was.
package enum RowReading {
  @inlinable
  package static func value<Value: SQLConvertible>(
    _ value: SQLValue, as type: Value.Type, column: @autoclosure () -> String
  ) throws -> Value {
    do {
      return try Value.read(value)
    } catch {
      throw located(error, column())
    }
  }

  /// The value of a column of the current row.
  package static func value<Value: SQLConvertible>(
    of row: borrowing any RowReader & ~Copyable, _ index: Int, as type: Value.Type
  ) throws -> Value {
    do {
      return try Value.read(row, index)
    } catch {
      throw located(error, row.name(index))
    }
  }

  @usableFromInline
  package static func located(_ error: any Error, _ column: String) -> any Error {
    guard let error = error as? RetortError else { return error }
    return RetortError(error.code, "column '\(column)': \(error.message)")
  }
}
