// What reads well and means something else, or nothing: each says what to write instead.

extension ColumnElement {
  /// Nothing equals NULL, not even NULL.
  @available(*, unavailable, message: "nothing equals NULL: write 'is(nil)'")
  public func eq(_ nothing: SQLNull) -> Condition { self.is(nil) }

  /// Nothing differs from NULL, not even what is none.
  @available(*, unavailable, message: "nothing differs from NULL: write 'isNot(nil)'")
  public func ne(_ nothing: SQLNull) -> Condition { isNot(nil) }

  @available(*, unavailable, message: "columns are compared with 'eq(…)'")
  public static func == (column: Self, other: some SQLExpression) -> Condition {
    column.compare(.equal, other)
  }

  @available(*, unavailable, message: "columns are compared with 'ne(…)'")
  public static func != (column: Self, other: some SQLExpression) -> Condition {
    column.compare(.notEqual, other)
  }

  // Without these `column == nil` would be Swift's own test whether the column is there, which is never true, and
  // `where(column == nil)` a condition that finds nothing. A declaration that is unavailable would not help: the compiler
  // takes any other before it. Of two that fit as well it takes none: "ambiguous use of operator '=='".

  /// Does not compile: write `is(nil)`.
  public static func == (column: Self, nothing: SQLNull) -> Condition { column.is(nil) }
  /// Does not compile: write `is(nil)`.
  public static func == (column: Self, nothing: NilIsTestedWithIs) -> Condition { column.is(nil) }
  /// Does not compile: write `isNot(nil)`.
  public static func != (column: Self, nothing: SQLNull) -> Condition { column.isNot(nil) }
  /// Does not compile: write `isNot(nil)`.
  public static func != (column: Self, nothing: NilIsTestedWithIs) -> Condition { column.isNot(nil) }
}

extension TypedColumn {
  /// NULL has no type.
  @available(*, unavailable, message: "write 'setNull()', where the column can be NULL")
  public func set(_ nothing: SQLNull) -> Assignment { Assignment(reference, .literal(.null)) }

  /// Not every column can be NULL.
  @_disfavoredOverload
  @available(*, unavailable, message: "this column cannot be NULL")
  public func setNull() -> Assignment { Assignment(reference, .literal(.null)) }
}

/// What a compiler names that finds `column == nil`: write `column.is(nil)`, or `column.isNot(nil)`.
public struct NilIsTestedWithIs: ExpressibleByNilLiteral, Sendable {
  public init(nilLiteral: ()) {}
}
