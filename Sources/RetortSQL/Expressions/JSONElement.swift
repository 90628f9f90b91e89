/// What is stored as JSON and can be looked into.
public protocol JSONStored {}

extension JSON: JSONStored {}
extension JSONValue: JSONStored {}

/// A step into JSON: a member of an object, an element of an array.
public enum JSONStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  /// From 0.
  case index(Int)

  public init(stringLiteral value: String) { self = .key(value) }
  public init(integerLiteral value: Int) { self = .index(value) }
}

/// A part of a JSON value. The path to it is bound.
///
/// ```swift
/// users.settings["theme"]["colors"][0].text().eq("red")
/// // PostgreSQL: users.settings #>> $1 = $2
/// // SQLite:     CAST(users.settings ->> ? AS TEXT) = ?
/// // MariaDB:    json_unquote(nullif(concat(json_extract(users.settings, ?)), 'null')) = ?
/// ```
public struct JSONElement: ColumnElement {
  public typealias Value = JSONValue
  public typealias Output = JSONValue?

  let document: SQLNode
  var path: [JSONStep]

  public var sqlNode: SQLNode { path.isEmpty ? document : .jsonPath(document, path, asText: false) }

  /// A member of the object that this is.
  public subscript(key: String) -> JSONElement { JSONElement(document: document, path: path + [.key(key)]) }

  /// An element of the array that this is, from 0.
  public subscript(index: Int) -> JSONElement {
    JSONElement(document: document, path: path + [.index(index)])
  }

  var textNode: SQLNode { .jsonPath(document, path, asText: true) }

  /// As text: a string without its quotes.
  public func text() -> TypedExpression<String, String?> {
    // SQLite gives numbers as numbers, which are equal to no text.
    TypedExpression(
      .variants(DialectVariants("text in JSON", ["sqlite": .cast(textNode, SQLType(.text))], textNode)))
  }

  /// As a whole number.
  public func integer() -> TypedExpression<Int, Int?> {
    TypedExpression(.cast(textNode, SQLType(.bigInteger)))
  }

  /// As a number.
  public func double() -> TypedExpression<Double, Double?> {
    TypedExpression(.cast(textNode, SQLType(.double)))
  }

  /// Whether it is `true`; NULL where it is not there.
  public func bool() -> Condition { Condition(.jsonIsTrue(document, path)) }
}

extension ColumnElement where Value: JSONStored {
  /// A member of the JSON object.
  public subscript(key: String) -> JSONElement { JSONElement(document: sqlNode, path: [.key(key)]) }

  /// An element of the JSON array, from 0.
  public subscript(index: Int) -> JSONElement { JSONElement(document: sqlNode, path: [.index(index)]) }

  /// Whether the JSON has all that another one has: `self @> other` (PostgreSQL's JSONB), `json_contains` (MariaDB and MySQL).
  public func contains(_ other: some SQLExpression<Value>) -> Condition {
    Condition(.jsonContains(sqlNode, operand(other)))
  }

  /// How many elements a JSON array has.
  public func jsonArrayLength() -> FunctionExpression<Int, Int?> {
    FunctionExpression("json_array_length", [sqlNode])
  }
}

/// A JSON object of columns: `json_build_object`, `json_object`.
///
/// ```swift
/// jsonObject(["id": users.id, "name": users.name])   // json_build_object('id', users.id, 'name', users.name)
/// ```
public func jsonObject(_ members: KeyValuePairs<String, any ColumnElement>) -> FunctionExpression<
  JSONValue, JSONValue?
> {
  FunctionExpression("json_build_object", members.flatMap { [.literal(.text($0.key)), $0.value.sqlNode] })
}

/// A JSON array of columns: `json_build_array`, `json_array`.
public func jsonArray(_ elements: any ColumnElement...) -> FunctionExpression<JSONValue, JSONValue?> {
  FunctionExpression("json_build_array", elements.map { $0.sqlNode })
}

extension [JSONStep] {
  /// The path as PostgreSQL has it: an array of texts.
  var postgresqlPath: SQLValue {
    .array(
      map { step in
        switch step {
        case .key(let key): .text(key)
        case .index(let index): .text(String(index))
        }
      })
  }

  /// The path as SQL's standard has it: `$."a"[0]`.
  var standardPath: SQLValue {
    .text(
      reduce(into: "$") { path, step in
        switch step {
        case .key(let key):
          var name: [UInt8] = []
          JSONValue.writeString(key, to: &name)
          path += "." + String(decoding: name, as: UTF8.self)
        case .index(let index): path += "[\(index)]"
        }
      })
  }
}
