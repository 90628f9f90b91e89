/// A row whose columns are known when the program runs. Its values are read by position or by name.
///
/// ```swift
/// let row = try connection.execute(statement("SELECT id, name FROM users")).one()
/// let id = try row.get(0, as: Int.self)
/// let name = try row.get("name", as: String.self)
/// ```
public struct Row: Hashable, Sendable {
  /// The columns of a result, once for all of its rows.
  public final class Columns: Hashable, Sendable {
    public let names: [String]
    /// What the columns are in the statement; empty where only the database knows.
    private let expressions: [SQLNode]
    /// Nil for a name that several columns have.
    private let positions: [String: Int?]

    /// - Parameter expressions: of the statement, in the order of the names. Where their number is another one, as with `*`, names
    ///   alone tell the columns.
    public init(_ names: [String], expressions: [SQLNode] = []) {
      self.names = names
      self.expressions = expressions.count == names.count ? expressions.map(\.unlabelled) : []
      positions = Dictionary(zip(names, names.indices.map { $0 }), uniquingKeysWith: { _, _ in nil })
    }

    /// The column of that name; where there is none, one that is the same but for case.
    ///
    /// - Throws: `ambiguous_column` where several columns have it.
    public func position(of name: String) throws -> Int? {
      if let position = positions[name] {
        guard let position else { throw ambiguous(name) }
        return position
      }
      let places = names.indices.filter { names[$0].asciiLowercased == name.asciiLowercased }
      guard places.count <= 1 else { throw ambiguous(name) }
      return places.first
    }

    /// The column that a statement's expression became: that very expression, also behind a label; else the one of its name, where
    /// it is of no other table.
    func position(of column: ColumnReference) throws -> Int? {
      guard !expressions.isEmpty else { return try position(of: column.name) }
      let places = expressions.indices.filter { place in
        guard case .column(let own) = expressions[place] else { return false }
        return own.name == column.name && own.source?.label == column.source?.label
      }
      if let place = places.first { return place }
      guard let place = try position(of: column.name) else { return nil }
      guard case .column(let own) = expressions[place], own.source != nil, column.source != nil else {
        return place
      }
      // Named for a label, or of another table.
      return own.name == column.name ? nil : place
    }

    private func ambiguous(_ name: String) -> RetortError {
      let places = names.indices.filter { names[$0].asciiLowercased == name.asciiLowercased }
      return RetortError(
        "ambiguous_column",
        "the row has \(places.count) columns named '\(name)', at the positions "
          + "\(places.map(String.init).joined(separator: ", ")): read it by its position or its column, or give it a name of its "
          + "own with label()")
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
  ///
  /// - Throws: `ambiguous_column` where several columns have that name.
  public subscript(name: String) -> SQLValue? {
    get throws { try columns.position(of: name).map { values[$0] } }
  }

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
  /// - Throws: `unknown_column`, `ambiguous_column` where several columns have that name, `unexpected_null`, `unexpected_value`,
  ///   `out_of_range`.
  public func get<Value: SQLConvertible>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    try get(columns.position(of: name), name, as: type)
  }

  /// The value of a typed column: that of its table, also where columns of other tables have the same name. In rows of a text, whose
  /// columns have names only, it is the column of that name.
  ///
  /// - Throws: as by name.
  public func get<Value, Output: SQLConvertible>(_ column: TypedColumn<Value, Output>) throws -> Output {
    let reference = column.reference
    return try get(
      columns.position(of: reference),
      (reference.source.map { "\($0.label.name)." } ?? "") + reference.name, as: Output.self)
  }

  private func get<Value: SQLConvertible>(_ position: Int?, _ name: String, as type: Value.Type) throws
    -> Value
  {
    guard let position else {
      throw RetortError(
        "unknown_column",
        "the row has no column '\(name)'; it has \(columns.names.joined(separator: ", "))"
          + NearestName.hint(for: name, among: columns.names))
    }
    return try RowReading.value(values[position], as: type, column: columns.names[position])
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
