import CClientLibraries
import CLibPQ
import RetortEngine
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Opens a libpq connection, waiting with `poll` so that a request to stop is heard.
struct PostgreSQLConnector {
  let url: DatabaseURL
  let interruption: Interruption?

  /// How long to wait where the URL has no `connect_timeout`, in seconds.
  static let defaultTimeout = 30.0

  /// - Throws: `missing_library` where libpq is not installed.
  func connect() throws -> OpaquePointer {
    if let problem = retort_libpq_problem() {
      throw RetortError(
        "missing_library",
        "PostgreSQL is spoken to through libpq, which cannot be loaded (\(String(cString: problem))): install it, "
          + "on Debian and Ubuntu with 'apt-get install libpq5'")
    }
    var keywords: [String] = []
    var values: [String] = []
    func set(_ keyword: String, _ value: String?) {
      guard let value, !keywords.contains(keyword) else { return }
      keywords.append(keyword)
      values.append(value)
    }
    // All text here is UTF-8, whatever the URL says.
    set("client_encoding", "UTF8")
    for option in url.options where option.name != "prepared_statements" { set(option.name, option.value) }
    set("host", url.host)
    set("port", url.port.map(String.init))
    set("user", url.user)
    set("password", url.password)
    set("dbname", url.database)
    set("fallback_application_name", "retort")
    guard !values.contains(where: { $0.utf8.contains(0) }), !keywords.contains(where: { $0.utf8.contains(0) })
    else { throw RetortError("invalid_url", "the database URL holds a NUL character") }

    let handle = withCStrings(keywords) { keywords in
      withCStrings(values) { values in PQconnectStartParams(keywords, values, 0) }
    }
    guard let handle else { throw RetortError("out_of_memory", "libpq has no memory for a connection") }
    do {
      try wait(handle)
    } catch {
      PQfinish(handle)
      throw error
    }
    return handle
  }

  private func wait(_ handle: OpaquePointer) throws {
    guard PQstatus(handle) != CONNECTION_BAD else { throw failure(handle) }
    let timeout = url.option("connect_timeout").flatMap(Double.init).flatMap { $0 > 0 ? $0 : nil }
    let limit = now() + (timeout ?? PostgreSQLConnector.defaultTimeout)
    var awaited = PGRES_POLLING_WRITING
    while awaited != PGRES_POLLING_OK {
      guard awaited != PGRES_POLLING_FAILED else { throw failure(handle) }
      if interruption?.isRequested == true {
        throw DatabaseError(kind: .interrupted, nativeCode: 0, reason: "stopped on request while connecting")
      }
      guard now() < limit else {
        throw DatabaseError(
          kind: .cannotConnect, nativeCode: 0, reason: "cannot connect to \(url): no answer in time",
          advice: "check host and port, or wait longer with ?connect_timeout=SECONDS")
      }
      let events = awaited == PGRES_POLLING_READING ? Int16(POLLIN) : Int16(POLLOUT)
      var descriptor = pollfd(fd: PQsocket(handle), events: events, revents: 0)
      if poll(&descriptor, 1, 100) > 0 { awaited = PQconnectPoll(handle) }
    }
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// libpq gives no SQLSTATE for a connection that failed; its text and the server's are all there is.
  private func failure(_ handle: OpaquePointer) -> DatabaseError {
    let text = SQLText.trimmed(PQerrorMessage(handle).map { String(cString: $0) } ?? "")
    let reason = text.split(separator: "\n").joined(separator: "; ")
    var error = DatabaseError(
      kind: .cannotConnect, nativeCode: 0, reason: "cannot connect to \(url): \(reason)")
    func says(_ words: String) -> Bool { reason.contains(words) }
    if says("password authentication failed") || says("no password supplied") || says("no pg_hba.conf entry")
      || says("authentication failed") || (says("role \"") && says("does not exist"))
    {
      error.kind = .accessDenied
      error.advice = "check user and password of the URL"
    } else if says("too many clients") || says("too many connections") || says("remaining connection slots") {
      error.kind = .tooManyConnections
      error.advice = "close other connections, or raise max_connections"
    } else if says("database \""), says("does not exist") {
      error.advice = "create it first, or check the URL"
    } else if says("SSL") || says("certificate") {
      error.advice = "check sslmode and the certificates in the URL"
    } else if says("invalid connection option") || says("invalid URI") || says("invalid") && says(" value") {
      error.advice = "leave the option out of the URL, or correct it"
    } else {
      error.advice = "check that the server runs, and host and port of the URL"
    }
    return error
  }
}

/// Calls `body` with C strings and a null pointer after the last.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result?
) -> Result? {
  var copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  copies.append(nil)
  let pointers = copies.map { UnsafePointer($0) }
  return pointers.withUnsafeBufferPointer { $0.baseAddress.flatMap(body) }
}
