import Foundation

/// A server of a test's own, as durable as it is by default, that the test may end however it likes; it goes with its
/// folder when the value goes.
final class ServerInstance {
  let kind: ServerKind
  /// The URL of the server's first database.
  let url: URLComponents
  private let folder: URL
  private let port: Int
  private var process: RunningCommand?

  /// Makes and starts a server.
  ///
  /// - Parameter password: of the user `retort`; without one, whoever can connect needs none.
  init(_ kind: ServerKind, password: String? = nil, settings: [String] = []) throws {
    self.kind = kind
    port = try Self.freePort()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("retort-e2e-\(UUID().uuidString)")
    var url = URLComponents()
    url.scheme = kind.rawValue
    url.host = "127.0.0.1"
    url.port = port
    url.user = "retort"
    url.password = password
    url.path = kind == .postgresql ? "/postgres" : "/retort_test"
    self.url = url
    self.settings = settings
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let account = Self.account { chown(folder.path, account.user, account.group) }
    try make(password)
    try start()
  }

  private let settings: [String]

  deinit {
    crash()
    try? FileManager.default.removeItem(at: folder)
  }

  private var data: String { folder.appendingPathComponent("data").path }

  // MARK: Making

  private func make(_ password: String?) throws {
    switch kind {
    case .postgresql:
      let file = folder.appendingPathComponent("password")
      try Data((password ?? "").utf8).write(to: file)
      let access = password == nil ? ["-A", "trust"] : ["-A", "scram-sha-256", "--pwfile", file.path]
      try finish(
        "initdb", ["-D", data, "-U", "retort", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"] + access)
    case .mariadb:
      try finish(
        "mariadb-install-db",
        [
          "--no-defaults", "--datadir=\(data)", "--auth-root-authentication-method=normal", "--skip-test-db",
        ])
      let identified = password.map { " IDENTIFIED BY '\($0)'" } ?? ""
      let script = """
        CREATE USER IF NOT EXISTS 'retort'@'%'\(identified);
        GRANT ALL ON *.* TO 'retort'@'%' WITH GRANT OPTION;
        CREATE DATABASE IF NOT EXISTS retort_test CHARACTER SET utf8mb4;

        """
      try Data(script.utf8).write(to: folder.appendingPathComponent("init.sql"))
    }
  }

  private func finish(_ program: String, _ arguments: [String]) throws {
    let result = try command(program, arguments).wait(limit: 120)
    guard result.status == 0 else { throw SupportError("\(result)") }
  }

  /// Runs a program of the server's; servers refuse to run as root.
  private func command(_ program: String, _ arguments: [String]) throws -> RunningCommand {
    let path = try Self.program(program)
    guard let account = Self.account else {
      return try RunningCommand(path, arguments, directory: folder, environment: Tools.environment())
    }
    let setpriv = try Tools.search("setpriv", hint: "install the package util-linux")
    let identity = ["--reuid=\(account.user)", "--regid=\(account.group)", "--init-groups", path.path]
    return try RunningCommand(
      setpriv, identity + arguments, directory: folder, environment: Tools.environment())
  }

  /// Whom the server runs as where the tests run as root.
  private static var account: (user: uid_t, group: gid_t)? {
    guard geteuid() == 0 else { return nil }
    guard let entry = getpwnam("postgres") ?? getpwnam("nobody") else { return nil }
    return (entry.pointee.pw_uid, entry.pointee.pw_gid)
  }

  private static func program(_ name: String) throws -> URL {
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let newest = versions.sorted { $0.localizedStandardCompare($1) == .orderedDescending }
    let folders = newest.map { "/usr/lib/postgresql/\($0)/bin" } + ["/usr/sbin", "/usr/local/sbin"]
    for folder in folders {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
    }
    return try Tools.search(name, hint: "scripts/test-servers start installs the servers")
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw SupportError("no socket") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) != 0 || getsockname(descriptor, $0, &size) != 0
      }
    }
    guard !failed else { throw SupportError("no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  // MARK: Running

  /// Starts the server and waits until it answers.
  func start() throws {
    let options: (String, [String]) =
      switch kind {
      case .postgresql:
        (
          "postgres",
          [
            "-D", data, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c",
            "unix_socket_directories=",
          ] + settings.flatMap { ["-c", $0] }
        )
      case .mariadb:
        (
          "mariadbd",
          [
            // A server that starts empties its folder for temporary files: no other may use it.
            "--no-defaults", "--datadir=\(data)", "--tmpdir=\(data)", "--bind-address=127.0.0.1",
            "--port=\(port)",
            "--socket=socket", "--pid-file=mariadb.pid", "--skip-name-resolve",
            "--init-file=\(folder.appendingPathComponent("init.sql").path)", "--character-set-server=utf8mb4",
            "--innodb-buffer-pool-size=32M", "--performance-schema=OFF",
          ] + settings.map { "--\($0)" }
        )
      }
    let process = try command(options.0, options.1)
    self.process = process
    let limit = ContinuousClock.now + .seconds(90)
    while try !answers() {
      if process.hasEnded() { throw SupportError("\(kind.rawValue) ended: \(try process.errorsSoFar())") }
      guard ContinuousClock.now < limit else { throw SupportError("\(kind.rawValue) does not start") }
      usleep(50_000)
    }
  }

  private func answers() throws -> Bool {
    let question = try ServerClient.ask("SELECT 1;", kind, of: url)
    return question.status == 0
  }

  /// SIGKILL to the server with all its processes, and only them.
  func crash() {
    guard let process, !process.hasEnded() else { return }
    // Stopped it makes no more of them.
    process.send(SIGSTOP)
    while let state = Self.status(of: process.processID)?.state, !["T", "Z"].contains(state) { usleep(100) }
    let children = Self.children(of: process.processID)
    process.send(SIGKILL)
    for child in children { kill(child, SIGKILL) }
    while !process.hasEnded() { usleep(1000) }
    // Nothing of the old one may be left when the next one starts.
    for child in children { while kill(child, 0) == 0, Self.isServer(child) { usleep(1000) } }
  }

  private static func status(of process: pid_t) -> (name: Substring, state: Substring, parent: pid_t)? {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    let text = String(decoding: buffer.prefix(count), as: UTF8.self)
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")") else { return nil }
    let fields = text[close...].split(separator: " ")
    guard fields.count > 2, let parent = pid_t(fields[2]) else { return nil }
    return (text[text.index(after: open)..<close], fields[1], parent)
  }

  /// Not one that has ended and waits to be reaped.
  private static func isServer(_ process: pid_t) -> Bool {
    status(of: process).map { $0.name.hasPrefix("postgres") && $0.state != "Z" } ?? false
  }

  private static func children(of parent: pid_t) -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter { status(of: $0)?.parent == parent }
  }
}
