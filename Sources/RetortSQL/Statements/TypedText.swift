/// A query written by hand whose columns have types.
///
/// ```swift
/// statement("SELECT id, name FROM users WHERE age > \(18)").columns(Int.self, String.self)
/// // SELECT id, name FROM users WHERE age > ?
/// ```
public struct TypedText<each Output: SQLConvertible>: Sendable {
  let text: TextStatement
}

extension TypedText: ExecutableStatement {
  public var sqlStatement: SQLStatement { text.sqlStatement }
}

extension TextStatement {
  /// The same with types for its columns, in their order.
  public func columns<each Output: SQLConvertible>(
    _ types: repeat (each Output).Type
  ) -> TypedText<repeat each Output> { TypedText(text: self) }
}
