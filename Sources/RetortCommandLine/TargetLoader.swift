import RetortEngine
import RetortMigrations
import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Loads the desired schema.
struct TargetLoader {
  let context: CommandContext
  let engine: Engine

  /// The schema that the target describes.
  struct Loaded: Sendable {
    var metadata: Metadata
    /// Whether it was read from a database, else from a document.
    var isExact: Bool
    /// Whether that database was made from files, by the account that reads it.
    var isFromFiles = false
    /// The tables that a document needs and does not describe.
    var references: [DocumentReference] = []
  }

  /// Begins to load a document on another thread; any other target is loaded when it is asked for.
  ///
  /// - Returns: `load()`.
  func begin() -> () throws -> Loaded {
    guard case .document(let file)? = context.configuration.target else { return { try load() } }
    let path = FileSystem.path(file, in: context.configuration.folder)
    let document = Background { [reader] in try reader.read(FileSystem.read(path), file: path) }
    return { try document.value() }
  }

  /// Loads the target.
  ///
  /// - Throws: `missing_target`, `file_not_found`, `invalid_target`, `invalid_document`.
  func load() throws -> Loaded {
    guard let target = context.configuration.target else {
      throw RetortError(
        "missing_target",
        "no target is set: name the desired schema in \(context.configuration.path) with 'target: schema.sql' "
          + "(or a .json document, a database URL, {command: […]})")
    }
    let folder = context.configuration.folder
    switch target {
    case .sqlFiles(let files):
      return Loaded(
        metadata: try load(sqlFiles: files.map { FileSystem.path($0, in: folder) }), isExact: true,
        isFromFiles: true)
    case .document(let file):
      let path = FileSystem.path(file, in: folder)
      return try reader.read(FileSystem.read(path), file: path)
    case .database(let text):
      let url = context.resolved(try DatabaseURL(text))
      let target = try Engine(url, drivers: RetortTool.drivers)
      guard target.driver.schemes == engine.driver.schemes else {
        throw RetortError(
          "invalid_target",
          "the target \(url) is a \(target.dialect.name) database, the one to compare with is \(engine.dialect.name)"
        )
      }
      var options = ConnectionOptions()
      options.mustExist = true
      options.readOnly = true
      let connection = try target.connect(options)
      return Loaded(
        metadata: try target.driver.migrationSupport.reflect(connection, options: context.reflectionOptions),
        isExact: true)
    case .command(let command):
      let output = try Shell.output(of: command)
      return try reader.read(output, file: "output of \(command.joined(separator: " "))")
    }
  }

  private var reader: TargetDocumentReader {
    TargetDocumentReader(dialect: engine.dialect, convention: context.configuration.namingConvention)
  }

  private func load(sqlFiles: [String]) throws -> Metadata {
    let support = engine.driver.migrationSupport
    let scratch = try Scratch(context: context, engine: engine)
    defer { scratch.release() }
    let connection = scratch.connection
    for path in sqlFiles {
      let bytes = try FileSystem.read(path)
      guard let text = String(validUTF8: bytes) else {
        throw RetortError("invalid_target", "\(path) is not valid UTF-8")
      }
      let script = TargetScript(text, engine.dialect)
      for note in script.notes { context.console.note("note: \(path):\(note)") }
      if let refused = script.refused { throw RetortError("invalid_target", "\(path):\(refused)") }
      for statement in script.statements {
        do {
          try connection.execute(statement.text)
        } catch let error as DatabaseError {
          throw RetortError(
            "invalid_target", "\(path):\(statement.line): \(error.reason) [\(statement.text.prefix(120))]")
        }
      }
    }
    if let broken = try support.brokenObjects(connection).first {
      throw RetortError("invalid_target", "\(sqlFiles.joined(separator: ", ")): \(broken)")
    }
    // The script may have changed the session's settings.
    return try support.reflect(scratch.reading(), options: context.reflectionOptions)
  }
}

/// Reads targets that are documents.
private struct TargetDocumentReader: Sendable {
  let dialect: any Dialect
  let convention: [String: String]

  func read(_ bytes: [UInt8], file: String) throws -> TargetLoader.Loaded {
    var references: [DocumentReference] = []
    let metadata = try MetadataDocument.read(bytes, file: file, dialect: dialect, references: &references)
    // A document's constraints get the names of the configuration's naming_convention.
    let named = NamingConvention(
      templates: convention, maximumLength: dialect.expressionSyntax.longestName
    ).namingUnnamed(in: metadata)
    return TargetLoader.Loaded(metadata: named, isExact: false, references: references)
  }
}

/// The disposable database that `.sql` targets are loaded into: in memory, or the one that `scratch_url` names.
struct Scratch {
  let connection: Connection
  private let lock: (any RunLock)?
  private let support: any MigrationSupport

  /// - Throws: `needs_scratch` where the dialect needs `scratch_url` and there is none, `invalid_scratch_url`.
  init(context: CommandContext, engine: Engine) throws {
    support = engine.driver.migrationSupport
    if let connection = try support.openScratch() {
      self.connection = connection
      lock = nil
      return
    }
    guard let text = context.configuration.scratchURL else {
      throw RetortError(
        "needs_scratch",
        "a .sql target is loaded into a scratch database: name one that Retort may fill and empty with "
          + "'scratch_url' in \(context.configuration.path), or give the target as a JSON document or a database URL"
      )
    }
    let url = context.resolved(try DatabaseURL(text))
    let scratch = try Engine(url, drivers: RetortTool.drivers)
    guard scratch.driver.schemes == engine.driver.schemes else {
      throw RetortError(
        "invalid_scratch_url",
        "scratch_url names a \(scratch.dialect.name) database, the one to compare with is \(engine.dialect.name)"
      )
    }
    var options = ConnectionOptions()
    options.interruption = RetortTool.interruption
    connection = try scratch.connect(options)
    // What is emptied must not be what is migrated, under whatever host name.
    let live = try context.readingConnection(engine)
    guard try support.identity(connection) != support.identity(live) else {
      throw RetortError(
        "invalid_scratch_url",
        "scratch_url names the database that is migrated: everything in a scratch database is deleted")
    }
    lock = try support.acquireRunLock(
      connection, name: "scratch", timeout: context.configuration.lockTimeout,
      interruption: RetortTool.interruption, onWait: { context.console.note($0) })
    do {
      try support.empty(connection)
    } catch let error as DatabaseError {
      throw RetortError(
        "invalid_scratch_url",
        "the scratch database '\(url.database ?? "")' that scratch_url names cannot be emptied: \(error.reason); "
          + "make it anew")
    }
  }

  /// A connection to read with: the same one where the database is in memory.
  func reading() throws -> Connection { lock == nil ? connection : try connection.engine.connect() }

  /// Empties the database and lets others use it.
  func release() {
    guard let lock else { return }
    try? support.empty(connection)
    lock.release()
  }
}

/// Running other programs.
enum Shell {
  static func quoted(_ argument: String) -> String { "'\(argument.replacing("'", with: "'\\''"))'" }

  /// The standard output of a command.
  ///
  /// - Throws: `command_failed`.
  static func output(of command: [String]) throws -> [UInt8] {
    guard let pipe = popen(command.map(quoted).joined(separator: " "), "r") else {
      throw RetortError("command_failed", "cannot run '\(command.joined(separator: " "))'")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    let status = pclose(pipe)
    guard status == 0 else {
      throw RetortError(
        "command_failed", "'\(command.joined(separator: " "))' failed with status \((status >> 8) & 0xFF)")
    }
    return bytes
  }

  /// Runs a command to its end, its output on standard error.
  static func run(_ command: [String]) throws {
    let status = system(command.map(quoted).joined(separator: " ") + " 1>&2")
    guard status == 0 else {
      throw RetortError(
        "command_failed", "'\(command.joined(separator: " "))' failed with status \((status >> 8) & 0xFF)")
    }
  }
}
