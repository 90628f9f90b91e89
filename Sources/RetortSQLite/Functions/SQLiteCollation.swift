/// An order of texts of one's own, which every connection of an engine knows.
///
/// ```swift
/// let byLength = SQLiteCollation("by_length") { $0.count < $1.count }
/// let engine = try Engine("sqlite:///shop.db", drivers: [SQLiteDriver(collations: [byLength])])
/// select(users.name).orderBy(users.name.collate("by_length"))
/// // SELECT users.name FROM users ORDER BY users.name COLLATE by_length
/// ```
///
/// Texts of which none comes before the other are equal to SQLite, also in `=` and in keys. An order cannot fail. A database
/// whose indexes use it can be changed only where it is known; who changes the order must `REINDEX`.
public struct SQLiteCollation: Sendable {
  public let name: String
  let areInIncreasingOrder: @Sendable (String, String) -> Bool

  /// - Parameter areInIncreasingOrder: whether the first text comes before the second one, as for `sorted(by:)`.
  public init(_ name: String, by areInIncreasingOrder: @escaping @Sendable (String, String) -> Bool) {
    self.name = name
    self.areInIncreasingOrder = areInIncreasingOrder
  }
}
