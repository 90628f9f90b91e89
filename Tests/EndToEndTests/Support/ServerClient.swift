import Foundation
import TestSupport
import Testing

/// A server that the tests may fill: which one, and where it is.
enum ServerKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case postgresql
  case mariadb

  var testDescription: String { rawValue }

  /// The file of a schema in `Fixtures/schemas`.
  var schemaFile: String { self == .postgresql ? "postgresql.sql" : "mysql.sql" }

  private var variable: String {
    self == .postgresql ? "RETORT_TEST_POSTGRESQL_URL" : "RETORT_TEST_MARIADB_URL"
  }

  /// The URL of the server's first database. A missing one is a failure, never a skip.
  func server() throws -> URLComponents {
    guard let text = ProcessInfo.processInfo.environment[variable], !text.isEmpty else {
      throw SupportError(
        """
        \(variable) is not set: run scripts/test, or start the servers with scripts/test-servers start and run \
        eval "$(scripts/test-servers env)"
        """)
    }
    guard let components = URLComponents(string: text), components.host != nil else {
      throw SupportError("\(variable) is not a database URL")
    }
    return components
  }

  /// A name in the server's quotes.
  func identifier(_ name: String) -> String {
    let mark = self == .postgresql ? "\"" : "`"
    return mark + name.replacingOccurrences(of: mark, with: mark + mark) + mark
  }

  /// A text as a literal of the server's.
  func literal(_ text: String) -> String {
    let doubled = text.replacingOccurrences(of: "'", with: "''")
    return "'\(self == .postgresql ? doubled : doubled.replacingOccurrences(of: "\\", with: "\\\\"))'"
  }
}

/// A database of its own on a test server, reached through the server's own client; it goes when the value goes.
final class ServerClient: Sendable {
  let kind: ServerKind
  let name: String
  /// The URL that retort gets.
  let url: String
  private let server: URLComponents
  private let isOwn: Bool

  /// - Parameter other: a server of the test's own instead of the one that all share.
  init(_ kind: ServerKind, on other: URLComponents? = nil) throws {
    self.kind = kind
    server = try other ?? kind.server()
    isOwn = true
    name = "e2e_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
    url = try Self.url(server, database: name)
    let create =
      kind == .postgresql
      ? "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'"
      : "CREATE DATABASE \(name) CHARACTER SET utf8mb4"
    try Self.require(try start(create, onServer: true).wait(), create)
  }

  deinit {
    guard isOwn else { return }
    let force = kind == .postgresql ? " WITH (FORCE)" : ""
    let drop = "DROP DATABASE IF EXISTS \(name)\(force)"
    DatabaseDrops.later { [kind, server] in _ = try Self.ask(drop, kind, of: server) }
  }

  /// Puts a question to a server's first database and says how that went.
  static func ask(_ question: String, _ kind: ServerKind, of server: URLComponents) throws -> CommandResult {
    try ServerClient(existing: server, kind).start(question, onServer: true).wait()
  }

  /// Stands for the first database, which stays.
  private init(existing server: URLComponents, _ kind: ServerKind) throws {
    self.kind = kind
    self.server = server
    name = String(server.path.dropFirst())
    url = server.string ?? ""
    isOwn = false
  }

  private static func url(_ server: URLComponents, database: String) throws -> String {
    var components = server
    components.path = "/" + database
    guard let text = components.string else { throw SupportError("no URL for the database \(database)") }
    return text
  }

  // MARK: Scripts

  /// The URL with other credentials or options.
  func url(user: String? = nil, password: String? = nil, options: [String: String] = [:]) throws -> String {
    guard var components = URLComponents(string: url) else { throw SupportError("\(url) is no URL") }
    if let user { components.user = user }
    if let password { components.password = password }
    for (name, value) in options.sorted(by: { $0.key < $1.key }) {
      components.queryItems = (components.queryItems ?? []) + [URLQueryItem(name: name, value: value)]
    }
    guard let text = components.string else { throw SupportError("no URL for \(name)") }
    return text
  }

  /// Starts the client on a script without waiting for it.
  func start(_ script: String) throws -> RunningCommand { try start(script, onServer: false) }

  /// Starts the client on a script as another user.
  func start(_ script: String, user: String, password: String) throws -> RunningCommand {
    var other = server
    other.user = user
    other.password = password
    return try start(script, on: other, database: name)
  }

  private func start(_ script: String, onServer: Bool) throws -> RunningCommand {
    try start(script, on: server, database: onServer ? String(server.path.dropFirst()) : name)
  }

  private func start(_ script: String, on server: URLComponents, database: String) throws -> RunningCommand {
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(
      "retort-e2e-\(UUID().uuidString).sql")
    try Data(script.utf8).write(to: input)
    // The child has opened the script by the time that posix_spawn returns.
    defer { try? FileManager.default.removeItem(at: input) }
    switch kind {
    case .postgresql:
      let url = try Self.url(server, database: database)
      return try command(
        "psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", url], on: server, input: input)
    case .mariadb:
      let options =
        Self.mariadbOptions(server) + ["--comments", "--batch", "--raw", "--skip-column-names", database]
      return try command("mariadb", options, on: server, input: input)
    }
  }

  /// Runs a script and throws at the first statement that fails.
  @discardableResult
  func run(_ script: String) throws -> String {
    try Self.require(try start(script).wait(limit: 300), script)
  }

  /// The lines of the answer to a query.
  func lines(_ query: String) throws -> [String] {
    try run(query.hasSuffix(";") ? query : query + ";").split(separator: "\n").map(String.init)
  }

  /// The schema as the server's own program dumps it, without the objects that Retort keeps for itself.
  func schemaText() throws -> String {
    switch kind {
    case .postgresql:
      let options = ["--schema-only", "--no-owner", "--no-privileges", "-T", "*.retort_*", "-d", url]
      return try Self.require(try command("pg_dump", options, on: server).wait(limit: 300), "")
    case .mariadb:
      let options = [
        "--no-data", "--routines", "--events", "--triggers", "--skip-comments", "--skip-dump-date",
        "--skip-add-drop-table", "--skip-add-locks", "--skip-disable-keys", name,
      ]
      let all = Self.mariadbOptions(server) + options
      return try Self.require(try command("mariadb-dump", all, on: server).wait(limit: 300), "")
    }
  }

  /// Ends all other connections to the database: what a client that is gone has begun goes on in the server.
  func endOthers() throws {
    switch kind {
    case .postgresql:
      try run(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid();
        """)
    case .mariadb:
      let others = try lines(
        "SELECT ID FROM information_schema.PROCESSLIST WHERE DB = database() AND ID <> connection_id()")
      // One that has ended meanwhile is no error.
      for id in others { _ = try start("KILL \(id);").wait() }
    }
  }

  // MARK: Programs

  private static func mariadbOptions(_ server: URLComponents) -> [String] {
    var options = ["--no-defaults", "--protocol=tcp", "--default-character-set=utf8mb4"]
    options += ["--host", server.host ?? "127.0.0.1"]
    if let port = server.port { options += ["--port", String(port)] }
    if let user = server.user { options += ["--user", user] }
    return options
  }

  private func command(
    _ program: String, _ arguments: [String], on server: URLComponents, input: URL? = nil
  ) throws -> RunningCommand {
    var environment = ["PGCLIENTENCODING": "UTF8", "PGOPTIONS": "-c client_min_messages=warning"]
    if let password = server.password { environment["MYSQL_PWD"] = password }
    return try RunningCommand(
      Tools.search(program, hint: "install the clients of \(kind.rawValue)"), arguments,
      directory: FileManager.default.temporaryDirectory, environment: Tools.environment(environment),
      input: input)
  }

  @discardableResult
  private static func require(_ result: CommandResult, _ script: String) throws -> String {
    guard result.status == 0 else {
      throw SupportError("\(result)\n\(script.prefix(4000))")
    }
    return result.output
  }
}
