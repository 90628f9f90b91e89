import RetortEngine
import RetortSQL

// Connections in tasks, as the type checker sees them.

func needsSendable<Value: Sendable>(_ value: Value) {}

final class Keeper { var connection: Connection? }

func connectionsAreNotSendable(_ connection: Connection) {
  // error: conformance of 'Connection' to 'Sendable' is unavailable
  needsSendable(connection)
}

func blockingInATask(_ engine: Engine) async throws {
  // error: expression is 'async' but is not marked with 'await'
  try engine.withConnection { try $0.execute("SELECT 1") }
  // error: expression is 'async' but is not marked with 'await'
  try engine.withTransaction { try $0.execute("SELECT 1") }
}

func resultsAreSendable(_ engine: Engine) async throws {
  // error: type 'Keeper' does not conform to the 'Sendable' protocol
  let keeper = try await engine.withConnection { _ in Keeper() }
  print(keeper)
}

func keepingARow(_ connection: Connection) throws {
  var kept: (any RowReader & ~Copyable)?
  // error: implicit conversion to '(any RowReader & ~Copyable)?' is consuming
  try connection.stream("SELECT 1", []) { row in kept = row }
  if kept != nil { print("kept") }
}

func connectionsStayInTheirClosure(_ engine: Engine) throws -> PooledConnection {
  // error: instance method 'withConnection' requires that 'PooledConnection' conform to 'Copyable'
  try engine.withConnection { $0 }
}
