import RetortEngine
import RetortSQL

// What the compiler sees after it knows all types: what is borrowed, and what belongs to which task.
//
// The closures here say the type of their connection. Where they do not, and another closure that outlives them takes the
// connection, Swift 6.3.1 crashes before it can say so.

final class Keeper { var connection: Connection? }

struct Holder: ~Copyable { var connection: PooledConnection }

func storing(_ engine: Engine) throws {
  var holder: Holder?
  // error: 'connection' is borrowed and cannot be consumed
  try engine.withConnection { (connection: borrowing PooledConnection) in
    holder = Holder(connection: connection)
  }
  if holder != nil { print("kept") }
}

func copyingARow(_ connection: Connection) throws {
  // error: 'row' is borrowed and cannot be consumed
  try connection.query("SELECT 1", []) { row in
    let copy = row
    print(copy.count)
  }
}

func copying(_ engine: Engine) throws {
  // error: 'connection' is borrowed and cannot be consumed
  try engine.withConnection { (connection: borrowing PooledConnection) in
    let copy = connection
    try copy.execute("SELECT 1")
  }
}

func keptByAClosure(_ engine: Engine) throws {
  var later: (() throws -> Void)?
  // error: 'connection' cannot be captured by an escaping closure since it is a borrowed parameter
  try engine.withConnection { (connection: borrowing PooledConnection) in
    later = { try connection.execute("SELECT 1") }
  }
  try later?()
}

func usedByATask(_ engine: Engine) async throws {
  // error: 'connection' cannot be captured by an escaping closure since it is a borrowed parameter
  try await engine.withConnection { (connection: borrowing PooledConnection) async throws in
    // error: passing closure as a 'sending' parameter risks causing data races
    Task { try connection.execute("SELECT 1") }
  }
}

func usedByTwoTasks(_ engine: Engine) throws {
  let connection = try engine.connect()
  // error: sending value of non-Sendable type '() async throws -> Int' risks causing data races
  Task { try connection.execute("SELECT 1") }
  try connection.execute("SELECT 2")
}

func usedAtTheSameTime(_ engine: Engine) async throws {
  let connection = try engine.connect()
  // error: sending 'connection' risks causing data races
  async let first = connection.execute("SELECT 1")
  try connection.execute("SELECT 2")
  _ = try await first
}

func usedByATaskOfAParameter(_ connection: Connection) async {
  // error: passing closure as a 'sending' parameter risks causing data races
  await Task.detached { _ = connection.isInTransaction }.value
}

func takenIntoTheClosure(_ engine: Engine) async throws {
  let keeper = Keeper()
  // error: sending value of non-Sendable type '(borrowing PooledConnection) throws -> ()' risks causing data races
  try await engine.withConnection { (connection: borrowing PooledConnection) throws in
    keeper.connection = nil
    try connection.execute("SELECT 1")
  }
  print(keeper)
}
