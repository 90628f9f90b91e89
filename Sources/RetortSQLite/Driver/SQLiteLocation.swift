import RetortEngine
import RetortSQL

/// Where a SQLite database is, and how it is opened (https://www.sqlite.org/uri.html).
struct SQLiteLocation {
  /// The file; nil for a database in memory.
  var path: String?
  /// The name that several connections share a database in memory by.
  private var memoryName: String?
  /// `mode`, `cache`, `immutable`, `nolock`, `psow`, `vfs`, in the order of the URL.
  private var options: [DatabaseURL.Option] = []
  /// The name of an option that SQLite does not have: another part of the program may read it.
  private var stray: String?

  init(path: String?) { self.path = path }

  /// Reads a URL.
  ///
  /// - Throws: `invalid_url`.
  init(_ url: DatabaseURL) throws {
    if let host = url.host, !host.isEmpty {
      throw RetortError(
        "invalid_url",
        "'\(url)' names a host, which SQLite has not: write sqlite:///\(host) for a file in the current folder, "
          + "sqlite:////path/\(host) for an absolute path")
    }
    path = try SQLiteLocation.file(of: url)
    if path == ":memory:" { path = nil }
    if let path, path.utf8.contains(0) {
      throw RetortError("invalid_url", "the file's name holds a NUL")
    }
    for option in url.options where option.name != "uri" {
      if let value = try SQLiteLocation.value(of: option) {
        options.append(DatabaseURL.Option(name: option.name, value: value))
      } else {
        stray = stray ?? option.name
      }
    }
    if value("mode") == "memory" {
      memoryName = path
      path = nil
    }
  }

  /// Whether each connection has a database of its own.
  var isPrivate: Bool { path == nil && value("cache") != "shared" }

  /// Whether SQLite is to read the name as a URI.
  var isURI: Bool { !options.isEmpty }

  private func value(_ name: String) -> String? { options.last { $0.name == name }?.value }

  /// What SQLite opens.
  func name(_ connection: ConnectionOptions) -> String {
    guard isURI else {
      // A name that begins with a colon or `file:` would be taken for something else.
      return path.map { $0.hasPrefix(":") || $0.hasPrefix("file:") ? "./\($0)" : $0 } ?? ":memory:"
    }
    let file = SQLiteLocation.escaped(path ?? memoryName ?? ":memory:")
    // Behind two slashes stands an authority, which is empty.
    let place = file.hasPrefix("/") ? "//\(file)" : file.hasPrefix(":") && path != nil ? "./\(file)" : file
    let settings = options.map { option in
      // SQLite refuses a mode that allows more than the connection's own options do.
      var value = option.value
      if option.name == "mode", value.hasPrefix("rw") {
        value = connection.readOnly ? "ro" : connection.mustExist ? "rw" : value
      }
      return "\(option.name)=\(SQLiteLocation.escaped(value))"
    }
    return "file:\(place)?\(settings.joined(separator: "&"))"
  }

  /// The file that a URL names as it stands there, `file:` read where `uri=true` says so.
  static func file(of url: DatabaseURL) throws -> String? {
    guard let option = url.options.last(where: { $0.name == "uri" }) else { return url.database }
    guard try flag(option), let database = url.database, database.hasPrefix("file:") else {
      return url.database
    }
    var file = database.dropFirst(5)
    if file.hasPrefix("///") {
      file = file.dropFirst(2)
    } else if file.hasPrefix("//localhost/") {
      file = file.dropFirst(11)
    } else if file.hasPrefix("//") {
      throw RetortError("invalid_url", "'\(url)' names a host, which SQLite has not: write file:/path/app.db")
    }
    return file.isEmpty ? nil : String(file)
  }

  private static let names = ["cache", "immutable", "mode", "nolock", "psow", "uri", "vfs"]

  /// - Throws: `invalid_url` for an option that SQLite does not have.
  func requireKnownOptions() throws {
    guard let stray else { return }
    throw RetortError(
      "invalid_url",
      "SQLite knows no option '\(stray)' of a URL, but \(SQLiteLocation.names.joined(separator: ", "))"
        + NearestName.hint(for: stray, among: SQLiteLocation.names)
        + "; what holds for each connection is set by an observer")
  }

  /// Nil for an option that SQLite does not have.
  private static func value(of option: DatabaseURL.Option) throws -> String? {
    switch option.name {
    case "mode": return try one(of: ["ro", "rw", "rwc", "memory"], option)
    case "cache": return try one(of: ["shared", "private"], option)
    case "immutable", "nolock", "psow": return try flag(option) ? "1" : "0"
    case "vfs": return option.value
    default: return nil
    }
  }

  private static func one(of values: [String], _ option: DatabaseURL.Option) throws -> String {
    guard values.contains(option.value) else {
      throw RetortError(
        "invalid_url", "\(option.name)=\(option.value): one of \(values.joined(separator: ", ")) is expected")
    }
    return option.value
  }

  private static func flag(_ option: DatabaseURL.Option) throws -> Bool {
    switch option.value.lowercased() {
    case "1", "on", "true", "yes": true
    case "0", "off", "false", "no": false
    default: throw RetortError("invalid_url", "\(option.name)=\(option.value): on or off is expected")
    }
  }

  /// With percent escapes for all that means something in a URI.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || "/:._-~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += "%\(Hexadecimal.text([byte]))".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
