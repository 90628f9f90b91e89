import ArgumentParser
import RetortEngine
import RetortMigrations
import RetortSQL

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Exit with 0 where database and target agree, with 2 where they differ.")

  @OptionGroup var global: GlobalOptions
  @Flag(inversion: .prefixedNo, help: "Refuse a database that is not at the heads.") var headCheck = true

  func run() throws {
    let context = try CommandContext(global)
    let engine = try context.engine()
    let load = TargetLoader(context: context, engine: engine).begin()
    let connection = try context.readingConnection(engine)
    if headCheck { try context.requireAtHead(connection) }
    let live = try engine.driver.migrationSupport.reflect(connection, options: context.reflectionOptions)
    let loaded = try load()
    let target = try context.normalized(loaded, against: live, on: connection)
    let generator = Autogenerator(
      driver: connection.engine.driver, options: context.comparisonOptions(loaded))
    let differences = generator.differences(from: live, to: target)
    let console = context.console
    if console.json {
      console.print([
        "up_to_date": .bool(differences.isEmpty),
        "differences": .array(differences.map { .object($0.json()) }),
      ])
    } else if differences.isEmpty {
      if !console.quiet { console.print("the database agrees with the target") }
    } else {
      for difference in differences { console.print(JSONValue.object(difference.json()).compactText) }
      console.note(
        "\(differences.count) \(differences.count == 1 ? "difference" : "differences"): write a revision with "
          + "'retort revision --autogenerate -m \"...\"'")
    }
    // The end of the process frees them all at once, which is sooner than one by one.
    _ = Unmanaged.passRetained(Kept((live, loaded, target)))
    if !differences.isEmpty { throw CommandStatus.no }
  }

  private final class Kept {
    let values: (Metadata, TargetLoader.Loaded, Metadata)
    init(_ values: (Metadata, TargetLoader.Loaded, Metadata)) { self.values = values }
  }
}

struct ReflectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reflect",
    abstract: "Print the schema of the database as a JSON document, usable as a target.")

  @OptionGroup var global: GlobalOptions
  @Flag(help: "Print Swift models instead.") var swift = false

  func run() throws {
    guard !swift else {
      throw RetortError("unsupported_format", "this build prints JSON only: leave --swift out")
    }
    let engine: Engine
    var options = ReflectionOptions()
    let console = Console(global)
    if let url = global.url, global.config == nil, (try? Configuration.locate(nil)) == nil {
      // A database can be looked at without any configuration.
      engine = try Engine(DatabaseURL(url), drivers: RetortTool.drivers)
    } else {
      let context = try CommandContext(global)
      engine = try context.engine()
      options = context.reflectionOptions
    }
    var connectionOptions = ConnectionOptions()
    connectionOptions.mustExist = true
    connectionOptions.interruption = RetortTool.interruption
    let connection = try engine.connect(connectionOptions)
    let support = engine.driver.migrationSupport
    let metadata = support.documented(try support.reflect(connection, options: options))
    MetadataDocument.write(metadata, pretty: !console.json) { Console.write($0, to: 1) }
  }
}
