import RetortSQL

/// What a connection knows of the transaction that was begun on it, besides what the database says.
///
/// A database may roll back by itself (a deadlock), and whoever has a block may roll back in it. What they run then would be
/// done by itself, and stay where the block fails: it is refused.
enum TransactionState {
  case none
  /// That of `withTransaction`.
  case block
  /// That of a block which has ended before the block.
  case blockOver
  /// That of `begin()`.
  case byHand
  case byHandOver

  var isOver: Bool { self == .blockOver || self == .byHandOver }

  /// The transaction has ended, and whoever began it has not ended it.
  mutating func end() {
    switch self {
    case .block: self = .blockOver
    case .byHand: self = .byHandOver
    case .none, .blockOver, .byHandOver: break
    }
  }
}

extension Connection {
  public func blockBegins() { transaction = .block }

  public func blockEnds() { transaction = .none }

  public func requireTransaction() throws {
    guard transaction.isOver else { return }
    throw RetortError(
      "transaction_over",
      "the transaction was rolled back before its end, by the database (a deadlock, another error) or by rollBack(): what is run "
        + "now would be done by itself. Let the error out of the block, or call rollBack(), and begin again")
  }

  /// Runs what sends something: not where the transaction that it belongs to is over.
  func sending<Result>(_ body: () throws -> Result) throws -> Result {
    guard transaction != .none else { return try body() }
    try requireTransaction()
    let wasOpen = driverConnection.isInTransaction
    do {
      return try body()
    } catch {
      if wasOpen, !driverConnection.isInTransaction, (error as? DatabaseError)?.kind != .connectionLost {
        transaction.end()
      }
      throw error
    }
  }
}
