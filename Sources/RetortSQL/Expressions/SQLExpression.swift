/// Anything that may stand in an expression: a column, what is made of columns, and the plain values of Swift, which are
/// bound.
///
/// `Value` is the type that it is compared as, never an Optional; whether it can be NULL is told by `Output`, the type that
/// a row gives.
public protocol SQLExpression<Value>: Sendable {
  associatedtype Value
  associatedtype Output

  var sqlNode: SQLNode { get }
}

/// An expression of the database's: what methods such as `eq` and `like` are called on. Plain values have none of them, so
/// that importing this module changes nothing about `String` and `Int`.
public protocol ColumnElement<Value>: SQLExpression {}

/// An expression with the type of its value.
public struct TypedExpression<Value, Output>: ColumnElement {
  public let sqlNode: SQLNode

  public init(_ node: SQLNode) { sqlNode = node }
}

/// A condition: true, false or unknown.
public typealias Condition = TypedExpression<Bool, Bool?>

/// A column whose type is known when the program is compiled.
///
/// ```swift
/// let name = TypedColumn<String, String>("name", of: users)
/// name.like("a%")   // users.name LIKE ?
/// ```
public struct TypedColumn<Value, Output>: ColumnElement {
  public let reference: ColumnReference

  public init(_ reference: ColumnReference) { self.reference = reference }

  public init(_ name: String, of source: FromSource, type: SQLType? = nil) {
    reference = ColumnReference(name, of: source, type: type)
  }

  public var name: String { reference.name }
  public var sqlNode: SQLNode { .column(reference) }
}

/// The type of a value that is known only to the database: that of columns of untyped tables. It is compared with
/// anything.
public enum AnySQLValue: Sendable {}

/// A column of an untyped table.
public typealias AnyColumn = TypedColumn<AnySQLValue, SQLValue>
/// An expression whose type is not known.
public typealias AnyExpression = TypedExpression<AnySQLValue, SQLValue>

extension SQLExpression {
  /// The node with a value that it is compared with bound as this expression's type.
  func operand(_ other: some SQLExpression) -> SQLNode { SQLNode.typed(other.sqlNode, like: sqlNode) }
}

extension SQLNode {
  /// A bound value without a type gets that of the column that it is compared with.
  static func typed(_ node: SQLNode, like other: SQLNode) -> SQLNode {
    guard case .bound(var bound) = node, bound.type == nil, let type = other.columnType else { return node }
    bound.type = type
    return .bound(bound)
  }

  /// The expression behind a label.
  var unlabelled: SQLNode { if case .labelled(let node, _) = self { node.unlabelled } else { self } }

  /// The label that it has.
  var labelName: String? { if case .labelled(_, let name) = self { name } else { nil } }

  /// A number of rows. A negative one, which databases take for other things, is told apart from the others: it is an error when
  /// the statement is compiled.
  static func amount(_ count: Int) -> SQLNode {
    count < 0 ? .literal(.integer(Int64(count))) : .bound(BoundValue(.integer(Int64(count))))
  }

  /// Whether it is a value, whose type nothing tells but what stands beside it.
  var isBound: Bool { if case .bound = unlabelled { true } else { false } }

  var columnType: SQLType? { if case .column(let reference) = self { reference.type } else { nil } }
}

/// The trees of several expressions, in their order.
func sqlNodes<each Element: SQLExpression>(_ elements: repeat each Element) -> [SQLNode] {
  var nodes: [SQLNode] = []
  for element in repeat each elements { nodes.append(element.sqlNode) }
  return nodes
}
