import Foundation

/// A user of a database on a test server with a password and few rights; it goes when the value goes.
final class ServerAccount {
  /// Part of the password, which no output may hold.
  static let secret = "s3cr3t"
  static let password = "\(secret)-tig@r/%"

  let name: String
  private let database: ServerClient

  /// - Parameters:
  ///   - limit: how many connections the user may have at once.
  ///   - rights: what the user may do with the tables, such as `SELECT, INSERT`.
  init(_ database: ServerClient, rights: String, limit: Int? = nil) throws {
    self.database = database
    name = "e2e_" + UUID().uuidString.lowercased().prefix(13).replacingOccurrences(of: "-", with: "")
    switch database.kind {
    case .postgresql:
      let limited = limit.map { " CONNECTION LIMIT \($0)" } ?? ""
      try database.run(
        """
        CREATE ROLE \(name) LOGIN PASSWORD '\(Self.password)'\(limited);
        GRANT \(rights) ON ALL TABLES IN SCHEMA public TO \(name);
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO \(name);
        """)
    case .mariadb:
      let limited = limit.map { " WITH MAX_USER_CONNECTIONS \($0)" } ?? ""
      try database.run(
        """
        CREATE USER \(name)@'%' IDENTIFIED BY '\(Self.password)'\(limited);
        GRANT \(rights) ON \(database.name).* TO \(name)@'%';
        """)
    }
  }

  deinit {
    _ = try? database.run(
      database.kind == .postgresql
        ? "DROP OWNED BY \(name); DROP ROLE \(name);" : "DROP USER IF EXISTS \(name)@'%';")
  }

  /// The URL of the database for this user.
  func url(password: String = ServerAccount.password) throws -> String {
    try database.url(user: name, password: password)
  }
}

extension ServerClient {
  /// Starts the client on a script as another user, without waiting for it.
  func start(_ script: String, as account: ServerAccount) throws -> RunningCommand {
    try start(script, user: account.name, password: ServerAccount.password)
  }

  /// How many connections a user has.
  func connections(of account: ServerAccount) throws -> Int {
    let query =
      kind == .postgresql
      ? "SELECT count(*) FROM pg_stat_activity WHERE usename = '\(account.name)'"
      : "SELECT count(*) FROM information_schema.PROCESSLIST WHERE USER = '\(account.name)'"
    return try lines(query).first.flatMap { Int($0) } ?? 0
  }
}
